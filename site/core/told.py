"""What pages tell of facts kept elsewhere: the words for the search, and what they are made of.

Never more than the page itself shows.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.languages import code_of
from core.models.groups import NetworkGroup
from core.models.organisations import Organisation
from core.models.people import Person
from core.models.publications import Publication
from core.references import at_hand
from core.search import TODAY, Told, every, key_of, name_of
from core.story import Story, plain_text, sentences


def told(*texts, of: Iterable[str] = (), lang: str = "") -> Told:
    return Told(sentences(texts), frozenset(of), lang)


def unless_the_pages(code: str) -> str:
    return "" if code == get_language() else code


def lang_of(fact) -> str:
    """The language of a fact's words, where it is not (yet) that of the page."""
    return unless_the_pages(code_of(fact.locale_id))


def labelled(pairs: Iterable[tuple]) -> str:
    """(label, value) pairs as they stand beside a text; those without a value are left out."""
    return sentences(f"{label}: {value}" for label, value in pairs if value)


def named(*parts) -> str:
    """A name and what is said of it in the same line."""
    return ", ".join(str(part) for part in dict.fromkeys(parts) if part)


def only_named(fact, *roles) -> Told:
    return told(named(fact.name, *roles), of=[name_of(fact)])


def person_in_a_line(person, *roles, name="") -> Told:
    employer = person.organisation
    return told(
        named(name or person.name, *roles, person.title, employer and employer.name),
        of=[key_of(person), *([name_of(employer)] if employer else [])],
        lang=lang_of(person),
    )


def person_presented(person, *roles, name="") -> Told:
    line = person_in_a_line(person, *roles, name=name)
    return told(line.text, plain_text(person.background), of=line.made_of, lang=line.lang)


def credited(credit) -> Told:
    line = f"{credit.get_role_display()}: {credit.shown_name}"
    return told(line, of=[name_of(credit.person)] if credit.person else ())


def organisation_presented(organisation) -> Told:
    line = named(organisation.name, organisation.get_country_display())
    return told(
        line,
        organisation.description,
        of=[key_of(organisation)],
        lang=lang_of(organisation),
    )


def publication_presented(publication) -> Told:
    parts = (text for part in publication.parts.all() for text in (part.title, part.description))
    is_foreign = publication.language != get_language()
    language = publication.get_language_display() if is_foreign else ""
    return told(
        publication.name,
        named(publication.get_kind_display(), publication.year, language),
        named(publication.authors, publication.publisher),
        plain_text(publication.description),
        *parts,
        of=[key_of(publication)],
        lang=lang_of(publication),
    )


def group_presented(group, region: str) -> Told:
    facilitator = group.facilitator
    return told(
        named(group.name, "" if group.town in group.name else group.town, region),
        group.get_status_display() if group.status != NetworkGroup.Status.ACTIVE else "",
        group.get_openness_display(),
        group.openness_text,
        labelled(
            [
                (_("Meets"), group.rhythm),
                (_("Where"), group.shown_place),
                (_("Facilitator"), group.facilitator_name),
            ]
        ),
        of=[key_of(group), *([name_of(facilitator)] if facilitator else [])],
        lang=lang_of(group),
    )


def period_presented(period) -> Iterator[Told]:
    """A project: funder, places and who has to do with it. Nothing without one."""
    if period is None:
        return
    line = named(period.name, period.years)
    yield told(line, period.description, period.places, of=[key_of(period)], lang=lang_of(period))
    if period.funder:
        yield only_named(period.funder)
    for row in period.people.select_related("person"):
        yield only_named(row.person, row.role)


def people_block(value):
    if value.get("body"):
        yield told(of=[every(Person), TODAY])
    for person, role in value.members:
        yield person_presented(person, role)


def organisations_block(value):
    if value.get("relation"):
        yield told(of=[every(Organisation)])
    yield from map(organisation_presented, value.members)


def funding_block(value):
    for grant in value.get("grants") or ():
        yield told(grant.years)
        if organisation := grant.get("organisation"):
            yield only_named(organisation)


def publications_block(value):
    if value.get("topic"):
        yield told(of=[every(Publication), key_of(value["topic"])])
    yield from map(publication_presented, value.members)


def groups_block(value):
    yield told(of=[every(NetworkGroup)])
    for region, groups in value.by_region:
        for group in groups:
            yield group_presented(group, region)


def contact_block(value):
    if person := value.get("person"):
        yield told(named(person.name, person.title), of=[key_of(person)], lang=lang_of(person))


def quote_block(value):
    if person := value.get("person"):
        yield told(value.shown_name, of=[name_of(person)])


def document_block(value):
    document = value.get("document")
    if document and not value.get("title"):
        yield told(document.title, of=[key_of(document)])


FACTS = {
    "people": people_block,
    "organisations": organisations_block,
    "funding": funding_block,
    "publications": publications_block,
    "network_groups": groups_block,
    "contact_card": contact_block,
    "pull_quote": quote_block,
    "document": document_block,
}


def told_by(story: Story) -> list[Told]:
    """In reading order: what is written in the blocks, and the facts they list."""
    found = []
    with at_hand(story.references):
        for block, texts in story.passages:
            is_foreign = block.block_type == "foreign_text"
            lang = unless_the_pages(block.value.get("language") or "") if is_foreign else ""
            found.append(told(*texts, lang=lang))
            if block.block_type in FACTS:
                found += FACTS[block.block_type](block.value)
    return found
