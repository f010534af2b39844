from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from core.feeds import document_response
from core.media_types import CALENDAR
from core.models import BasePage
from core.registry import FeedLink
from news.calendars import CONTENT_TYPE, ROUTE, write_calendar
from news.feeds import NewsFeedMixin
from news.listing import ChoiceFilter, ListingMixin, TopicFilter, YearFilter
from news.models.event import EventPage
from news.models.event_state import attach_recordings

CALENDAR_GOES_BACK = timedelta(days=365)


class EventIndexPage(ListingMixin, NewsFeedMixin, BasePage):
    """What is coming, and what has been."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["news.EventPage"]

    filters = [
        ChoiceFilter("kind", "event_kind", _("Kind")),
        TopicFilter(),
        YearFilter("ends_at"),
    ]

    related_panels = []

    class Meta:
        verbose_name = _("events")
        verbose_name_plural = _("event indexes")

    def entries(self):
        return (
            EventPage.objects.child_of(self)
            .public()
            .current()
            .defer_streamfields()
            .select_related("locale", "recording")
            .prefetch_related("sessions")
            .coming_then_past()
        )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        page_obj = context["page_obj"]
        context["nothing_comes"] = (
            page_obj.number == 1
            and not context["is_narrowed"]
            and all(event.is_past for event in page_obj)
        )
        return context

    def prepared(self, pages):
        return attach_recordings(pages, self.locale.language_code)

    def feed_pages(self):
        pages = EventPage.objects.child_of(self).in_feeds()
        pages = pages.select_related("locale", "recording", "notice", "calendar_entry")
        return pages.prefetch_related("sessions").order_by(
            F("first_published_at").desc(nulls_last=True), "-pk"
        )

    def calendar_pages(self):
        """With an exact date, or one to strike out; what is long over fills no one's calendar."""
        since = timezone.now() - CALENDAR_GOES_BACK
        exact = Q(starts_at__isnull=False, ends_at__gt=since)
        pages = EventPage.objects.child_of(self).in_feeds()
        return (
            pages.filter(exact | Q(starts_at__isnull=True, old_start__gt=since))
            .defer_streamfields()
            .select_related("locale", "calendar_entry", "recording", "notice")
            .prefetch_related("sessions")
            .order_by("starts_at", "pk")
        )

    def get_route_paths(self):
        return [*super().get_route_paths(), f"/{ROUTE}"]

    @path(ROUTE, name="calendar")
    def calendar(self, request):
        self.refuse_unless_public()
        return document_response(
            request,
            f"events:{self.pk}",
            self.locale.language_code,
            lambda: write_calendar(
                self.title, self.prepared(self.calendar_pages()), request, refresh=True
            ),
            content_type=CONTENT_TYPE,
            file_name=f"{self.slug}.ics",
        )

    def feed_links(self, request):
        calendar = FeedLink(
            gettext("%(title)s: calendar") % {"title": self.title},
            self.address_of("calendar", request),
            media_type=CALENDAR,
            lang=self.locale.language_code,
        )
        return [*super().feed_links(request), calendar]
