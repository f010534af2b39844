from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import within_reason
from news.models.event_times import ASSUMED_LENGTH


class EventSession(TranslatableMixin, Orderable):
    """One of several times an event meets."""

    page = ParentalKey("news.EventPage", on_delete=models.CASCADE, related_name="sessions")
    start = models.DateTimeField(_("begins"), validators=[within_reason])
    end = models.DateTimeField(
        _("ends"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Empty: two hours after it begins."),
    )
    title = models.CharField(_("title"), max_length=255, blank=True)

    comes_to_translations = True
    panels = [
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("title"),
    ]
    translatable_fields = [
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
        TranslatableField("title"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self):
        return self.title or str(self.start)

    def clean(self):
        if self.start and self.end and self.end <= self.start:
            raise ValidationError({"end": _("It ends before it begins.")})

    @property
    def ends(self) -> datetime:
        return self.end or self.start + ASSUMED_LENGTH


class AgendaItem(TranslatableMixin, Orderable):
    page = ParentalKey("news.EventPage", on_delete=models.CASCADE, related_name="agenda")
    time = models.TimeField(_("time"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=255)
    text = models.TextField(_("text"), max_length=600, blank=True)

    panels = [FieldPanel("time"), FieldPanel("title"), FieldPanel("text")]
    translatable_fields = [
        SynchronizedField("time", overridable=False),
        TranslatableField("title"),
        TranslatableField("text"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("point of the agenda")
        verbose_name_plural = _("agenda")

    def __str__(self):
        return self.title


class EventNotice(models.Model):
    """Why an event is cancelled, postponed or moved online, in the words of each language.

    Outside the page: a translation that is published again would bring back none, or the
    Danish ones.
    """

    page = models.OneToOneField(
        "news.EventPage", on_delete=models.CASCADE, primary_key=True, related_name="notice"
    )
    # Of which it speaks; in another one it is not shown.
    state = models.CharField(max_length=20)
    text = models.TextField(max_length=400)

    def __str__(self):
        return self.text


class CalendarEntry(models.Model):
    """What calendars were last told about an event.

    Outside the page: publishing an older revision would set a counter back, and a calendar
    ignores an entry whose SEQUENCE is lower than the one it knows.
    """

    page = models.OneToOneField(
        "news.EventPage",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="calendar_entry",
    )
    digest = models.CharField(max_length=64)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    def __str__(self):
        return f"{self.page}: {self.sequence}"
