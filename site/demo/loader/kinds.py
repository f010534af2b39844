"""What each kind of page has besides title, lead, text, topics and related pages."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from demo.content.markup import Day, Ref, Text
from demo.loader.shelf import Shelf
from home.models import ContactPage, HomePage, StandardPage, TopicIndexPage
from news.models import (
    ArchiveIndexPage,
    ArchiveNoticePage,
    ArticlePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    PeerIndexPage,
    PeerPage,
)
from podcasts.models import EpisodePage, PodcastIndexPage, ShowPage

MODELS = {
    "home": HomePage,
    "standard": StandardPage,
    "contact": ContactPage,
    "topic_index": TopicIndexPage,
    "podcast_index": PodcastIndexPage,
    "show": ShowPage,
    "episode": EpisodePage,
    "news_index": NewsIndexPage,
    "article": ArticlePage,
    "event_index": EventIndexPage,
    "event": EventPage,
    "peer_index": PeerIndexPage,
    "peer": PeerPage,
    "archive_index": ArchiveIndexPage,
    "archive_notice": ArchiveNoticePage,
}


@dataclass
class Facts:
    """`fields` by name: a list holds rows of a child model, Text is what translators see."""

    fields: dict[str, Any] = field(default_factory=dict)
    # What a page of this kind can't be saved without, even before its text is written.
    needed_at_once: dict[str, Any] = field(default_factory=dict)
    published: datetime | None = None
    year: int | None = None
    period: str = ""
    construction: tuple[Day, Day] | None = None


def facts_of(spec, shelf: Shelf) -> Facts:
    return KINDS.get(spec.kind, plain_facts)(spec, shelf)


def credits(*listed: tuple[tuple[str, ...], str]) -> list[dict]:
    return [{"person": Ref("person", key), "role": role} for keys, role in listed for key in keys]


def plain_facts(spec, shelf: Shelf) -> Facts:
    fields = dict(spec.fields)
    since = fields.pop("construction_since", None)
    expected = fields.pop("construction_expected", None)
    return Facts(
        fields,
        period=fields.pop("period", ""),
        construction=(since, expected) if since else None,
    )


def show_facts(spec, shelf: Shelf) -> Facts:
    first, *others = spec.categories
    support_url, support_text = spec.support
    return Facts(
        {
            "artwork": Ref("image", spec.artwork),
            "author": spec.author,
            "category": first,
            "second_category": others[0] if others else "",
            "owner_name": "Peer-netværket",
            "owner_email": "podcast@example.org",
            "copyright": "Peer-netværket, CC BY 4.0",
            "licence": "cc-by-4.0",
            "licence_url": "https://creativecommons.org/licenses/by/4.0/",
            "update_frequency": ShowPage.Frequency[spec.rhythm.upper()],
            "feeds_include_original": spec.feeds_include_original,
            "seasons": [
                {"number": number, "name": Text(name)} for number, name in spec.seasons.items()
            ],
            "funding_url": support_url,
            "funding_text": support_text,
            "credits": credits((spec.hosts, "host")),
        }
    )


def episode_facts(spec, shelf: Shelf) -> Facts:
    moment = shelf.moment(spec.published, time(6, 30))
    speech = shelf.get("speech", spec.audio)
    return Facts(
        {
            "audio": Ref("audio", spec.audio),
            "spoken_language": speech["language"],
            "date": moment,
            "season": speech["season"],
            "number": speech["number"],
            "credits": credits((spec.hosts, "host"), (spec.guests, "guest")),
            "content_note": spec.content_note,
            "skip_to": spec.skip_to,
        },
        published=moment,
    )


def article_facts(spec, shelf: Shelf) -> Facts:
    facts = plain_facts(spec, shelf)
    written_in = facts.fields.pop("year", None)
    day = date(written_in, 5, 12) if written_in else shelf.day(facts.fields["date"])
    facts.fields["date"] = day
    facts.fields["credits"] = [
        {"person": Ref("person", key), "role": role}
        for key, role in facts.fields.get("credits", [])
    ]
    facts.published = shelf.moment(day, time(9))
    facts.year = day.year
    return facts


def archive_notice_facts(spec, shelf: Shelf) -> Facts:
    facts = plain_facts(spec, shelf)
    facts.needed_at_once["period"] = shelf.get("period", facts.period)
    return facts


def event_facts(spec, shelf: Shelf) -> Facts:
    times = [
        {"start": shelf.moment(day, start), "end": shelf.moment(day, end)}
        for day, start, end in spec.sessions
    ]
    fields = {
        "event_kind": spec.event_kind,
        "attendance": spec.attendance,
        "state": spec.state,
        "place": spec.place,
        "address": spec.address,
        "join_url": spec.join_url,
        "register_url": spec.register_url,
        "register_by": spec.register_by,
        "price": spec.price,
        "camera": spec.camera,
        "silence": spec.silence,
        "pauses": spec.pauses,
        "recorded": spec.recorded,
        "credits": credits((spec.speakers, "speaker")),
        "agenda": [
            {"time": start, "title": title, "text": text} for start, title, text in spec.agenda
        ],
    }
    if spec.host:
        fields["host"] = Ref("organisation", spec.host)
    if spec.recording:
        fields["recording"] = Ref("page", spec.recording)
    if spec.old_start:
        fields["old_start"] = shelf.moment(*spec.old_start)
    if len(times) == 1:
        fields |= times[0]
    elif times:
        fields["sessions"] = times
    if spec.approximate:
        precision, years, month, day = spec.approximate
        fields["precision"] = precision
        fields["approximate_on"] = date(shelf.today.year + years, month, day)
    first_day = spec.sessions[0][0] if spec.sessions else Day(0)
    return Facts(fields, published=shelf.moment(Day(first_day.offset - 45), time(10)))


def peer_facts(spec, shelf: Shelf) -> Facts:
    this_year = shelf.today.year
    (post_kind, *_current), *earlier = spec.posts
    fields = {
        "person": Ref("person", spec.person),
        "quote": spec.quote,
        "date": spec.published,
        "drawing": spec.illustration,
        "employer": spec.employer,
        "municipality": spec.municipality,
        "region": spec.region,
        "hours": Decimal(spec.hours),
        "post_kind": post_kind,
        "peer_since": this_year - spec.peer_since,
        "third_parties_asked": True,
        "past_posts": [
            {
                "post_kind": kind,
                "title": title,
                "first_year": this_year - first,
                "last_year": this_year - last,
            }
            for kind, title, first, last in earlier
        ],
    }
    if spec.project:
        fields["project"] = Ref("period", spec.project)
    return Facts(
        fields,
        needed_at_once={"person": shelf.get("person", spec.person)},
        published=shelf.moment(spec.published, time(8)),
    )


KINDS = {
    "show": show_facts,
    "episode": episode_facts,
    "article": article_facts,
    "archive_notice": archive_notice_facts,
    "event": event_facts,
    "peer": peer_facts,
}
