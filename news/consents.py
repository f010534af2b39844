"""Whether a person's permission covers a story now; what was recorded last decides."""

from datetime import date

from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery

from core.models import Appearance, Consent


def profile_consents(on: date | None = None) -> QuerySet:
    """Those that decide on a day, today unless told: one a person at most."""
    return Consent.objects.deciding(on).filter(use=Consent.Use.PROFILE).select_related("person")


def consent_of_page() -> Subquery:
    """For annotate() on stories: the id of the consent that decides, or null."""
    own = profile_consents().filter(person__translation_key=OuterRef("person__translation_key"))
    return Subquery(own.values("pk")[:1])


def covered(scope: str | None = None) -> Q:
    """For filter() after annotate(consent_pk=…): public, and `scope` allowed too.

    What is not in the source language is a translation, which the person agrees to apart.
    """
    allowed = Consent.objects.filter(website=True)
    if scope:
        allowed = allowed.filter(**{scope: True})
    return Q(consent_pk__in=allowed.values("pk")) & (
        Q(locale__language_code=settings.LANGUAGE_CODE)
        | Q(consent_pk__in=allowed.filter(translation=True).values("pk"))
    )


def attach_consents(pages) -> list:
    """Tell stories of a list their consents in one query instead of one each."""
    pages = list(pages)
    keys = {page.person.translation_key for page in pages}
    given = profile_consents().filter(person__translation_key__in=keys)
    by_key = {consent.person.translation_key: consent for consent in given}
    shown = Appearance.objects.filter(page__in=[page.pk for page in pages])
    kept = set(shown.without("search_engines").values_list("page_id", flat=True))
    for page in pages:
        page.__dict__["consent"] = by_key.get(page.person.translation_key)
        page.__dict__["is_kept_from_search_engines"] = page.pk in kept
    return pages
