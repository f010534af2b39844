"""Snippets: what many pages share."""

from datetime import timedelta

from wagtail.models import Locale

from core.models import (
    Consent,
    NetworkGroup,
    Organisation,
    Period,
    PeriodPerson,
    Person,
    PersonRole,
    Publication,
    PublicationPart,
    Topic,
)
from demo.content.groups import GROUPS
from demo.content.markup import Rich
from demo.content.organisations import ORGANISATIONS
from demo.content.peers import PEERS
from demo.content.people import PEOPLE
from demo.content.periods import PERIODS
from demo.content.podcasts import EPISODES
from demo.content.publications import PUBLICATIONS
from demo.content.topics import TOPICS
from demo.loader.shelf import Shelf, stable_uuid
from demo.loader.values import Values


def save(shelf: Shelf, kind: str, key: str, instance):
    """Check and save as the admin does, under a key that is the same everywhere."""
    instance.translation_key = stable_uuid(kind, key)
    instance.full_clean()
    instance.save()
    return shelf.put(kind, key, instance)


def load_facts(shelf: Shelf):
    locale = Locale.get_default()
    load_topics(shelf, locale)
    load_organisations(shelf, locale)
    load_people(shelf, locale)
    load_periods(shelf, locale)
    load_publications(shelf, locale)
    load_groups(shelf, locale)
    load_consents(shelf)
    load_consents_of_voices(shelf)


def load_topics(shelf: Shelf, locale):
    for key, slug, name, description in TOPICS:
        topic = Topic(locale=locale, name=name, slug=slug, description=description)
        save(shelf, "topic", key, topic)


def load_organisations(shelf: Shelf, locale):
    for spec in ORGANISATIONS:
        organisation = Organisation(
            locale=locale,
            name=spec.name,
            relation=spec.relation,
            country=spec.country,
            url=spec.url,
            description=spec.description,
        )
        save(shelf, "organisation", spec.key, organisation)


def load_people(shelf: Shelf, locale):
    for spec in PEOPLE:
        text = Rich.parse(spec.background)
        person = Person(
            locale=locale,
            name=spec.name,
            background=Values(shelf, spec.key).rich_text(text),
            email=spec.email,
        )
        person.roles = [
            PersonRole(
                locale=locale,
                translation_key=stable_uuid("role", spec.key, place),
                title=title,
                body=body,
                start=shelf.day(start),
                end=shelf.day(end),
            )
            for place, (title, body, start, end) in enumerate(spec.roles)
        ]
        save(shelf, "person", spec.key, person)


def load_periods(shelf: Shelf, locale):
    for spec in PERIODS:
        period = Period(
            locale=locale,
            name=spec.name,
            first_year=spec.first_year or shelf.today.year - spec.first_year_back,
            last_year=spec.last_year,
            is_closed=spec.closed,
            funder=shelf.get("organisation", spec.funder),
            places=spec.places,
            description=spec.text,
        )
        period.people = [
            PeriodPerson(
                locale=locale,
                translation_key=stable_uuid("period person", spec.key, key),
                person=shelf.get("person", key),
                role=role,
            )
            for key, role in spec.people
        ]
        save(shelf, "period", spec.key, period)


def load_publications(shelf: Shelf, locale):
    for spec in PUBLICATIONS:
        described = "" if spec.described_in == locale.language_code else spec.described_in
        published = shelf.day(spec.published)
        publication = Publication(
            locale=locale,
            name=spec.title,
            kind=spec.kind,
            status=spec.status,
            authors=spec.authors,
            publisher=spec.publisher,
            year=published.year if published else None,
            language=spec.language,
            description=Values(shelf, spec.key).rich_text(Rich.parse(spec.text)),
            description_language=described,
            expected_on=shelf.day(spec.expected),
            expected_precision=spec.expected_precision,
            document=shelf.get("document", spec.document),
            url=spec.url,
            topic=shelf.get("topic", spec.topic),
        )
        publication.parts = [
            PublicationPart(
                locale=locale,
                translation_key=stable_uuid("part", spec.key, place),
                title=title,
                description=description,
            )
            for place, (title, description) in enumerate(spec.parts)
        ]
        save(shelf, "publication", spec.key, publication)


def load_groups(shelf: Shelf, locale):
    for spec in GROUPS:
        group = NetworkGroup(
            locale=locale,
            name=spec.name or f"Netværksgruppen i {spec.town}",
            town=spec.town,
            region=spec.region,
            status=spec.status,
            openness=spec.openness,
            openness_text=spec.openness_text,
            rhythm=spec.rhythm,
            place=spec.place,
            show_place=spec.show_meeting,
            facilitator=shelf.get("person", spec.facilitator),
            contact_email=spec.email,
        )
        save(shelf, "group", spec.key, group)


def load_consents(shelf: Shelf):
    """What each of the invented peers said yes to, a fortnight before the story came out."""
    for spec in PEERS:
        given = shelf.day(spec.published) - timedelta(days=14)
        consent = Consent(
            person=shelf.get("person", spec.person),
            use=Consent.Use.PROFILE,
            display_name=spec.display_name,
            pseudonym=spec.pseudonym,
            given_on=given,
            review_on=given + timedelta(days=365),
            note="Personen er opdigtet. Samtykket viser, hvordan et rigtigt ser ud.",
            **dict.fromkeys(spec.consent_scopes, True),
        )
        consent.full_clean()
        consent.save()


def load_consents_of_voices(shelf: Shelf):
    """Whoever is heard in an episode said yes to that, a fortnight before the first one."""
    first = {}
    for spec in EPISODES:
        for key in (*spec.hosts, *spec.guests):
            day = shelf.day(spec.published)
            first[key] = min(first.get(key, day), day)
    scopes = ("website", "search_engines", "feeds", "social", "translation", "machine_translation")
    for key, day in first.items():
        given = day - timedelta(days=14)
        consent = Consent(
            person=shelf.get("person", key),
            use=Consent.Use.SPEAKER,
            display_name=Consent.DisplayName.FULL,
            given_on=given,
            review_on=given + timedelta(days=365),
            note="Personen er opdigtet. Samtykket viser, hvordan et rigtigt ser ud.",
            **dict.fromkeys(scopes, True),
        )
        consent.full_clean()
        consent.save()
