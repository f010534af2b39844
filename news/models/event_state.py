"""The state a reader sees: what editors have said, and what the clock adds."""

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.listings import in_language
from core.models import Organisation
from core.pages import all_pages
from core.visibility import visible_translations

LABELS = {
    "planned": _("Planned"),
    "open": _("Open for sign-up"),
    "today": _("Today"),
    "held": _("Held"),
    "recorded": _("The recording is here"),
    "postponed": _("Postponed"),
    "cancelled": _("Cancelled"),
    "moved_online": _("Moved online"),
}
# The clock says nothing about these until the event is over, and nothing ever about the first.
STANDS = {"cancelled", "postponed", "moved_online"}
# What readers were told before is otherwise now.
CHANGED = {
    "cancelled": _("This event is cancelled."),
    "postponed": _("This event is postponed."),
    "moved_online": _("This event is moved online."),
}


class EventStateMixin:
    feed_relations = ["calendar_entry"]

    @property
    def is_today(self) -> bool:
        """Whether it meets today and is not over; a course of four days is not every day."""
        today = timezone.localdate(self.now)
        return not self.is_over and any(
            timezone.localdate(start) <= today <= timezone.localdate(end)
            for start, end, _title in self.shown_meetings
        )

    @property
    def shown_state(self) -> str:
        """planned, open, today, held, recorded, postponed, cancelled or moved_online."""
        if self.state == "cancelled":
            return "cancelled"
        if self.is_over and self.has_recording:
            return "recorded"
        # Of an event that never got a date no one knows whether it was held.
        if self.is_over and self.is_exact:
            return "held"
        if self.is_today and self.state != "moved_online":
            return "today"
        if self.state in STANDS:
            return self.state
        if self.state == "open" and not self.takes_sign_up:
            return "planned"
        return self.state

    @property
    def state_label(self) -> str:
        return str(LABELS[self.shown_state])

    @property
    def change_told(self) -> str:
        """A sentence on what is otherwise than announced; none when that is no news any more."""
        if self.state == "cancelled" and self.is_over:
            return gettext("This event was cancelled.")
        if self.state == "postponed" and self.is_exact and not self.is_over:
            return gettext("This event has a new date.")
        return str(CHANGED[self.state]) if self.shown_state in STANDS else ""

    @property
    def why(self) -> str:
        notice = getattr(self, "notice", None)
        is_told = notice and notice.state == self.state and self.change_told
        return notice.text if is_told else ""

    @property
    def feed_title(self):
        """With what a subscriber must not miss in front."""
        if self.shown_state in STANDS:
            return f"{self.state_label}: {self.title}"
        return self.title

    @property
    def feed_note(self) -> str:
        if not self.change_told:
            return super().feed_note
        return format_html("<p><strong>{}</strong> {}</p>", self.change_told, self.why)

    @property
    def changed_at(self):
        """A translation's time, place and state change without its being published again."""
        entry = getattr(self, "calendar_entry", None)
        moments = [self.last_published_at, entry.changed_at if entry and entry.sequence else None]
        return max(filter(None, moments), default=None)

    @property
    def room_url(self) -> str:
        """Of the online room, as long as anyone is to go there."""
        closed = self.is_over or self.state == "cancelled" or self.waits_for_new_date
        return "" if closed else self.join_url

    @property
    def takes_sign_up(self) -> bool:
        """Whether there is something to sign up for, and time to do it."""
        in_time = self.register_by is None or timezone.localdate(self.now) <= self.register_by
        return (
            bool(self.register_url)
            and in_time
            and not self.is_over
            and not self.waits_for_new_date
            and self.state not in ("planned", "cancelled")
        )

    @cached_property
    def shown_host(self) -> Organisation | None:
        """In the page's language; without a query where it is that already."""
        if not self.host_id or self.host.locale_id == self.locale_id:
            return self.host
        versions = Organisation.objects.filter(translation_key=self.host.translation_key)
        return next(iter(in_language(versions, self.locale.language_code)), self.host)

    @cached_property
    def visible_recording(self):
        """The public page with the recording in this page's language, or None."""
        if not self.recording_id:
            return None
        key = Page.objects.filter(pk=self.recording_id).values("translation_key")
        return all_pages().public().filter(translation_key__in=key, locale=self.locale).first()

    @cached_property
    def has_recording(self) -> bool:
        return bool(self.visible_recording)


def with_states(events):
    """What the clock is asked about of each of many events, told by the list's own queries."""
    recording = (
        all_pages()
        .public()
        .filter(translation_key=OuterRef("recording__translation_key"), locale=OuterRef("locale"))
    )
    return events.annotate(has_recording=Exists(recording)).prefetch_related("sessions")


def attach_recordings(events, language_code: str) -> list:
    """Tell the events of a list their recordings in one query instead of one each."""
    events = list(events)
    recordings = [event.recording for event in events if event.recording_id]
    visible = {
        page.translation_key: page for page in visible_translations(recordings, language_code)
    }
    for event in events:
        key = event.recording.translation_key if event.recording_id else None
        event.__dict__["visible_recording"] = visible.get(key)
    return events
