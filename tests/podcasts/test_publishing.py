"""Publishing an episode that would break its feed asks first, once, and loses nothing."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import nested_form_data

from core.questions import HOOK
from podcasts.models import Audio, EpisodePage
from tests.factories import user
from tests.podcasts.podcast_factories import audio, episode, show
from tests.podcasts.test_admin import COMMON, EPISODE

pytestmark = pytest.mark.django_db
TITLE = "Den anden samtale"


def data(**fields):
    sent = {**COMMON, **EPISODE, "title": TITLE, "slug": "anden", "action-publish": "1", **fields}
    return nested_form_data(sent)


def add(client, parent, **fields):
    address = reverse("wagtailadmin_pages:add", args=["podcasts", "episodepage", parent.pk])
    return client.post(address, data(audio=audio().pk, **fields))


def question(page):
    return reverse("page_publish_anyway", args=[page.pk])


def answer_to(client, address):
    """What the form there sends when it is answered with yes."""
    return {"asked_about": client.get(address).context["asked_about"]}


def stored(title=TITLE):
    return EpisodePage.objects.get(draft_title=title)


def test_a_sound_episode_is_published_without_a_question(editor, serial):
    assert add(editor, serial).status_code == 302
    assert (stored().live, stored().number) == (True, 2)


def test_a_new_episode_with_a_number_that_is_taken_asks_first(editor, serial):
    answer = add(editor, serial, number="1")
    one = stored()
    assert (answer.status_code, answer["Location"]) == (302, question(one))
    assert not one.live
    assert one.get_latest_revision_as_object().number == 1
    asked = editor.get(question(one))
    assert "Den første samtale" in asked.content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[one.pk]) in asked.content.decode()
    editor.get(question(one))
    assert not stored().live
    answer = editor.post(question(one), answer_to(editor, question(one)))
    assert answer.status_code == 302
    assert stored().live


def edit(client, page, **fields):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, data(**fields))


def test_a_live_episode_keeps_what_was_public_until_it_is_answered(editor, serial):
    one = EpisodePage.objects.get()
    Audio.objects.update(byte_length=17)
    answer = edit(editor, one, audio=one.audio_id, number="1")
    assert answer["Location"] == question(one)
    one = stored()
    assert (one.live, one.title) == (True, "Den første samtale")
    editor.post(question(one), answer_to(editor, question(one)))
    assert stored().title == TITLE


def test_an_answer_to_an_older_revision_publishes_nothing(editor, serial):
    add(editor, serial, number="1")
    one = stored()
    asked_about = answer_to(editor, question(one))
    one.save_revision()
    answer = editor.post(question(one), asked_about)
    assert answer["Location"] == question(one)
    assert not stored().live


def test_planning_an_episode_asks_too_and_then_plans_it(editor, serial):
    later = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    add(editor, serial, number="1", go_live_at=later)
    one = stored()
    assert not one.live
    assert one.approved_schedule is False
    editor.post(question(one), answer_to(editor, question(one)))
    one = stored()
    assert (one.live, one.approved_schedule) == (False, True)


def test_a_list_of_pages_cannot_ask_and_publishes_none_that_would_break_it(editor, serial):
    broken = episode(serial, title="Samme nummer", number=1, live=False)
    sound = episode(serial, title="Uden fejl", live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editor.post(f"{address}?id={broken.pk}&id={sound.pk}", follow=True)
    assert "Samme nummer" in answer.content.decode()
    assert not EpisodePage.objects.filter(pk__in=[broken.pk, sound.pk], live=True).exists()
    editor.post(f"{address}?id={sound.pk}")
    assert EpisodePage.objects.get(pk=sound.pk).live


def test_a_draft_and_another_page_are_never_asked_about(editor, serial):
    add(editor, serial, number="1")
    one = stored()
    sent = data(audio=one.audio_id, number="1")
    del sent["action-publish"]
    saved = editor.post(reverse("wagtailadmin_pages:edit", args=[one.pk]), sent)
    assert saved.status_code == 302
    assert saved["Location"] != question(one)


def writer(parent):
    """May change what is below the page, and publish nothing."""
    writers = Group.objects.create(name="Skribenter")
    may = Permission.objects.get
    writers.permissions.add(may(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=writers, page=parent, permission=may(codename="change_page")
    )
    return user("skribent to", groups=["Skribenter"])


@pytest.mark.parametrize("hindrance", ["right", "lock"])
def test_only_who_may_publish_it_is_asked(editor, serial, hindrance):
    draft = episode(serial, live=False)
    draft.save_revision()
    said = answer_to(editor, question(draft))
    if hindrance == "right":
        editor.force_login(writer(serial))
    else:
        EpisodePage.objects.filter(pk=draft.pk).update(locked=True)
    for answer in (editor.get(question(draft)), editor.post(question(draft), said)):
        assert answer["Location"] == reverse("wagtailadmin_home")
    assert not EpisodePage.objects.get(pk=draft.pk).live


def test_nobody_sees_a_new_episode_while_its_feed_is_looked_through(editor, serial):
    seen = []
    spy = lambda page: seen.append(EpisodePage.objects.get(pk=page.pk).live) or []  # noqa: E731
    with hooks.register_temporarily(HOOK, spy):
        add(editor, serial)
    assert seen
    assert not any(seen)
    assert stored().live


def test_a_number_that_is_planned_is_taken(editor, serial):
    later = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    add(editor, serial, number="7", go_live_at=later)
    assert not stored().live
    answer = add(editor, serial, number="7", title="Den tredje", slug="tredje")
    assert answer["Location"] == question(stored("Den tredje"))
    assert TITLE in editor.get(answer["Location"]).content.decode()
    assert editor.get(reverse("wagtailmedia:delete", args=[stored().audio_id])).status_code == 200
    editor.post(reverse("wagtailmedia:delete", args=[stored().audio_id]))
    assert stored().audio


def test_two_of_one_number_in_a_list_publish_neither(editor, serial):
    pair = [episode(serial, title=f"Syv {i}", number=7, live=False) for i in range(2)]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    told = editor.post(f"{address}?id={pair[0].pk}&id={pair[1].pk}", follow=True)
    assert "»Syv 1« er ikke udgivet" in told.content.decode()
    assert not EpisodePage.objects.filter(number=7, live=True).exists()


def test_moving_to_a_show_that_has_the_number_is_told_before(editor, serial):
    moved = episode(show(title="En anden"), number=1)
    address = reverse("wagtailadmin_pages:move_confirm", args=[moved.pk, serial.pk])
    assert "Den første samtale" in editor.get(address).content.decode()
    EpisodePage.objects.filter(title="Den første samtale").update(number=3)
    assert "Den første samtale" not in editor.get(address).content.decode()


def test_a_copy_that_would_break_the_feed_is_not_published(editor, serial):
    one = EpisodePage.objects.get()
    Audio.objects.update(byte_length=17)
    address = reverse("wagtailadmin_pages:copy", args=[one.pk])
    sent = {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": serial.pk}
    assert editor.post(address, {**sent, "publish_copies": "on"}).status_code == 200
    assert not EpisodePage.objects.filter(slug="kopi").exists()
    editor.post(address, sent)
    assert not EpisodePage.objects.get(slug="kopi").live
