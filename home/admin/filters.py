"""What people look for pages by, the same in each list."""

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, MultipleContentTypeFilter, WagtailFilterSet
from wagtail.models import Page, WorkflowState, get_page_content_types

from core.choices import Region
from core.desk import PAGE_NEEDS
from core.models import Lifecycle, Period, Topic
from home.desk.needs import waiting_for
from news.models import ArticlePage, EventPage, PeerPage
from podcasts.models import EpisodePage, ShowPage


def source_facts(model):
    """For a filter: each fact once, by its Danish name; pages of every language are found."""
    return model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


def choice(label, choices, method=None, **options):
    return django_filters.ChoiceFilter(
        label=label,
        choices=choices,
        method=method,
        empty_label=_("All"),
        widget=forms.RadioSelect,
        **options,
    )


def date_range(label, **options):
    return django_filters.DateFromToRangeFilter(
        label=label, widget=DateRangePickerWidget, **options
    )


def with_status(pages, name, value):
    if value == "in_review":
        found = WorkflowState.objects.active().values_list("object_id", flat=True)
        return pages.filter(pk__in=[int(pk) for pk in found if pk.isdecimal()])
    return pages.filter(
        {
            "live": Q(live=True),
            "changed": Q(live=True, has_unpublished_changes=True),
            "draft": Q(live=False),
            "scheduled": Q(_revisions__approved_go_live_at__isnull=False),
        }[value]
    )


def in_state(pages, name, value):
    kept = Lifecycle.objects
    if value == Lifecycle.State.CURRENT:
        others = kept.archived() | kept.under_construction()
        return pages.exclude(translation_key__in=others.keys())
    archived = value == Lifecycle.State.ARCHIVED
    found = kept.archived() if archived else kept.under_construction()
    return pages.filter(translation_key__in=found.keys())


def of_topic(pages, name, topic):
    keys = {"topic_links__topic__translation_key": topic.translation_key}
    return pages.filter(**keys) if topic else pages


def of_period(pages, name, period):
    if not period:
        return pages
    own = Lifecycle.objects.filter(period__translation_key=period.translation_key)
    return pages.filter(translation_key__in=own.keys())


def reviewed_next(pages, name, days):
    kept = Lifecycle.objects.all()
    if days and days.start:
        kept = kept.filter(review_on__gte=days.start)
    if days and days.stop:
        kept = kept.filter(review_on__lte=days.stop)
    return pages.filter(translation_key__in=kept.keys()) if days else pages


class ListingFilterSet(WagtailFilterSet):
    needs = django_filters.ChoiceFilter(
        label=_("Waits for"),
        choices=lambda: [(need.slug, need.label) for need in PAGE_NEEDS.values()],
        method="waiting",
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    status = choice(
        _("Status"),
        [
            ("live", _("Published")),
            ("changed", _("Published, with changes that are not")),
            ("draft", _("Draft")),
            ("in_review", _("In review")),
            ("scheduled", _("To be published by the clock")),
        ],
        with_status,
    )
    lifecycle = choice(_("Lifecycle"), Lifecycle.State.choices, in_state)
    topic = django_filters.ModelChoiceFilter(
        label=_("Topic"), queryset=lambda request: source_facts(Topic), method=of_topic
    )
    period = django_filters.ModelChoiceFilter(
        label=_("Period"), queryset=lambda request: source_facts(Period), method=of_period
    )
    review = django_filters.DateFromToRangeFilter(
        label=_("Next review"), widget=DateRangePickerWidget, method=reviewed_next
    )
    updated = date_range(_("Updated"), field_name="latest_revision_created_at")

    class Meta:
        model = Page
        fields = []

    def waiting(self, pages, name, slug):
        return pages.filter(pk__in=waiting_for(slug, self.request.user).values("pk"))

    def filter_queryset(self, queryset):
        """In a query of its own: a search of Wagtail's knows few filters."""
        found = super().filter_queryset(self._meta.model.objects.order_by())
        return queryset.filter(pk__in=found.values("pk"))


class AllPagesFilterSet(ListingFilterSet):
    content_type = MultipleContentTypeFilter(
        label=_("Page type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=forms.CheckboxSelectMultiple,
    )


class ArticleFilterSet(ListingFilterSet):
    date = date_range(_("Date"))
    article_kind = choice(_("Kind"), ArticlePage.Kind.choices)

    class Meta(ListingFilterSet.Meta):
        model = ArticlePage


def at_time(events, name, value):
    now = timezone.now()
    return events.upcoming(now) if value == "coming" else events.past(now)


HELD = "held"


def in_event_state(events, name, value):
    """As the list tells it: once an event is over, it was held or cancelled."""
    now = timezone.now()
    if value == HELD:
        return events.past(now).exclude(state=EventPage.State.CANCELLED)
    events = events.filter(state=value)
    return events if value == EventPage.State.CANCELLED else events.upcoming(now)


class EventFilterSet(ListingFilterSet):
    when = choice(_("When"), [("coming", _("Coming")), ("past", _("Over"))], at_time)
    date = date_range(_("Date"), field_name="starts_at")
    event_kind = choice(_("Kind"), EventPage.Kind.choices)
    state = choice(_("State"), [*EventPage.State.choices, (HELD, _("Held"))], in_event_state)

    class Meta(ListingFilterSet.Meta):
        model = EventPage


class PeerFilterSet(ListingFilterSet):
    date = date_range(_("Date"))
    region = choice(_("Region"), Region.choices)

    class Meta(ListingFilterSet.Meta):
        model = PeerPage


class EpisodeFilterSet(ListingFilterSet):
    date = date_range(_("Date"))
    episode_type = choice(_("Kind"), EpisodePage.Type.choices)

    class Meta(ListingFilterSet.Meta):
        model = EpisodePage


class ShowFilterSet(ListingFilterSet):
    class Meta(ListingFilterSet.Meta):
        model = ShowPage
