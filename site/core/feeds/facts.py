"""Facts and pictures that blocks choose, as a feed tells them: each kind looked up once."""

from collections.abc import Callable, Iterable

from django.db.models import Model
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import gettext as _

from core.agreed import Agreed
from core.languages import code_of
from core.listings import everyone_serving, groups_in, organisations_with, publications_on
from core.models.consent import Consent
from core.models.media import SiteImage, SiteRendition
from core.models.organisations import Organisation
from core.models.people import Person
from core.models.publications import Publication
from core.models.topics import Topic
from core.stored import stored_id

# From the label that a block gives, or "", to HTML.
Show = Callable[[str], str]
FEED_PICTURE = "width-720|format-jpeg"
EVERYWHERE = "everywhere"


def linked(title: str, url: str) -> Show:
    """`title` may be HTML that says in which language it is."""
    return lambda label: (
        format_html('<a href="{}">{}</a>', url, label or title)
        if url
        else conditional_escape(label or title)
    )


def in_its_language(text: str, code: str, language_code: str) -> str:
    """The name of a fact, marked where it is not in the language of the feed."""
    return text if code == language_code else format_html('<span lang="{}">{}</span>', code, text)


def organisation_linked(row: Organisation, language_code: str) -> Show:
    return linked(in_its_language(row.name, code_of(row.locale_id), language_code), row.url)


def publication_linked(row: Publication, language_code: str) -> Show:
    return linked(in_its_language(row.name, row.language, language_code), row.link)


def always(html: str) -> Show:
    return lambda label: html


def listed(items: Iterable[str]) -> str:
    return format_html_join("", "<li>{}</li>", ((item,) for item in items))


def numbers(ids) -> set[int]:
    return {stored_id({"id": written}) for written in ids} - {None}


def rows(queryset, ids) -> dict[str, Model]:
    return {str(pk): row for pk, row in queryset.in_bulk(numbers(ids)).items()}


def people(ids, language_code) -> dict[str, Show]:
    return {pk: linked(person.name, "") for pk, person in rows(Person.objects, ids).items()}


def quoted(ids, language_code) -> dict[str, Show]:
    """Under the name agreed on."""
    found = rows(Person.objects, ids)
    agreed = Agreed(person.translation_key for person in found.values())
    given = {
        pk: agreed.consent(person.translation_key, Consent.Use.QUOTE)
        for pk, person in found.items()
    }
    return {
        pk: linked(given[pk].shown_name if given[pk] else person.name, "")
        for pk, person in found.items()
    }


def organisations(ids, language_code) -> dict[str, Show]:
    found = rows(Organisation.objects, ids)
    return {pk: organisation_linked(row, language_code) for pk, row in found.items()}


def publications(ids, language_code) -> dict[str, Show]:
    found = rows(Publication.objects.select_related("document"), ids)
    return {pk: publication_linked(row, language_code) for pk, row in found.items()}


def renditions(ids) -> dict[str, SiteRendition]:
    """With their images, in one query once they are made."""
    made = SiteRendition.objects.filter(filter_spec=FEED_PICTURE, image__in=numbers(ids))
    found = {rendition.image_id: rendition for rendition in made.select_related("image")}
    missing = SiteImage.objects.in_bulk(numbers(ids) - found.keys())
    found |= {pk: image.get_rendition(FEED_PICTURE) for pk, image in missing.items()}
    return {str(pk): rendition for pk, rendition in found.items() if rendition.width}


def pictures(ids, language_code) -> dict[str, Show]:
    return {pk: picture(rendition) for pk, rendition in renditions(ids).items()}


def credited_pictures(ids, language_code) -> dict[str, Show]:
    return {
        pk: picture(rendition, rendition.image.credit) for pk, rendition in renditions(ids).items()
    }


def picture(rendition, credit="") -> Show:
    maker = format_html("<p>{} {}</p>", _("Picture:"), credit) if credit else ""
    return lambda alt: format_html(
        '<img src="{}" alt="{}" width="{}" height="{}">{}',
        rendition.url,
        alt,
        rendition.width,
        rendition.height,
        maker,
    )


def serving(bodies, language_code) -> dict[str, Show]:
    if not bodies:
        return {}
    pairs_by_body = everyone_serving(language_code)
    return {
        body: always(listed(f"{person.name}, {role}" for person, role in pairs_by_body[body]))
        for body in bodies
    }


def related_organisations(relations, language_code) -> dict[str, Show]:
    found = {relation: organisations_with(relation, language_code) for relation in relations}
    return {
        relation: always(listed(organisation_linked(row, language_code)("") for row in members))
        for relation, members in found.items()
    }


def publications_by_topic(ids, language_code) -> dict[str, Show]:
    topics = rows(Topic.objects, ids)
    found = {pk: publications_on(topic, language_code) for pk, topic in topics.items()}
    return {
        pk: always(listed(publication_linked(row, language_code)("") for row in members))
        for pk, members in found.items()
    }


def groups(regions, language_code) -> dict[str, Show]:
    return {
        region: always(
            listed(
                name_with_town(group, language_code) for group in members_in(region, language_code)
            )
        )
        for region in regions
    }


def members_in(region, language_code):
    by_region = groups_in("" if region == EVERYWHERE else region, language_code)
    return [group for _label, members in by_region for group in members]


def name_with_town(group, language_code) -> str:
    told = group.name if group.town in group.name else f"{group.name}, {group.town}"
    return in_its_language(told, code_of(group.locale_id), language_code)


KINDS: dict[str, Callable[[set[str], str], dict[str, Show]]] = {
    "person": people,
    "quoted": quoted,
    "organisation": organisations,
    "publication": publications,
    "picture": pictures,
    "credited_picture": credited_pictures,
    "serving": serving,
    "related": related_organisations,
    "topic": publications_by_topic,
    "region": groups,
}
