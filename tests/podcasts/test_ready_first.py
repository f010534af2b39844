"""No door publishes an episode whose recording is not measured."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Task, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data

from podcasts.models import Audio, EpisodePage
from tests.factories import user
from tests.podcasts.podcast_factories import audio, episode, show
from tests.podcasts.test_admin import COMMON, EPISODE

pytestmark = pytest.mark.django_db


@pytest.fixture
def account(client):
    account = user("redaktion", is_superuser=True)
    client.force_login(account)
    return account


@pytest.fixture
def unmeasured():
    """As an upload leaves it for the task."""
    recording = audio()
    Audio.objects.filter(pk=recording.pk).update(duration=0, work_state="waiting")
    return Audio.objects.get(pk=recording.pk)


@pytest.fixture
def draft(unmeasured, account):
    page = episode(audio=unmeasured, live=False)
    page.save_revision()
    return page


def is_live(page):
    return EpisodePage.objects.get(pk=page.pk).live


def measured(recording):
    Audio.objects.filter(pk=recording.pk).update(duration=1)


def save(client, page, recording, **action):
    fields = {**COMMON, **EPISODE, "slug": page.slug, "audio": recording.pk, **action}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data(fields))


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_the_editor_is_told_at_the_recording(client, draft, unmeasured, action):
    answer = save(client, draft, unmeasured, **{action: "1"})
    assert list(answer.context["form"].errors) == ["audio"]
    assert not is_live(draft)
    assert save(client, draft, unmeasured).status_code == 302
    measured(unmeasured)
    assert save(client, draft, unmeasured, **{"action-publish": "1"}).status_code == 302
    assert is_live(draft)


def test_publishing_later_waits_for_it_too(client, draft, unmeasured):
    later = {"go_live_at": "2027-01-04 07:30", "action-publish": "1"}
    answer = save(client, draft, unmeasured, **later)
    assert list(answer.context["form"].errors) == ["audio"]


def test_a_public_episode_keeps_its_recording_until_the_new_one_is_ready(
    client, account, unmeasured
):
    page = episode()
    assert save(client, page, unmeasured).status_code == 302
    draft = EpisodePage.objects.get(pk=page.pk)
    assert draft.get_latest_revision_as_object().audio == unmeasured
    assert draft.audio == page.audio
    answer = save(client, page, unmeasured, **{"action-publish": "1"})
    assert list(answer.context["form"].errors) == ["audio"]
    # Chosen for the draft only, so nobody but editors gets it.
    client.logout()
    assert client.get(page.audio.url).status_code == 200
    assert client.get(unmeasured.url).status_code == 404


def test_the_clock_publishes_nothing_unmeasured(draft, unmeasured):
    draft.go_live_at = timezone.now() - timedelta(minutes=1)
    for is_measured in (False, True):
        draft.save_revision(approved_go_live_at=draft.go_live_at)
        call_command("publish_scheduled", verbosity=0)
        assert is_live(draft) == is_measured
        measured(unmeasured)


def test_publishing_many_at_once_names_it(client, draft):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(
        f"{address}?id={draft.pk}&next={reverse('wagtailadmin_explore_root')}", {}, follow=True
    )
    assert answer.status_code == 200
    assert draft.title in "".join(str(message) for message in answer.context["messages"])
    assert not is_live(draft)


def test_approving_it_does_not_publish_it(client, account, draft):
    workflow = Workflow.objects.create(name="Godkendelse")
    task = Task.objects.create(name="Se efter")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.create(workflow=workflow, page=draft.get_parent())
    workflow.start(draft, account)
    state = draft.current_workflow_task_state
    with pytest.raises(ValidationError, match=draft.title):
        state.approve(user=account)
    assert not is_live(draft)


def test_programs_are_refused(draft, unmeasured):
    with pytest.raises(ValidationError, match="audio"):
        draft.get_latest_revision().publish()
    with pytest.raises(ValidationError):
        episode(show(), audio=unmeasured)


def test_no_list_and_no_feed_has_what_is_not_measured(client, unmeasured):
    """Whatever stored it: the row is made behind the model's back."""
    page = episode(title="Umålt samtale")
    other = episode(page.show, title="Målt samtale")
    EpisodePage.objects.filter(pk=page.pk).update(audio=unmeasured)
    assert list(page.show.public_episodes()) == [other]
    for address in (page.show.url, page.show.feed_url(), page.show.get_parent().url):
        text = client.get(address).content.decode()
        assert "Umålt samtale" not in text
        assert "Målt samtale" in text
