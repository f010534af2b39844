"""Whether a person's permission covers a story now; the newest valid consent counts."""

from datetime import date, datetime, time

from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from core.models import Consent


def profile_consents(on: date | None = None) -> QuerySet:
    """Valid on a day, today unless told; the newest first: a narrower one replaces a wider."""
    return (
        Consent.objects.valid(on)
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


def turning_days(page) -> set[date]:
    """On which a consent of the story begins or ends, as far as is recorded."""
    recorded = Consent.objects.for_person(page.person_id).filter(use=Consent.Use.PROFILE)
    turns = {day for days in recorded.values_list("given_on", "withdrawn_on") for day in days}
    return turns - {None}


def first_day_not_covered(page) -> date | None:
    """When the consent ends, or one that begins later covers less or hides what the page tells."""
    for day in sorted(turning_days(page)):
        if day > timezone.localdate():
            then = profile_consents(day).for_person(page.person_id).first()
            if not page.is_covered_by(then) or page.hidden_names_told(then):
                return day
    return None


def beginning_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def expiry_of_editors(page) -> datetime | None:
    """As set at the last publishing; the stored page may have the consent's instead."""
    return page.live_revision.as_object().expire_at if page.live_revision else None


def is_of_consent(page) -> bool:
    """Whether the date on which the page expires is not an editor's."""
    return page.expire_at in map(beginning_of, turning_days(page))


def expire_with_consent(page):
    """Closes the story in every list on the day from which the consent no longer covers it.

    Without such a day, or before it, the date stands that an editor set at publishing.
    """
    day = first_day_not_covered(page)
    closes = beginning_of(day) if day else None
    first = min(filter(None, [closes, expiry_of_editors(page)]), default=None)
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
