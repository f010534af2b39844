"""Whether a person's permission covers a story now; the newest valid consent counts."""

from datetime import datetime, time

from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import make_aware

from core.models import Consent


def profile_consents() -> QuerySet:
    """Valid today; the newest first, so that a narrower consent replaces the one before."""
    return (
        Consent.objects.valid()
        .filter(use=Consent.Use.PROFILE)
        .select_related("person")
        .order_by("-given_on", "-pk")
    )


def newest_consent_of_page() -> Subquery:
    """For annotate() on stories: the id of the consent that counts, or null."""
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


def expire_with_consent(page):
    """Closes the story on the day its person withdraws from, in every list and language.

    Without such a day, or before it, the date stands that an editor set at publishing.
    """
    withdrawn_on = page.consent and page.consent.withdrawn_on
    closes = make_aware(datetime.combine(withdrawn_on, time.min)) if withdrawn_on else None
    chosen = page.live_revision.as_object().expire_at if page.live_revision else None
    first = min(filter(None, [closes, chosen]), default=None)
    if page.expire_at != first:
        type(page).objects.filter(pk=page.pk).update(expire_at=first)


def attach_consents(pages) -> list:
    """Tell stories of a list their consents in one query instead of one each."""
    pages = list(pages)
    keys = {page.person.translation_key for page in pages}
    newest = {}
    for consent in profile_consents().filter(person__translation_key__in=keys):
        newest.setdefault(consent.person.translation_key, consent)
    for page in pages:
        page.__dict__["consent"] = newest.get(page.person.translation_key)
    return pages
