from datetime import timedelta

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import PageManager

from core.pages import BasePageQuerySet

RECORDING_TAKES = timedelta(days=14)
NOBODY_WAITS_AFTER = timedelta(days=365)


class EventPageQuerySet(BasePageQuerySet):
    """By the time an event ends. Each event is in exactly one of upcoming() and past()."""

    def upcoming(self, now=None):
        """Also those that still wait for a date."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now or timezone.now()))

    def past(self, now=None):
        return self.filter(ends_at__lte=now or timezone.now())

    def awaiting_recording(self, now=None):
        """Webinars held more than two weeks ago that can't be heard; old ones are let be."""
        now = now or timezone.now()
        return (
            self.current()
            .filter(live=True, event_kind="webinar", recording=None, starts_at__isnull=False)
            .filter(ends_at__lt=now - RECORDING_TAKES, ends_at__gt=now - NOBODY_WAITS_AFTER)
            .exclude(state="cancelled")
        )

    def soonest_first(self):
        """Roughly dated ones stand at the end of their month, season or year."""
        when = Coalesce("starts_at", "ends_at")
        return self.order_by(when.asc(nulls_last=True), "pk")

    def coming_then_past(self, now=None):
        """One list: what comes, the soonest first; then what has been, the latest first."""
        now = now or timezone.now()
        is_past = Q(ends_at__lte=now)
        when = Coalesce("starts_at", "ends_at")
        return self.annotate(
            is_past=Case(When(is_past, then=Value(1)), default=Value(0)),
            coming_at=Case(When(~is_past, then=when)),
        ).order_by("is_past", F("coming_at").asc(nulls_last=True), "-ends_at", "-pk")


EventPageManager = PageManager.from_queryset(EventPageQuerySet)
