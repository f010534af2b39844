"""Who is shown on what is public, and with which use: written when a page is published.

It says nothing of consents, but is what they are compared with: a query can't read bodies.
"""

from datetime import date, datetime, time

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.models.consent import OF_OFFICE, Consent


def beginning_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def recorded_last(use) -> Subquery:
    """Its id, valid or withdrawn."""
    begun = Consent.objects.begun().filter(person__translation_key=OuterRef("person_key"), use=use)
    return Subquery(begun.newest_first().values("pk")[:1])


class AppearanceQuerySet(models.QuerySet):
    def with_recorded(self):
        """`consent_pk`: what decides today, as core.agreed has it; null if nothing was recorded."""
        of_staff = Case(When(use__in=OF_OFFICE, then=recorded_last(Consent.Use.STAFF_TEXT)))
        return self.annotate(consent_pk=Coalesce(recorded_last(OuterRef("use")), of_staff))

    def without(self, scope: str):
        """Whose consent says no to a scope. An office says yes to all of them."""
        yes = Consent.objects.valid().filter(pk=OuterRef("consent_pk"), **{scope: True})
        rests_on_consent = Q(by_office=False) | Q(consent_pk__isnull=False)
        return self.with_recorded().filter(rests_on_consent & ~Exists(yes))

    def resting_on(self, consent: Consent):
        """On what was recorded of its person and use, this or another."""
        same = Consent.objects.for_person(consent.person_id).filter(use=consent.use)
        return self.with_recorded().filter(consent_pk__in=same.values("pk"))


class Appearance(models.Model):
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="appearances"
    )
    # Of the person in whatever language.
    person_key = models.UUIDField(db_index=True)
    use = models.CharField(max_length=20, choices=Consent.Use.choices)
    by_office = models.BooleanField(default=False)
    # The first day on which a consent of the page no longer covers it.
    until = models.DateField(null=True, editable=False)

    objects = AppearanceQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "person_key", "use"], name="shown_once")
        ]

    def __str__(self):
        return f"{self.person_key}: {self.use}"

    @property
    def closes_at(self) -> datetime | None:
        return beginning_of(self.until) if self.until else None
