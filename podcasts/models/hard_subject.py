from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from podcasts.models.speech import seconds_text
from podcasts.speech.points import milliseconds_of
from podcasts.speech.timestamps import parse_timestamp


class HardSubjectMixin(models.Model):
    """What a listener is told before it comes, and how far to skip."""

    content_note = models.TextField(
        _("content note"),
        max_length=300,
        blank=True,
        help_text=_("Tells the listener of a hard subject before it comes."),
    )
    skip_to = models.CharField(
        _("skip to"),
        max_length=16,
        blank=True,
        help_text=_("The time when the hard subject is over, for example 12:30."),
    )

    hard_subject_panels = [FieldRowPanel([FieldPanel("content_note"), FieldPanel("skip_to")])]

    class Meta:
        abstract = True

    def check_skip_to(self):
        if not self.skip_to:
            return
        if not self.content_note:
            raise ValidationError(
                {"content_note": _("Write what the listener may skip, or take the time out.")}
            )
        try:
            milliseconds_of(self.skip_to, self.audio.duration if self.audio else 0)
        except ValidationError as error:
            raise ValidationError({"skip_to": error}) from error

    @property
    def skip_text(self) -> str:
        return _("You can skip to %(time)s.") % {"time": self.skip_to} if self.skip_to else ""

    @property
    def skip_seconds(self) -> str:
        return seconds_text(parse_timestamp(self.skip_to)) if self.skip_to else ""
