from datetime import date, timedelta

import pytest

from news.models import EventPage
from tests.factories import standard_page
from tests.news.news_factories import NOW, at, event, session

pytestmark = pytest.mark.django_db
SIGN_UP = {"state": "open", "register_url": "https://example.org/tilmelding/"}


def test_state_follows_the_clock(clock):
    page = event(start=at(2026, 12, 3, 19, 0), end=at(2026, 12, 3, 20, 0), **SIGN_UP)
    states = []
    for moment in [
        at(2026, 12, 2, 23, 59),
        at(2026, 12, 3, 0, 0),
        at(2026, 12, 3, 19, 59),
        at(2026, 12, 3, 20, 0),
    ]:
        clock(moment)
        states.append(page.shown_state)
    assert states == ["open", "today", "today", "held"]


def test_recorded_once_the_recording_is_public():
    recording = standard_page(live=False)
    page = event(days=-1, recording=recording)
    assert page.shown_state == "held"
    recording.live = True
    recording.save()
    assert EventPage.objects.get(pk=page.pk).shown_state == "recorded"


@pytest.mark.parametrize(
    ("state", "shown"),
    [("planned", "planned"), ("open", "planned"), ("postponed", "postponed")],
)
def test_what_never_got_a_date_is_not_said_to_be_held(client, state, shown):
    page = event(approximate_on=date(2020, 4, 1), precision="season", state=state)
    assert page.shown_state == shown
    assert page in EventPage.objects.past()
    assert page.date_text == "forår 2020"
    page.recording = standard_page()
    page.save()
    assert EventPage.objects.get(pk=page.pk).shown_state == "recorded"


@pytest.mark.parametrize("days", [-3, 0, 3])
def test_cancelled_stays_cancelled(days):
    assert event(days=days, state="cancelled").shown_state == "cancelled"


def test_a_course_is_today_only_on_its_days():
    page = event(start=None, state="open", register_url="https://example.org/")
    session(page, NOW - timedelta(days=7))
    session(page, NOW + timedelta(days=7))
    assert EventPage.objects.get(pk=page.pk).shown_state == "open"
    session(page, NOW + timedelta(hours=2))
    assert EventPage.objects.get(pk=page.pk).shown_state == "today"


def test_open_only_as_long_as_one_can_sign_up(client):
    page = event(**SIGN_UP)
    assert b"https://example.org/tilmelding/" in client.get(page.url).content
    assert event(**SIGN_UP, register_by=NOW.date()).takes_sign_up
    for closed in (
        event(**SIGN_UP, register_by=NOW.date() - timedelta(days=1)),
        event(state="open"),
        event(days=-2, **SIGN_UP),
        event(**{**SIGN_UP, "state": "cancelled"}),
    ):
        assert not closed.takes_sign_up
        assert closed.shown_state != "open"
        assert b"https://example.org/tilmelding/" not in client.get(closed.url).content


def test_postponed_keeps_the_old_date_to_be_struck_out(client):
    page = event(start=at(2026, 12, 3, 19, 0))
    page.save_revision().publish()
    draft = page.get_latest_revision_as_object()
    draft.state, draft.start = "postponed", at(2027, 1, 14, 19, 0)
    draft.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    assert page.old_start == at(2026, 12, 3, 19, 0)
    assert page.shown_state == "postponed"
    # Another edit begins from a revision that never knew the old date.
    draft = page.get_latest_revision_as_object()
    draft.title = "Samme aften"
    draft.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    assert page.old_start == at(2026, 12, 3, 19, 0)
    html = client.get(page.url).content.decode()
    assert "date-block__old" in html
    draft = page.get_latest_revision_as_object()
    draft.state = "open"
    draft.save_revision().publish()
    assert EventPage.objects.get(pk=page.pk).old_start is None


def test_a_date_that_no_reader_was_told_is_not_struck_out():
    page = event(start=at(2026, 12, 3, 19, 0), live=False)
    page.state, page.start = "postponed", at(2027, 1, 14, 19, 0)
    page.save_revision().publish()
    for title in ("Første udgave", "Anden udgave"):
        page = EventPage.objects.get(pk=page.pk)
        assert (page.starts_at, page.old_start) == (at(2027, 1, 14, 19, 0), None)
        page.title = title
        page.save_revision().publish()


def test_postponed_without_a_new_date_waits_for_it(client):
    page = event(start=at(2026, 12, 3, 19, 0))
    page.state = "postponed"
    page.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    assert (page.starts_at, page.ends_at) == (None, None)
    assert page in EventPage.objects.upcoming(at(2027, 6, 1, 0, 0))
    assert page.date_text
    html = client.get(page.url).content.decode()
    assert "<s><time" in html


def test_moved_online_has_no_address(client):
    fields = {"attendance": "on_site", "place": "Lanternen", "address": "Eksempelvej 12"}
    assert b"Eksempelvej 12" in client.get(event(**fields).url).content
    moved = event(state="moved_online", **fields)
    assert moved.shown_state == "moved_online"
    assert b"Eksempelvej 12" not in client.get(moved.url).content


def test_page_says_what_happens(client):
    page = event(camera="Må være slukket", silence="Bare lyt", pauses="Ti minutter", recorded="Nej")
    page.agenda.create(title="Velkommen", locale=page.locale)
    page.save()
    html = client.get(page.url).content.decode()
    for text in ("Må være slukket", "Bare lyt", "Ti minutter", "Nej", "Velkommen"):
        assert text in html


def structured(client, page):
    return client.get(page.url).content.decode().partition("application/ld+json")[2]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("planned", "EventScheduled"),
        ("cancelled", "EventCancelled"),
        ("moved_online", "EventMovedOnline"),
    ],
)
def test_machines_are_told_the_state(client, state, status):
    page = event(state=state, start=at(2026, 12, 3, 19, 5))
    data = structured(client, page)
    assert status in data
    assert "2026-12-03T19:05:00+01:00" in data


def test_machines_are_told_nothing_of_a_rough_date(client):
    page = event(approximate_on=NOW.date(), precision="year")
    assert structured(client, page) == ""
