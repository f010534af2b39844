"""Snippets as readers see them: in their language where it exists, else in the source language."""

from django.conf import settings
from django.db.models import Q

from core.choices import Region
from core.models.groups import NetworkGroup
from core.models.navigation import Footer
from core.models.organisations import Organisation
from core.models.people import PersonRole
from core.models.publications import Publication


def in_language(queryset, language_code: str) -> list:
    """One row a translation key: the language asked for, or the source where that is missing."""
    rows = queryset.filter(
        Q(locale__language_code=language_code) | Q(locale__language_code=settings.LANGUAGE_CODE)
    ).select_related("locale")
    best = {}
    for row in rows:
        if row.translation_key not in best or row.locale.language_code == language_code:
            best[row.translation_key] = row
    return list(best.values())


def people_serving(body: str, language_code: str) -> list[tuple]:
    """(Person, role title) pairs of everyone now in a governing body, in the editors' order."""
    roles = (
        PersonRole.objects.serving()
        .filter(body=body)
        .select_related("person__portrait", "person__organisation")
        .order_by("sort_order", "person__sort_key")
    )
    chosen = in_language(roles, language_code)
    return [(role.person, role.title or role.get_body_display()) for role in chosen]


def organisations_with(relation: str, language_code: str) -> list:
    found = in_language(
        Organisation.objects.filter(relation=relation).select_related("logo"), language_code
    )
    return sorted(found, key=lambda organisation: organisation.sort_key)


def publications_on(topic, language_code: str) -> list:
    found = in_language(
        Publication.objects.filter(topic__translation_key=topic.translation_key)
        .select_related("document")
        .prefetch_related("parts"),
        language_code,
    )
    return sorted(found, key=lambda publication: publication.sort_key)


def own_email(language_code: str) -> str:
    """The network's own address, as the footer has it; empty where there is none."""
    footers = Footer.objects.filter(locale__language_code=language_code)
    return footers.values_list("email", flat=True).first() or ""


def groups_in(region: str, language_code: str) -> list[tuple[str, list]]:
    """(region's name, groups) pairs in the order of Region, towns in Danish order."""
    groups = NetworkGroup.objects.select_related("facilitator")
    if region:
        groups = groups.filter(region=region)
    found = sorted(
        in_language(groups, language_code), key=lambda group: (group.town_sort_key, group.sort_key)
    )
    by_region = [
        (choice.label, [group for group in found if group.region == choice]) for choice in Region
    ]
    return [(label, members) for label, members in by_region if members]
