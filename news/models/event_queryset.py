from datetime import timedelta

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import PageManager

from core.pages import BasePageQuerySet, live_once


class EventPageQuerySet(BasePageQuerySet):
    """By the time an event ends. Each event is in exactly one of upcoming() and past()."""

    def upcoming(self, now=None):
        """Also those that still wait for a date."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now or timezone.now()))

    def past(self, now=None):
        return self.filter(ends_at__lte=now or timezone.now())

    def held_without_recording(self, days: int = 14):
        """Webinars that were over so many days ago and can't be heard, the latest first: each
        event once, by its source, unless its editors have said that there is no recording."""
        held = self.filter(
            Q(recording=None) | Q(recording__live=False),
            no_recording=False,
            event_kind="webinar",
            starts_at__isnull=False,
            ends_at__lte=timezone.now() - timedelta(days=days),
        )
        return live_once(held).exclude(state="cancelled").current().order_by("-ends_at", "-pk")

    def without_new_date(self, days: int = 60):
        """Postponed, and so many days after the old date still without another: each once."""
        old = timezone.now() - timedelta(days=days)
        waiting = self.filter(state="postponed", ends_at__isnull=True, old_start__lte=old)
        return live_once(waiting).current()

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
