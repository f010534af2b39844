import math
import uuid
from dataclasses import asdict, fields
from functools import partial
from pathlib import PurePosixPath

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia, MediaType

from core.models import WorkMixin
from core.models.moved import MovedFileMixin
from core.slugs import danish_slugify
from podcasts.audio.measure import Measure, measure, takes_long
from podcasts.audio.sniff import M4A, Refused, sniff
from podcasts.speech.timestamps import format_short_clock
from podcasts.tasks import measure_audio

MAX_BYTES = 500 * 1024 * 1024
MEASURED = {field.name for field in fields(Measure)}
PERCENT_A_REPORT = 5
# Of pages with a recording that feeds and players may be given.
HAS_READY_AUDIO = models.Q(audio__duration__gt=0)


def audio_path(instance, filename):
    """Nobody can guess where a draft's recording lies; the ending says what it is."""
    return f"audio/{uuid.uuid4().hex}/{instance.ascii_name(filename)}"


class Audio(WorkMixin, MovedFileMixin, AbstractMedia):
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
    # Nothing until it is measured.
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
        # Programs save without a form; nothing that is no recording may ever be stored.
        self.check_file()
        if self.pk and not self._state.adding and self.file._committed:
            # A form that was open while the task measured knows less than the row.
            kwargs.setdefault("update_fields", self.told_by_people())
            super().save(*args, **kwargs)
            return
        self.work_state, self.work_progress, self.work_problem = self.WorkState.NONE, 0, ""
        try:
            super().save(*args, **kwargs)
        except Exception:
            if self.file and self.file._committed:
                self.file.storage.delete(self.file.name)
            raise
        if self.file and not self.is_ready:
            self.measure_later()

    @classmethod
    def told_by_people(cls) -> list[str]:
        measured = {*MEASURED, *(field.name for field in WorkMixin._meta.fields)}
        return [
            field.name
            for field in cls._meta.concrete_fields
            if not field.primary_key and field.name not in measured
        ]

    def delete(self, *args, **kwargs):
        # Wagtail's admin answers with its "not permitted" and the recording stays.
        goes_out = models.Q(live=True) | models.Q(_revisions__approved_go_live_at__isnull=False)
        if self.episodes.filter(goes_out).exists():
            raise PermissionDenied(_("A published or planned episode has this recording."))
        return super().delete(*args, **kwargs)

    def check_file(self):
        """Look into a file that is not stored yet; ValidationError when it is no recording."""
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
            kind = sniff(upload.file, upload.size)
            if takes_long(kind, upload.size) and not self._was_ready():
                found = Measure(kind, 0, upload.size, 0, 0)
            else:
                found = measure(upload.file, upload.size)
        except Refused as refusal:
            raise ValidationError({"file": str(refusal)}) from refusal
        finally:
            upload.file.seek(0)
        for name, value in asdict(found).items():
            setattr(self, name, value)
        self._checked = upload.file

    def _was_ready(self):
        """What is measured once may be published, or approved for later: it stays measured.

        So another file in its place is measured in the request, however long that takes.
        """
        return self.pk and type(self).objects.filter(pk=self.pk, duration__gt=0).exists()

    def measure_later(self):
        self.work_waits()
        transaction.on_commit(partial(measure_audio.enqueue, self.pk))

    def measure_stored_file(self):
        """What the task does. OSError when the storage does not give the file."""
        self.work_runs()
        with self.file.storage.open(self.file.name, "rb") as file:
            try:
                found = measure(file, self.byte_length, self._report)
            except Refused as refusal:
                self.work_failed(refusal)
                return
        self.work_rows().update(**asdict(found))
        self.work_is_done()

    def move_file(self, name):
        """Transcripts know the recording by its file; it sounds as it did."""
        spoken = [
            (transcript, transcript.recording_key == transcript.made_for)
            for transcript in apps.get_model("podcasts.Transcript").objects.filter(
                page__audio=self.pk
            )
        ]
        super().move_file(name)
        for transcript, is_of_this in spoken:
            if is_of_this:
                transcript.page.audio = self
                type(transcript).objects.filter(pk=transcript.pk).update(
                    made_for=transcript.recording_key
                )

    def work_rows(self):
        """None if the file was replaced meanwhile: another task measures the new one."""
        return super().work_rows().filter(file=self.file.name)

    def _report(self, measured: int):
        percent = min(99, measured * 100 // self.byte_length)
        if percent >= self.work_progress + PERCENT_A_REPORT:
            self.work_runs(percent)

    @property
    def is_ready(self) -> bool:
        """Whether it is measured, so that a feed can tell of it."""
        return self.duration > 0

    @property
    def why_not_ready(self) -> str:
        if self.work_state == self.WorkState.FAILED:
            return _("The recording could not be measured: %(problem)s") % {
                "problem": self.work_problem
            }
        if self.work_is_stuck:
            return _("Measuring the recording has stopped: measure it again.")
        return _("The recording is still being measured. Publish the episode when that is done.")

    def may_be_heard_by(self, user) -> bool:
        """Before it is public: by who may edit it, or an episode that has it."""
        if not user.has_perm("wagtailadmin.access_admin"):
            return False
        return self.is_editable_by_user(user) or any(
            episode.permissions_for_user(user).can_edit() for episode in self.episodes.all()
        )

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
    def seconds(self) -> int:
        """Whole ones, at least one; 0 while it is not measured."""
        return max(1, round(self.duration)) if self.is_ready else 0

    @property
    def minutes(self) -> int:
        """The same in minutes."""
        return max(1, math.floor(self.duration / 60 + 0.5)) if self.is_ready else 0
