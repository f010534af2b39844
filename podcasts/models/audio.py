import math
import uuid
from pathlib import PurePosixPath

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia, MediaType

from core.models import WorkMixin
from core.slugs import danish_slugify
from podcasts.audio.measure import measure
from podcasts.audio.sniff import M4A, Refused
from podcasts.speech.timestamps import format_short_clock

MAX_BYTES = 500 * 1024 * 1024


def audio_path(instance, filename):
    """Nobody can guess where a draft's recording lies; the ending says what it is."""
    return f"audio/{uuid.uuid4().hex}/{instance.ascii_name(filename)}"


class Audio(WorkMixin, AbstractMedia):
    """A recording. What feeds and players need to know of it is measured when it is uploaded."""

    width = None
    height = None
    thumbnail = None

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.FileField(
        _("file"),
        upload_to=audio_path,
        max_length=255,
        help_text=_("An mp3 or m4a file. Its length and size are measured by the site."),
    )
    type = models.CharField(
        _("type"),
        max_length=255,
        choices=[(MediaType.AUDIO.value, MediaType.AUDIO.label)],
        default=MediaType.AUDIO,
        editable=False,
    )
    duration = models.FloatField(_("duration in seconds"), default=0, editable=False)
    byte_length = models.BigIntegerField(_("size in bytes"), default=0, editable=False)
    mime_type = models.CharField(_("media type"), max_length=40, blank=True, editable=False)
    bitrate = models.PositiveIntegerField(_("bits a second"), default=0, editable=False)
    channels = models.PositiveSmallIntegerField(_("channels"), default=0, editable=False)
    # Rows of start (milliseconds), title and address, as the file itself has them.
    found_chapters = models.JSONField(default=list, blank=True, editable=False)

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractMedia.Meta):
        verbose_name = _("audio file")
        verbose_name_plural = _("audio files")

    def clean(self):
        if self.type != MediaType.AUDIO:
            raise ValidationError(_("Only audio can be uploaded here, no video."))
        self.check_file()

    def save(self, *args, **kwargs):
        # Programs save without a form; nothing unmeasured may ever be stored.
        self.check_file()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        # Wagtail's admin answers with its "not permitted" and the recording stays.
        if self.episodes.filter(live=True).exists():
            raise PermissionDenied(_("A published episode has this recording."))
        return super().delete(*args, **kwargs)

    def check_file(self):
        """Measure a file that is not stored yet; ValidationError when it is no recording."""
        upload = self.file
        if not upload or upload._committed or getattr(self, "_checked", None) is upload.file:
            return
        if upload.size > MAX_BYTES:
            raise ValidationError(
                {
                    "file": _("The file is too big: %(size)s. At most %(limit)s are taken.")
                    % {"size": filesizeformat(upload.size), "limit": filesizeformat(MAX_BYTES)}
                }
            )
        try:
            found = measure(upload.file, upload.size)
        except Refused as refusal:
            raise ValidationError({"file": str(refusal)}) from refusal
        for name in ("duration", "byte_length", "mime_type", "bitrate", "channels"):
            setattr(self, name, getattr(found, name))
        self._checked = upload.file

    def ascii_name(self, filename=None):
        """A name that any player and file system takes, ending as the content demands."""
        stem = PurePosixPath(filename or self.file.name).stem
        name = danish_slugify(stem)[:80].strip("-") or "audio"
        return f"{name}.{'m4a' if self.mime_type == M4A else 'mp3'}"

    @property
    def url(self):
        """The lasting address: only this one stands in feeds, whatever the storage does."""
        return reverse("audio", args=[self.uuid, self.ascii_name()])

    @property
    def sources(self):
        return [{"src": self.url, "type": self.mime_type}]

    @property
    def length_text(self):
        return format_short_clock(round(self.duration * 1000))

    @property
    def kilobits(self):
        return round(self.bitrate / 1000)

    @property
    def minutes(self):
        return max(1, math.floor(self.duration / 60 + 0.5))
