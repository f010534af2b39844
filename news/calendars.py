"""iCalendar: times in UTC, one entry for each time an event meets."""

import hashlib
from datetime import UTC, datetime

from django.utils import timezone
from django.utils.translation import get_language
from icalendar import Calendar, Event, vDuration
from wagtail.models import Page

from core.media_types import CALENDAR
from core.text import clean_text

ROUTE = "kalender/"
CONTENT_TYPE = f"{CALENDAR}; charset=utf-8"
PRODUCT = "-//Peer-Netvaerket Danmark//peernet//{language}"
STATUS = {"cancelled": "CANCELLED", "planned": "TENTATIVE"}


def fingerprint(event) -> str:
    """Of what makes a calendar tell its owner: time, place and state, and nothing of the clock."""
    parts = [
        *(
            f"{start.astimezone(UTC)}/{end.astimezone(UTC)}"
            for start, end, _title in event.calendar_meetings
        ),
        *(event.state, event.attendance, event.place, event.address, event.join_url),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def write_calendar(name: str, events, request, refresh: bool = False) -> bytes:
    """In the active language. `name` as calendars show it; `refresh` for one that people
    subscribe to.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(language=get_language().upper()))
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", " ".join(plain(name).split()))
    if refresh:
        calendar.add("refresh-interval", vDuration.from_ical("PT6H"), {"VALUE": "DURATION"})
    for event in events:
        for entry in entries(event, request):
            calendar.add_component(entry)
    return calendar.to_ical()


def entries(event, request):
    stored = getattr(event, "calendar_entry", None)
    changed_at = stamp(event, stored)
    rows = sorted(event.sessions.all(), key=lambda session: session.start)
    meetings = event.calendar_meetings
    has_sessions = len(rows) == len(meetings)
    for number, (start, end, title) in enumerate(meetings):
        entry = Event()
        uid = f"{event.guid}/{rows[number].translation_key}" if has_sessions else str(event.guid)
        entry.add("uid", uid)
        entry.add("dtstamp", changed_at)
        entry.add("last-modified", changed_at)
        entry.add("sequence", stored.sequence if stored else 0)
        entry.add("dtstart", start.astimezone(UTC))
        entry.add("dtend", end.astimezone(UTC))
        summary = f"{event.feed_title}: {title}" if title else event.feed_title
        entry.add("summary", plain(summary))
        entry.add("status", status_of(event))
        if where := location(event):
            entry.add("location", plain(where))
        url = event.get_full_url(request)
        changed = f"{event.change_told} {event.why}".strip()
        told = "\n\n".join(part for part in (changed, event.summary, url) if part)
        entry.add("description", plain(told))
        entry.add("url", url)
        yield entry


def status_of(event) -> str:
    """Nothing happens on the old date of a postponed event: with a new one it is confirmed."""
    if event.waits_for_new_date:
        return "CANCELLED"
    return STATUS.get(event.state, "CONFIRMED")


def plain(text) -> str:
    """Without what would break a line of the calendar, for rows that no form has cleaned."""
    return "\n".join(clean_text(str(text)).splitlines())


def stamp(event, stored) -> datetime:
    """Of the last publishing or change, so that an unchanged calendar stays the same bytes."""
    known = [moment for moment in (event.last_published_at, stored and stored.changed_at) if moment]
    last = max(known, default=event.starts_at or event.old_start)
    return last.astimezone(UTC).replace(microsecond=0)


def location(event) -> str:
    if event.attendance == "online" or event.state == "moved_online":
        return event.join_url or event.get_attendance_display()
    return ", ".join(part for part in (event.place, event.address) if part)


def remember(event: Page, entry_model):
    """After publishing: the sequence moves when time, place or state have."""
    digest = fingerprint(event)
    entry = entry_model.objects.filter(page_id=event.pk).first()
    if entry is None:
        entry_model.objects.create(page_id=event.pk, digest=digest, changed_at=timezone.now())
    elif entry.digest != digest:
        entry.digest, entry.sequence = digest, entry.sequence + 1
        entry.changed_at = timezone.now()
        entry.save()
