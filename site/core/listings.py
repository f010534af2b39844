"""Snippets as readers see them: in their language where it exists, else in the source language."""

from collections import defaultdict

from django.conf import settings
from django.db.models import Q

from core.agreed import attach_portraits
from core.choices import Region
from core.models.groups import NetworkGroup, name_facilitators
from core.models.organisations import Organisation
from core.models.people import PersonRole
from core.models.periods import Period
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


def period_in(period_id: int | None, language_code: str) -> Period | None:
    """The period that an editor chose, with its funder, as readers of the language see it."""
    if not period_id:
        return None
    chosen = Period.objects.filter(pk=period_id).select_related("funder")
    versions = Period.objects.filter(translation_key__in=chosen.values("translation_key"))
    best = in_language(versions.select_related("funder"), language_code)
    return next(iter(best), None) or chosen.first()


def everyone_serving(language_code: str) -> dict[str, list[tuple]]:
    """By governing body the (Person, role title) pairs of today, in the editors' order."""
    roles = (
        PersonRole.objects.serving()
        .select_related("person__portrait", "person__organisation")
        .order_by("sort_order", "person__sort_key")
    )
    serving, found = defaultdict(list), in_language(roles, language_code)
    attach_portraits(role.person for role in found)
    for role in found:
        serving[role.body].append((role.person, role.title or role.get_body_display()))
    return serving


def organisations_with(relation: str, language_code: str) -> list:
    found = in_language(Organisation.objects.filter(relation=relation), language_code)
    return sorted(found, key=lambda organisation: organisation.sort_key)


def publications_on(topic, language_code: str) -> list:
    found = in_language(
        Publication.objects.filter(topic__translation_key=topic.translation_key)
        .select_related("document")
        .prefetch_related("parts"),
        language_code,
    )
    return sorted(found, key=lambda publication: publication.sort_key)


def groups_in(region: str, language_code: str) -> list[tuple[str, list]]:
    """(region's name, groups) pairs in the order of Region, towns in Danish order."""
    groups = NetworkGroup.objects.select_related("facilitator")
    if region:
        groups = groups.filter(region=region)
    found = sorted(
        in_language(groups, language_code), key=lambda group: (group.town_sort_key, group.sort_key)
    )
    name_facilitators(found)
    by_region = [
        (choice.label, [group for group in found if group.region == choice]) for choice in Region
    ]
    return [(label, members) for label, members in by_region if members]
