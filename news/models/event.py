from django.db import models
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.dates import within_reason
from core.feeds import document_response
from core.media_types import CALENDAR
from core.models import BasePage, Credit
from core.models.mixins import CreditsMixin
from core.registry import FeedLink
from news import schema
from news.calendars import CONTENT_TYPE, ROUTE, write_calendar
from news.models.event_conditions import EventConditionsMixin
from news.models.event_previews import EventPreviewsMixin
from news.models.event_queryset import EventPageManager
from news.models.event_state import EventStateMixin, attach_recordings
from news.models.event_times import EventTimesMixin
from news.models.parts import FeedItemMixin
from news.told import event_told


class EventPage(
    FeedItemMixin,
    EventPreviewsMixin,
    EventConditionsMixin,
    EventStateMixin,
    EventTimesMixin,
    RoutablePageMixin,
    BasePage,
):
    """First of all the announcement of a webinar; `event_kind` says what else it may be."""

    class Kind(models.TextChoices):
        WEBINAR = "webinar", _("Webinar")
        THEME_EVENING = "theme_evening", _("Theme evening")
        MEETING = "meeting", _("Meeting")
        CONFERENCE = "conference", _("Conference")
        COURSE = "course", _("Course")

    class Attendance(models.TextChoices):
        ONLINE = "online", _("Online")
        ON_SITE = "on_site", _("On site")
        BOTH = "both", _("On site and online")

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        OPEN = "open", _("Open for sign-up")
        POSTPONED = "postponed", _("Postponed")
        CANCELLED = "cancelled", _("Cancelled")
        MOVED_ONLINE = "moved_online", _("Moved online")

    parent_page_types = ["news.EventIndexPage"]
    subpage_types = []
    kind = "event"
    date_fields = ("starts_at", "approximate_on")
    # Its date is yet to come; the announcement is the news.
    is_told_on_its_date = False
    card_template = "news/event_card.html"

    event_kind = models.CharField(
        _("kind"), max_length=20, choices=Kind.choices, default=Kind.WEBINAR
    )
    attendance = models.CharField(
        _("where to take part"),
        max_length=10,
        choices=Attendance.choices,
        default=Attendance.ONLINE,
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=State.choices,
        default=State.PLANNED,
        help_text=_("That it is today, or over, the page finds out by itself."),
    )
    place = models.CharField(
        _("place"),
        max_length=255,
        blank=True,
        help_text=_("For example: Odense Central Library, room 2."),
    )
    address = models.CharField(
        _("address"), max_length=255, blank=True, help_text=_("Street, number, postcode and town.")
    )
    join_url = models.URLField(
        _("address of the online room"), blank=True, help_text=_("Shown to everyone.")
    )
    host = models.ForeignKey(
        "core.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organiser"),
        help_text=_("Empty: the network itself."),
    )
    register_url = models.URLField(
        _("address for sign-up"), blank=True, help_text=_("At the organiser's.")
    )
    register_by = models.DateField(
        _("sign up by"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("The last day. After it the page takes no more sign-ups."),
    )
    price = models.CharField(
        _("price"),
        max_length=255,
        blank=True,
        help_text=_("For example: free, or 150 kr. with coffee."),
    )
    no_recording = models.BooleanField(
        _("there will be no recording"),
        default=False,
        help_text=_("Then nobody is reminded of it."),
    )
    recording = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recording"),
        help_text=_("The episode or page where it can be heard afterwards."),
    )

    objects = EventPageManager()

    content_panels = [
        *BasePage.content_panels[:1],
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        *BasePage.content_panels[1:],
    ]
    fact_panels = [
        FieldPanel("state"),
        FieldRowPanel([FieldPanel("event_kind"), FieldPanel("attendance")]),
        MultiFieldPanel(
            [
                InlinePanel(
                    "sessions",
                    heading=_("Sessions"),
                    label=_("Session"),
                    help_text=_(
                        "For events of several days or parts. Empty: it begins and ends once."
                    ),
                ),
                FieldRowPanel([FieldPanel("precision"), FieldPanel("approximate_on")]),
                FieldPanel("old_start"),
            ],
            heading=_("Several sessions, or a date that is not yet known"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("place"), FieldPanel("address")]),
                FieldPanel("join_url"),
                FieldPanel("host"),
                FieldRowPanel([FieldPanel("register_url"), FieldPanel("register_by")]),
                FieldPanel("price"),
            ],
            heading=_("Place and sign-up"),
        ),
        *EventConditionsMixin.condition_panels,
        InlinePanel(
            "agenda",
            heading=_("Agenda"),
            label=_("Point"),
            help_text=_("What happens when. It becomes the chapters of the recording."),
        ),
        *CreditsMixin.credit_panels,
        *BasePage.fact_panels,
    ]
    related_panels = [
        MultiFieldPanel(
            [PageChooserPanel("recording"), FieldPanel("no_recording")], heading=_("Recording")
        ),
        *BasePage.related_panels,
    ]

    shown_with = [*BasePage.shown_with, "host", "notice"]
    card_relations = ["sessions", "recording", "notice"]
    synchronized_fields = [
        *BasePage.synchronized_fields,
        *EventTimesMixin.time_fields,
        *("event_kind", "attendance", "state", "address", "join_url", "host"),
        *("register_url", "register_by", "recording", "no_recording"),
    ]

    placed_roles = [
        *(Credit.Role.SPEAKER, Credit.Role.FACILITATOR),
        *(Credit.Role.HOST, Credit.Role.GUEST),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def work_out(self):
        self.keep_what_was_told()
        self.work_out_times()

    @classmethod
    def prepare_cards(cls, pages, language_code):
        super().prepare_cards(pages, language_code)
        attach_recordings(pages, language_code)

    @property
    def kind_label(self):
        return self.get_event_kind_display()

    @property
    def own_kicker(self):
        return self.kind_label

    @property
    def is_on_site(self) -> bool:
        online = self.Attendance.ONLINE
        return self.attendance != online and self.state != self.State.MOVED_ONLINE

    @property
    def where_label(self) -> str:
        if not self.is_on_site:
            return str(self.Attendance.ONLINE.label)
        both = self.attendance == self.Attendance.BOTH
        if both and self.place and "online" not in self.place.lower():
            return f"{self.place}, {str(self.Attendance.BOTH.label).lower()}"
        return self.place or str(self.get_attendance_display())

    @cached_property
    def agenda_items(self) -> list:
        return list(self.agenda.all())

    @cached_property
    def speakers(self) -> list:
        return self.credited(*self.placed_roles)

    @property
    def feed_summary(self):
        return " · ".join(filter(None, [self.when_text, self.summary]))

    def get_route_paths(self):
        return [*super().get_route_paths(), f"/{ROUTE}"]

    @path(ROUTE, name="calendar")
    def calendar(self, request):
        if (
            not self.calendar_meetings
            or not EventPage.objects.in_feeds().filter(pk=self.pk).exists()
        ):
            raise Http404
        return document_response(
            request,
            f"event:{self.pk}",
            self.locale.language_code,
            lambda: write_calendar(self.title, [self], request),
            content_type=CONTENT_TYPE,
            file_name=f"{self.slug}.ics",
        )

    def calendar_url(self, request=None) -> str:
        url = self.get_full_url(request)
        has_one = url and self.is_exact and not self.is_archived
        return f"{url}{self.reverse_subpage('calendar')}" if has_one else ""

    def feed_links(self, request):
        links = super().feed_links(request)
        if calendar_url := self.calendar_url(request):
            links.append(
                FeedLink(
                    gettext("%(title)s: calendar") % {"title": self.title},
                    calendar_url,
                    media_type=CALENDAR,
                    lang=self.locale.language_code,
                )
            )
        return links

    def told_beside(self):
        return event_told(self)

    def structured_data(self, request):
        """Nothing while the date is only roughly known: schema.org has no word for it."""
        return [schema.event(self, request)] if self.calendar_meetings else []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["calendar_url"] = self.calendar_url(request)
        context["index_feeds"] = super().feed_links(request)
        return context
