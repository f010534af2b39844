"""When an event is: sessions, one start and end, or a date only roughly known."""

from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.dates import DatePrecision, last_day, spoken_date, within_reason
from news.spoken import spoken_parts, spoken_times

CANCELLED, POSTPONED = "cancelled", "postponed"
ASSUMED_LENGTH = timedelta(hours=2)


def wall_time(moment: datetime) -> datetime:
    """What the clock on the wall shows, which knows of no summer time."""
    return timezone.make_naive(moment)


class EventTimesMixin(models.Model):
    start = models.DateTimeField(_("begins"), null=True, blank=True, validators=[within_reason])
    end = models.DateTimeField(
        _("ends"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Empty: two hours after it begins."),
    )
    precision = models.CharField(
        _("how exact"),
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
        help_text=_("Anything but the exact day shows readers that the date follows."),
    )
    approximate_on = models.DateField(
        _("roughly when"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Any day of the month, season or year."),
    )
    old_start = models.DateTimeField(
        _("was to begin"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Of a postponed event. Kept by itself when the date is changed."),
    )
    # Of a cancelled event what it was before, for who cancels by mistake.
    state_before = models.CharField(max_length=20, blank=True, editable=False)
    old_start_before = models.DateTimeField(null=True, editable=False)
    # Worked out of the above whenever the page or a session is saved, so that queries can ask.
    starts_at = models.DateTimeField(null=True, editable=False, db_index=True)
    ends_at = models.DateTimeField(null=True, editable=False, db_index=True)

    # The moment that a preview pretends to be at.
    previewed_at = None

    time_fields = ["start", "end", "precision", "approximate_on", "old_start"]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        errors = {}
        if self.start and self.end and self.end <= self.start:
            errors["end"] = _("It ends before it begins.")
        if self.end and not self.start:
            errors["start"] = _("Write when it begins.")
        if self.is_approximate and not self.approximate_on:
            errors["approximate_on"] = _("Write any day of the month, season or year.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_approximate(self) -> bool:
        return self.precision != DatePrecision.DAY

    @property
    def is_exact(self) -> bool:
        return self.starts_at is not None

    def meetings(self) -> list[tuple[datetime, datetime, str]]:
        """(start, end, title) of each session, or of the one time; empty without an exact date."""
        return [] if self.is_approximate else self.written_meetings()

    def written_meetings(self) -> list[tuple[datetime, datetime, str]]:
        """The same, also where an approximate date has taken their place."""
        sessions = sorted(self.sessions.all(), key=lambda session: session.start)
        if sessions:
            return [(row.start, row.ends, row.title) for row in sessions]
        if self.start:
            return [(self.start, self.end or self.start + ASSUMED_LENGTH, "")]
        return []

    def keep_what_was_told(self):
        """The date that readers were told before it was postponed stays to be struck out; what a
        cancelled event was stays to be that again."""
        told = None
        if self.pk and self.state in (CANCELLED, POSTPONED):
            told = type(self).objects.filter(pk=self.pk, live=True).first()
        self.keep_what_it_was(told)
        if self.state != POSTPONED:
            self.old_start = None
        elif self.old_start is None and told:
            was_postponed = told.state == POSTPONED
            self.old_start = told.old_start if was_postponed else told.starts_at

    def keep_what_it_was(self, told):
        if self.state != CANCELLED:
            self.state_before, self.old_start_before = "", None
        elif told and told.state == CANCELLED:
            self.state_before, self.old_start_before = told.state_before, told.old_start_before
        elif told:
            self.state_before, self.old_start_before = told.state, told.old_start

    def work_out_times(self):
        """Set starts_at and ends_at; an event that still waits for its date has neither."""
        self.__dict__.pop("shown_meetings", None)
        meetings = self.meetings()
        self.starts_at = min((start for start, _end, _title in meetings), default=None)
        self.ends_at = max((end for _start, end, _title in meetings), default=None)
        if self.is_approximate and self.approximate_on:
            end_of_day = datetime.combine(
                last_day(self.approximate_on, self.precision), time(23, 59, 59)
            )
            self.ends_at = timezone.make_aware(end_of_day)
        # Postponed, and its date still the old one: the new date is yet to come.
        if self.old_start and self.starts_at == self.old_start:
            self.starts_at = self.ends_at = None

    def move_to(self, start: datetime):
        """Begin then, and last as long as before; sessions keep their hours and their distance."""
        if sessions := list(self.sessions.all()):
            by = wall_time(start) - wall_time(min(session.start for session in sessions))
            for session in sessions:
                length = session.end and session.end - session.start
                session.start = timezone.make_aware(wall_time(session.start) + by)
                session.end = length and session.start + length
            self.sessions.set(sessions)
        if self.start and self.end:
            self.end = start + (self.end - self.start)
        self.start = start
        self.precision, self.approximate_on = DatePrecision.DAY, None

    @property
    def now(self) -> datetime:
        return self.previewed_at or timezone.now()

    @property
    def is_over(self) -> bool:
        """Also a rough date of which the last day has passed."""
        return self.ends_at is not None and self.ends_at <= self.now

    @cached_property
    def shown_meetings(self) -> list[tuple[datetime, datetime, str]]:
        """meetings() as readers may know them: none while the date is not exact."""
        return self.meetings() if self.is_exact else []

    @property
    def waits_for_new_date(self) -> bool:
        """Postponed: readers know when it was to be, and not when it will."""
        return not self.is_exact and self.old_start is not None

    @property
    def calendar_meetings(self) -> list[tuple[datetime, datetime, str]]:
        """shown_meetings, or those that calendars must strike out, for there is no new date."""
        if not self.waits_for_new_date:
            return self.shown_meetings
        written = self.written_meetings()
        if written and written[0][0] == self.old_start:
            return written
        return [(self.old_start, self.old_start + ASSUMED_LENGTH, "")]

    @property
    def date_text(self) -> str:
        """Instead of a date, when there is none; otherwise nothing."""
        if self.is_exact:
            return ""
        if self.is_approximate and self.approximate_on:
            when = spoken_date(self.approximate_on, self.precision)
            return when if self.is_over else _("%(when)s, date to follow") % {"when": when}
        return str(_("Date to follow"))

    @property
    def when_text(self) -> str:
        """In one line, exactly or roughly."""
        if not self.is_exact:
            return self.date_text
        return spoken_times(self.starts_at, self.ends_at)

    @property
    def spoken_meetings(self) -> list[tuple]:
        """(start, its weekday, date and hours in words, title) of each time it meets."""
        return [
            (start, spoken_parts(start, end), title) for start, end, title in self.shown_meetings
        ]
