"""What an event's state says wherever the event is told of, before its day, on it and after."""

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta

import feedparser
import pytest
from icalendar import Calendar

from news.models import EventNotice, EventPage
from tests.factories import archive, standard_page, translated
from tests.news.news_factories import NOW, at, event, event_index, index_in, session

pytestmark = pytest.mark.django_db
SOON, LATER = at(2026, 12, 3, 19, 5), at(2027, 1, 14, 19, 5)
TODAY, LONG_AGO = at(2026, 11, 20, 19, 5), at(2026, 11, 1, 19, 5)
ONLINE, OFFLINE = "OnlineEventAttendanceMode", "OfflineEventAttendanceMode"


@dataclass
class Told:
    """`label` stands on page and card, `notice` on the page, `prefix` before the feed's title;
    None as `ics` or `status`: there is no entry, or no JSON-LD."""

    label: str
    prefix: bool
    ics: str | None
    status: str | None
    notice: bool = False
    mode: str = OFFLINE
    previous: bool = False


OPEN = {"state": "open", "register_url": "https://example.org/"}
STATES = {
    "planned": (
        {"start": SOON},
        Told("planned", False, "TENTATIVE", "EventScheduled"),
    ),
    "open": (
        {"start": SOON, **OPEN},
        Told("open", False, "CONFIRMED", "EventScheduled"),
    ),
    "today": (
        {"start": TODAY, **OPEN},
        Told("today", False, "CONFIRMED", "EventScheduled"),
    ),
    "held": (
        {"start": LONG_AGO, **OPEN},
        Told("held", False, "CONFIRMED", "EventScheduled"),
    ),
    "recorded": (
        {"start": LONG_AGO, "recording": True, **OPEN},
        Told("recorded", False, "CONFIRMED", "EventScheduled"),
    ),
    "with a recording that is a draft": (
        {"start": LONG_AGO, "recording": False, **OPEN},
        Told("held", False, "CONFIRMED", "EventScheduled"),
    ),
    "rough": (
        {"start": None, "approximate_on": date(2027, 4, 1), "precision": "season"},
        Told("planned", False, None, None),
    ),
    "postponed": (
        {"start": SOON, "old_start": SOON, "state": "postponed"},
        Told("postponed", True, "CANCELLED", "EventPostponed", notice=True),
    ),
    "postponed to a season": (
        {
            "start": SOON,
            "old_start": SOON,
            "state": "postponed",
            "approximate_on": date(2027, 4, 1),
            "precision": "season",
        },
        Told("postponed", True, "CANCELLED", "EventPostponed", notice=True),
    ),
    "postponed to a day": (
        {"start": LATER, "old_start": SOON, "state": "postponed"},
        Told("postponed", True, "CONFIRMED", "EventRescheduled", notice=True, previous=True),
    ),
    "postponed to today": (
        {"start": TODAY, "old_start": LONG_AGO, "state": "postponed"},
        Told("today", False, "CONFIRMED", "EventRescheduled", notice=True, previous=True),
    ),
    "postponed and held": (
        {"start": LONG_AGO, "old_start": at(2026, 10, 1, 19, 5), "state": "postponed"},
        Told("held", False, "CONFIRMED", "EventRescheduled", previous=True),
    ),
    "cancelled": (
        {"start": SOON, "state": "cancelled"},
        Told("cancelled", True, "CANCELLED", "EventCancelled", notice=True),
    ),
    "cancelled long ago": (
        {"start": LONG_AGO, "state": "cancelled"},
        Told("cancelled", True, "CANCELLED", "EventCancelled", notice=True),
    ),
    "moved online": (
        {"start": SOON, "state": "moved_online"},
        Told("moved_online", True, "CONFIRMED", "EventMovedOnline", notice=True, mode=ONLINE),
    ),
    "moved online, today": (
        {"start": TODAY, "state": "moved_online"},
        Told("moved_online", True, "CONFIRMED", "EventMovedOnline", notice=True, mode=ONLINE),
    ),
    "moved online and held": (
        {"start": LONG_AGO, "state": "moved_online"},
        Told("held", False, "CONFIRMED", "EventMovedOnline", mode=ONLINE),
    ),
}


def made(name, fields):
    fields = {**fields, "attendance": "on_site", "place": "Lanternen"}
    if "recording" in fields:
        fields["recording"] = standard_page(live=fields["recording"])
    page = event(title=f"({name})", slug=f"e-{len(name)}-{EventPage.objects.count()}", **fields)
    EventNotice.objects.create(page=page, state=page.state, text=f"Fordi {name} er sådan.")
    return page


def everywhere(client, page, cards, items, entries):
    html = client.get(page.url).content.decode()
    found = re.search(r"application/ld\+json[^>]*>(.*?)</script>", html, re.S)
    data = json.loads(found[1]) if found else {}
    data = data[0] if isinstance(data, list) else data
    entry = entries.get(page.title)
    title = next(title for title in items if title.endswith(page.title))
    note = f"Fordi {page.title[1:-1]} er sådan."
    assert (note in html) == (note in items[title])
    label = re.search(r'class="state state--(\w+)"', html)[1]
    assert cards[page.title] == label
    return Told(
        label,
        title != page.title,
        entry and str(entry["status"]),
        data.get("eventStatus", "").rpartition("/")[2] or None,
        note in html,
        data.get("eventAttendanceMode", "").rpartition("/")[2] or OFFLINE,
        "previousStartDate" in data,
    )


def test_each_state_is_told_alike_everywhere(client):
    pages = {name: made(name, fields) for name, (fields, _told) in STATES.items()}
    listed = client.get("/arrangementer/").content.decode()
    cards = {
        title: label
        for label, title in re.findall(
            r'class="state state--(\w+)".*?headline-link" href="[^"]+">([^<]+)<', listed, re.S
        )
    }
    feed = feedparser.parse(client.get("/arrangementer/rss/").content)
    items = {
        item.title: "".join(part.value for part in item.get("content", [])) for item in feed.entries
    }
    calendar = Calendar.from_ical(client.get("/arrangementer/kalender/").content)
    entries = {
        str(entry["summary"]).rpartition(": ")[2]: entry for entry in calendar.walk("VEVENT")
    }
    found = {name: everywhere(client, page, cards, items, entries) for name, page in pages.items()}
    assert found == {name: told for name, (_fields, told) in STATES.items()}


def test_what_is_told_follows_the_clock(client, clock):
    page = event(start=SOON, state="moved_online", join_url="https://example.org/rum/")
    off = event(start=SOON, state="cancelled", join_url="https://example.org/rum/")
    seen, etag = [], None
    for moment in (SOON - timedelta(days=2), SOON, SOON + timedelta(hours=2)):
        clock(moment)
        answer = client.get(page.url)
        html = answer.content.decode()
        told = EventPage.objects.get(pk=page.pk).change_told
        assert not told or told in html
        room = "example.org/rum" in html
        seen.append((bool(told), room, EventPage.objects.get(pk=off.pk).change_told))
        assert "example.org/rum" not in client.get(off.url).content.decode()
        before, etag = etag, answer["ETag"]
    assert [row[:2] for row in seen] == [(True, True), (True, True), (False, False)]
    # Whoever has the page from before is given that of today.
    assert client.get(page.url, HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert client.get(page.url, HTTP_IF_NONE_MATCH=before).status_code == 200
    assert seen[0][2] == seen[1][2] != seen[2][2]


def test_a_webinar_without_a_new_date_is_struck_out_in_calendars_and_comes_back(client):
    def told():
        calendar = Calendar.from_ical(client.get("/arrangementer/kalender/").content)
        return [
            (str(entry["uid"]), int(entry["sequence"]), str(entry["status"]), entry["dtstart"].dt)
            for entry in calendar.walk("VEVENT")
        ]

    page = event(start=SOON, **OPEN)
    page.save_revision().publish()
    [(uid, sequence, status, start)] = told()
    assert (sequence, status, start) == (0, "CONFIRMED", SOON)
    for changes, expected in [
        ({"state": "postponed"}, (1, "CANCELLED", SOON)),
        ({"start": LATER}, (2, "CONFIRMED", LATER)),
        ({"state": "cancelled"}, (3, "CANCELLED", LATER)),
    ]:
        page = EventPage.objects.get(pk=page.pk)
        for name, value in changes.items():
            setattr(page, name, value)
        page.save_revision().publish()
        assert told() == [(uid, *expected)]
        assert client.get(f"{page.url}kalender/").status_code == 200


def test_sessions_move_along_and_keep_their_hours_over_the_change_of_the_clock():
    page = event(start=None, event_kind="course")
    session(page, at(2026, 12, 1, 19, 0), at(2026, 12, 1, 20, 30))
    session(page, at(2026, 12, 8, 19, 0))
    page = EventPage.objects.get(pk=page.pk)
    # Summer time begins on 28 March 2027.
    page.move_to(at(2027, 3, 23, 18, 0))
    page.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    assert [(row.start, row.end) for row in page.sessions.all()] == [
        (at(2027, 3, 23, 18, 0), at(2027, 3, 23, 19, 30)),
        (at(2027, 3, 30, 18, 0), None),
    ]
    assert page.starts_at == at(2027, 3, 23, 18, 0)


def test_webinars_held_without_a_recording(clock):
    held = {"start": NOW - timedelta(days=14, hours=2)}
    wanted = [event(**held), event(recording=standard_page(live=False), **held)]
    translated(wanted[0], "en")
    event(recording=standard_page(), **held)
    event(start=NOW - timedelta(days=14, hours=1, minutes=59))
    event(state="cancelled", **held)
    event(event_kind="meeting", **held)
    event(no_recording=True, **held)
    event(live=False, **held)
    event(start=None, approximate_on=date(2020, 1, 1), precision="year")
    archive(event(**held))
    assert set(EventPage.objects.held_without_recording()) == set(wanted)
    assert not EventPage.objects.held_without_recording(days=15).exists()
    only_english = event(index_in("en", event_index()), **held)
    assert only_english in EventPage.objects.held_without_recording()


def test_a_notice_of_another_state_is_not_told():
    page = event(start=SOON, state="cancelled")
    EventNotice.objects.create(page=page, state="postponed", text="Ny dato følger.")
    assert page.why == ""
