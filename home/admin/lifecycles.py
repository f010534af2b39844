"""Where each page of a list is in its life, told with the list's own query."""

from datetime import datetime

from django.db.models import Case, CharField, F, OuterRef, QuerySet, Subquery, Value, When
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.models import Lifecycle
from core.models.lifecycle import ARCHIVED

LABELS = {state.value: state.label for state in Lifecycle.State}


class DayColumn(Column):
    """The day itself: of what is yet to come Wagtail's own column says "just now"."""

    def get_value(self, row):
        return shown_day(super().get_value(row))


def shown_day(moment) -> str:
    if isinstance(moment, datetime):
        moment = timezone.localtime(moment)
    return date_format(moment, "SHORT_DATE_FORMAT") if moment else ""


def own_lifecycle() -> QuerySet:
    return Lifecycle.objects.filter(translation_key=OuterRef("translation_key"))


def with_lifecycle(pages):
    state = Case(
        When(ARCHIVED, then=Value("archived")), default=F("state"), output_field=CharField()
    )
    return pages.annotate(
        lifecycle_state=Subquery(own_lifecycle().annotate(shown=state).values("shown")[:1]),
        review_on=Subquery(own_lifecycle().values("review_on")[:1]),
    )


def lifecycle_label(state: str | None) -> str:
    """Nothing of a page that is simply there."""
    return "" if state in (None, Lifecycle.State.CURRENT) else str(LABELS[state])


class LifecycleColumn(Column):
    def get_value(self, page):
        return lifecycle_label(page.lifecycle_state)


LIFECYCLE = LifecycleColumn("lifecycle", label=_("Lifecycle"), sort_key="lifecycle_state")
REVIEW = DayColumn("review_on", label=_("Next review"), sort_key="review_on")
