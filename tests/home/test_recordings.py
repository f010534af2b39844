"""A webinar that was held becomes a draft episode, once."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from home.recordings import chapter_starts
from home.wagtail_hooks import episode_button
from news.models import EventPage
from podcasts.models import EpisodePage
from tests import factories
from tests.home.filled_in import filled_in
from tests.news.news_factories import at, event
from tests.podcasts.podcast_factories import audio, credit, episode, podcast_index, show

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(page_at):
    began = timezone.localtime() - timedelta(days=2)
    page = event(
        page_at("aktiviteter/arrangementer/"),
        title="Løn & vilkår: hvad må man spørge om?",
        lead="Tre peers fortæller.",
        start=began.replace(hour=19, minute=5, second=0, microsecond=0),
        topics=[factories.topic("Løn")],
    )
    speaker = factories.person("Solvej Ager")
    factories.consent(speaker, use="speaker", display_name="full")
    credit(page, person=speaker, role="speaker")
    credit(page, name="Ejvind Lund", role="photographer")
    for row, (moment, title) in enumerate([(time(19, 5), "Velkommen"), (time(19, 30), "Løn")]):
        page.agenda.create(time=moment, title=title, locale=page.locale, sort_order=row)
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


@pytest.fixture
def shows(site):
    index = podcast_index(site["da"])
    first, last = (
        show(index, title="Første"),
        show(index, title="Sidst"),
    )
    episode(first, audio=None, live=False)
    episode(last, audio=None, live=False).save_revision(clean=False)
    return first, last


def address(page):
    return reverse("event_episode", args=[page.pk])


def made_of(page):
    return EpisodePage.objects.exclude(title__startswith="Samtale")


def test_a_draft_with_all_that_the_event_tells(client, member, held, shows):
    english = factories.translated(held, "en")
    held.title = "En kladde"
    held.save_revision()
    member("Secretariat")
    form = client.get(address(english)).context["form"]
    assert form["show"].value() == shows[1].pk
    recording = audio()
    answer = client.post(address(english), {"show": shows[1].pk, "audio": recording.pk})
    page = made_of(held).get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.lead) == (held.live_revision.as_object().title, held.lead)
    assert (page.live, page.audio, page.show.pk) == (False, recording, shows[1].pk)
    assert page.slug == "loen-og-vilkaar-hvad-maa-man-spoerge-om"
    draft = page.get_latest_revision_as_object()
    assert [(row.shown_name, row.role) for row in draft.credits.all()] == [
        ("Solvej Ager", "speaker")
    ]
    assert [row.topic.name for row in draft.topic_links.all()] == ["Løn"]
    assert [row.target_id for row in draft.related_links.all()] == [held.pk]
    assert [(row.start, row.title) for row in page.chapters.all()] == [
        (0, "Velkommen"),
        (25 * 60_000, "Løn"),
    ]
    # Both are linked; of a draft readers see nothing, and what waits of the event goes on waiting.
    for version in (held, english):
        stored = EventPage.objects.get(pk=version.pk)
        assert (stored.recording_id, stored.shown_state) == (page.pk, "held")
        assert stored.get_latest_revision_as_object().recording_id == page.pk
    assert EventPage.objects.get(pk=held.pk).title.startswith("Løn & vilkår")
    assert page.url not in client.get(held.url).content.decode()
    page.save_revision().publish()
    assert page.url in client.get(held.url).content.decode()
    assert EventPage.objects.get(pk=english.pk).shown_state == "held"
    entry = PageLogEntry.objects.get(page=held.pk, action="home.episode_made")
    assert (entry.user.username, entry.data) == ("secretariat", {"episode": page.pk})


def test_a_second_press_finds_the_first_draft_whatever_became_of_the_link(
    client, member, held, shows
):
    account = member("Secretariat")
    assert list(episode_button(held, account))
    sent = {"show": shows[0].pk}
    for _time in range(2):
        answer = client.post(address(held), sent)
        page = made_of(held).get()
        assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not list(episode_button(EventPage.objects.get(pk=held.pk), account))
    # Someone whose form was open all the while saves the event without it.
    held.save_revision().publish()
    assert EventPage.objects.get(pk=held.pk).recording_id is None
    assert client.get(address(held))["Location"] == answer["Location"]
    page.delete()
    assert client.get(address(held)).status_code == 200


@pytest.mark.parametrize("is_the_same", [True, False])
def test_a_form_left_open_does_not_take_the_episode_away(client, member, held, shows, is_the_same):
    account = member("Secretariat")
    edit = reverse("wagtailadmin_pages:edit", args=[held.pk])
    left_open = {**filled_in(client.get(edit)), "body-count": "0"}
    if not is_the_same:
        client.force_login(factories.user("bodil", groups=["Secretariat"]))
    client.post(address(held), {"show": shows[0].pk})
    client.force_login(account)
    saved = client.post(edit, left_open, headers={"Accept": "application/json"})
    assert saved.status_code == 400
    assert client.post(edit, {**left_open, "action-publish": "1"}).status_code == 200
    event = EventPage.objects.get(pk=held.pk)
    assert event.recording_id == made_of(held).get().pk
    assert event.get_latest_revision_as_object().recording_id == event.recording_id
    assert event.live_revision == event.latest_revision
    assert not event.has_unpublished_changes


def test_the_wrong_event_and_odd_choices(client, member, held, shows):
    member("Secretariat")
    english_show = show(podcast_index(factories.front_page_in("en")))
    for sent in (
        {},
        {"show": english_show.pk},
        {"show": "x\x00"},
        {"show": shows[0].pk, "audio": "æ" * 10_000},
        {"show": shows[0].pk, "audio": "999"},
    ):
        assert client.post(address(held), sent).status_code == 200
    for changes in (
        {"state": "cancelled"},
        {"ends_at": timezone.now() + timedelta(hours=1)},
        {"starts_at": None},
    ):
        before = {name: getattr(held, name) for name in changes}
        EventPage.objects.filter(pk=held.pk).update(**changes)
        assert client.post(address(held), {"show": shows[0].pk}).status_code == 302
        EventPage.objects.filter(pk=held.pk).update(**before)
    assert not made_of(held).exists()
    # A title that is there already, and no agenda.
    held.agenda.all().delete()
    episode(
        shows[0],
        title="Samtale",
        slug="loen-og-vilkaar-hvad-maa-man-spoerge-om",
        audio=None,
        live=False,
    )
    client.post(address(held), {"show": shows[0].pk})
    assert made_of(held).get().slug.endswith("-2")


@pytest.mark.parametrize("group", ["Translator nb", "Translator en", "Volunteer writer"])
def test_only_who_may_edit_the_event_and_add_to_the_show(client, member, held, shows, group):
    account = member(group)
    assert client.post(address(held), {"show": shows[0].pk}).status_code == 302
    assert not list(episode_button(held, account))
    assert not made_of(held).exists()


@pytest.mark.parametrize(
    ("times", "minutes"),
    [
        ([time(19, 0), time(19, 40)], [0, 40]),
        ([time(18, 45), time(19, 0)], [0, 1 / 60]),
        ([None, None, time(19, 30), None], [0, 1 / 60, 30, 30 + 1 / 60]),
        ([time(23, 0), time(0, 30)], [240, 330]),
        ([], []),
    ],
)
def test_an_agenda_as_chapters(times, minutes):
    assert chapter_starts(at(2026, 12, 3, 19, 0), times) == [
        round(each * 60_000) for each in minutes
    ]
