"""Approving and translating ask first too: an episode that breaks its feed has no side door."""

import json

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation

from podcasts.models import Audio, EpisodePage
from tests.factories import user
from tests.home.test_translation_admin import translate_all
from tests.podcasts.podcast_factories import episode
from tests.podcasts.test_publishing import answer_to, data, writer
from tests.podcasts.test_translation import translate

pytestmark = pytest.mark.django_db
COMMENT = f"Godt: æøå & co. {'ø' * 3000}"


def fresh(page):
    return EpisodePage.objects.get(pk=page.pk)


def waiting(serial, **fields):
    """A draft that waits for approval, with a number that is taken unless said otherwise."""
    flow = Workflow.objects.create(name="Gennemsyn")
    WorkflowTask.objects.create(workflow=flow, task=GroupApprovalTask.objects.create(name="Læs"))
    draft = episode(serial, title="Den anden samtale", live=False, **{"number": 1, **fields})
    draft.save_revision()
    flow.start(draft, user("skribent"))
    return fresh(draft)


def approve(client, page, **headers):
    state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": COMMENT}, headers=headers)


def question(page):
    return reverse("page_approve_anyway", args=[page.pk])


def comments(page):
    return list(TaskState.objects.exclude(comment="").values_list("comment", "status"))


def test_a_sound_episode_is_approved_without_a_question(editor, serial):
    draft = waiting(serial, number=2)
    approve(editor, draft)
    assert fresh(draft).live
    assert comments(draft) == [(COMMENT, "approved")]


def test_approving_asks_first_and_keeps_the_comment(editor, serial):
    draft = waiting(serial)
    answer = approve(editor, draft)
    assert answer["Location"] == question(draft)
    assert not fresh(draft).live
    assert fresh(draft).workflow_in_progress
    assert comments(draft) == []
    asked = editor.get(answer["Location"])
    assert "Den første samtale" in asked.content.decode()
    assert asked.context["form"]["comment"].value() == COMMENT
    for said in ({"asked_about": "andet"}, answer_to(editor, question(draft))):
        assert not fresh(draft).live
        editor.post(question(draft), {**said, "comment": COMMENT})
        assert editor.session[f"comment-{draft.pk}"] == ("" if fresh(draft).live else COMMENT)
    assert fresh(draft).live
    assert not fresh(draft).workflow_in_progress
    assert comments(draft) == [(COMMENT, "approved")]


def test_wagtails_window_is_led_to_the_question(editor, serial):
    draft = waiting(serial)
    answer = approve(editor, draft, x_requested_with="XMLHttpRequest").json()
    assert answer["step"] == "success"
    assert answer["redirect"] == question(draft)


@pytest.mark.parametrize("kept", ["Fint", ""])
def test_approving_in_the_editor_saves_what_was_written_and_asks(editor, serial, kept):
    draft = waiting(serial)
    sent = data(
        audio=draft.audio_id,
        number="1",
        title="Den anden samtale, rettet",
        **{
            "action-workflow-action": "true",
            "workflow-action-name": "approve",
            "workflow-action-extra-data": json.dumps({"comment": kept} if kept else {}),
        },
    )
    del sent["action-publish"]
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    answer = editor.post(address, sent)
    assert answer["Location"] == question(draft)
    assert editor.get(question(draft)).context["form"]["comment"].value() == kept
    assert fresh(draft).get_latest_revision_as_object().title == "Den anden samtale, rettet"
    assert not fresh(draft).live


def test_who_may_not_approve_is_not_asked_and_approves_nothing(editor, serial):
    draft = waiting(serial)
    said = answer_to(editor, question(draft))
    editor.force_login(writer(serial))
    for answer in (editor.get(question(draft)), editor.post(question(draft), said)):
        assert answer["Location"] == reverse("wagtailadmin_home")
    assert not fresh(draft).live
    assert fresh(draft).workflow_in_progress


def test_what_was_approved_meanwhile_is_told(editor, serial):
    draft = waiting(serial)
    said = answer_to(editor, question(draft))
    EpisodePage.objects.get(title="Den første samtale").delete()
    approve(editor, draft)
    answer = editor.post(question(draft), said, follow=True)
    assert "venter ikke på godkendelse længere" in answer.content.decode()


@pytest.fixture
def english(serial):
    """The translation of an episode whose recording is not as long as the feed says; a draft."""
    one = EpisodePage.objects.get()
    one.save_revision().publish()
    made, _source = translate(one)
    made.get_parent().specific.save_revision().publish()
    translate_all(one, "en")
    Audio.objects.update(byte_length=17)
    return fresh(made)


def publish_translation(client, page):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})


def update_translations(client, page):
    source = Translation.objects.get(source__object_id=page.translation_key).source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    return client.post(address, {"publish_translations": "on"}, follow=True)


def test_a_sound_translation_is_published_without_a_question(
    editor, english, django_capture_on_commit_callbacks
):
    Audio.objects.update(byte_length=english.audio.file.size)
    with django_capture_on_commit_callbacks(execute=True):
        publish_translation(editor, english)
    assert fresh(english).live


def test_publishing_a_translation_asks_first(editor, english, django_capture_on_commit_callbacks):
    asked = reverse("page_publish_translation_anyway", args=[english.pk])
    with django_capture_on_commit_callbacks(execute=True):
        answer = publish_translation(editor, english)
    assert answer["Location"] == asked
    assert (fresh(english).live, fresh(english).title) == (False, english.title)
    assert "17" in editor.get(asked).content.decode()
    seen = answer_to(editor, asked)
    StringTranslation.objects.filter(context__path="lead").update(data="Usete ord")
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(asked, seen)
    assert not fresh(english).live
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(asked, answer_to(editor, asked))
    assert fresh(english).live
    assert fresh(english).title == "en Den første samtale"


def test_updating_many_translations_publishes_none_that_would_break_a_feed(
    editor, english, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = update_translations(editor, english)
    assert "Udgiv den for sig selv" in answer.content.decode()
    assert not fresh(english).live
    Audio.objects.update(byte_length=fresh(english).audio.file.size)
    for locked in (True, False):
        EpisodePage.objects.filter(pk=english.pk).update(locked=locked)
        with django_capture_on_commit_callbacks(execute=True):
            update_translations(editor, english)
        assert fresh(english).live is not locked


def test_the_question_about_a_page_that_is_no_translation_leads_back(editor, serial):
    one = EpisodePage.objects.get()
    asked = reverse("page_publish_translation_anyway", args=[one.pk])
    assert editor.get(asked)["Location"] == reverse("wagtailadmin_pages:edit", args=[one.pk])
