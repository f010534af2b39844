"""Who is shown on what is public, and with which use: written when a page is published.

It says nothing of consents, but is what they are compared with: a query can't read bodies.
"""

from datetime import date, datetime, time

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from core.models.consent import Consent


def beginning_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class AppearanceQuerySet(models.QuerySet):
    def with_consent(self):
        """The id of the consent that counts today, or null."""
        given = (
            Consent.objects.valid()
            .filter(person__translation_key=OuterRef("person_key"), use=OuterRef("use"))
            .newest_first()
        )
        return self.annotate(consent_pk=Subquery(given.values("pk")[:1]))

    def without(self, scope: str):
        """Whose consent says no to a scope. An office says yes to all of them."""
        yes = Consent.objects.filter(pk=OuterRef("consent_pk"), **{scope: True})
        rests_on_consent = Q(by_office=False) | Q(consent_pk__isnull=False)
        return self.with_consent().filter(rests_on_consent & ~Exists(yes))


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
