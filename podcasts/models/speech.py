"""What is said in an episode: rows of their own per page, hence per language.

Outside revisions and translation segments: an hour of speech would sit in every revision and
become one enormous text box for the translator.
"""

import hashlib
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import WorkMixin
from core.web_address import web_address
from podcasts.speech.timestamps import format_short_clock

CUES_A_TURN = 8


def seconds_text(milliseconds):
    """Not for templates to write: they would take the decimal point of their language.

    Seconds are the one form of `#t=` that every browser follows in an audio file's address.
    """
    return f"{milliseconds / 1000:.3f}"


@dataclass
class Turn:
    speaker: str
    cues: list

    @property
    def is_full(self):
        return len(self.cues) >= CUES_A_TURN or self.cues[0].start is None

    @property
    def anchor(self):
        return self.cues[0].anchor

    @property
    def start_text(self):
        return self.cues[0].start_text

    @property
    def is_behind(self):
        return self.cues[0].is_behind

    @property
    def timed_by_machine(self):
        return self.cues[0].timing == Transcript.Timing.MACHINE


def turns_of(cues):
    """Runs of one speaker's cues; long ones are divided, so that a reader can breathe."""
    turns = []
    for cue in cues:
        last = turns[-1] if turns else None
        if last is None or last.speaker != cue.speaker or last.is_full:
            turns.append(Turn(cue.speaker, []))
        turns[-1].cues.append(cue)
    return turns


def _key(*parts):
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:16]


class Chapter(models.Model):
    """`start` in milliseconds."""

    page = models.ForeignKey(
        "podcasts.EpisodePage", on_delete=models.CASCADE, related_name="chapters"
    )
    start = models.PositiveIntegerField(_("start"))
    title = models.CharField(_("title"), max_length=255)
    url = models.URLField(_("link"), blank=True, validators=[web_address])
    image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )

    class Meta:
        ordering = ["start", "pk"]
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")

    def __str__(self):
        return f"{self.start_text} {self.title}"

    @property
    def seconds(self):
        return seconds_text(self.start)

    @property
    def start_text(self):
        return format_short_clock(self.start)


class Transcript(WorkMixin, models.Model):
    """`source` is what the editor typed or pasted, kept as it was; the cues are read from it."""

    class Timing(models.TextChoices):
        TYPED = "typed", _("as written")
        MACHINE = "machine", _("timed by machine")
        APPROVED = "approved", _("timed by machine, approved by a person")

    page = models.OneToOneField(
        "podcasts.EpisodePage", on_delete=models.CASCADE, related_name="transcript"
    )
    source = models.TextField(_("transcript"))
    is_timed = models.BooleanField(_("has times"), default=False)
    timing = models.CharField(
        _("times"), max_length=10, choices=Timing.choices, default=Timing.TYPED, editable=False
    )
    # The recording_key of when the cues were stored.
    made_for = models.CharField(max_length=16, blank=True, editable=False)
    # Of a translated one: whether something was said otherwise in its source since.
    is_behind = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("transcript")
        verbose_name_plural = _("transcripts")

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.page}"

    @property
    def text_key(self) -> str:
        return _key(self.source.replace("\r\n", "\n"))

    @property
    def recording_key(self) -> str:
        """Of the sound and the language it is heard in; empty without a recording."""
        audio = self.page.audio
        return _key(audio.file.name, self.page.spoken_language) if audio else ""

    @property
    def is_of_another_recording(self) -> bool:
        """Whether the sound was replaced after its times were made."""
        return self.is_timed and self.made_for not in ("", self.recording_key)

    @property
    def is_timed_by_machine(self) -> bool:
        return self.is_timed and self.timing == self.Timing.MACHINE

    @property
    def has_typed_times(self) -> bool:
        return self.is_timed and self.timing == self.Timing.TYPED

    def cue_rows(self, spoken):
        return [
            Cue(
                transcript=self,
                position=position,
                start=cue.start,
                end=cue.end,
                speaker=cue.speaker,
                text=cue.text,
            )
            for position, cue in enumerate(spoken, start=1)
        ]

    def replace_cues(self, cues, made_for=None):
        """Store unsaved cues in the place of the old; saved again so that receivers see them.

        `made_for`: the recording_key that their times were made for, today's unless told.
        """
        self.cues.all().delete()
        Cue.objects.bulk_create(cues, batch_size=500)
        self.made_for = self.recording_key if made_for is None else made_for
        self.save()


class Cue(models.Model):
    """Start and end in milliseconds, both empty in a transcript without times."""

    transcript = models.ForeignKey(Transcript, on_delete=models.CASCADE, related_name="cues")
    position = models.PositiveIntegerField()
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    speaker = models.CharField(max_length=255, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["transcript", "position"]
        verbose_name = _("cue")
        verbose_name_plural = _("cues")

    def __str__(self):
        return self.text[:80]

    @property
    def seconds(self):
        return "" if self.start is None else seconds_text(self.start)

    @property
    def anchor(self):
        return f"cue-{self.position}"

    @property
    def start_text(self):
        return "" if self.start is None else format_short_clock(self.start)


def chapters_of(page_id: int) -> list[Chapter]:
    return list(Chapter.objects.filter(page=page_id))


def cues_of(page_id: int) -> list[Cue]:
    """Each with how its transcript came by its times, and whether that is behind its source."""
    cues = Cue.objects.filter(transcript__page=page_id).order_by("position")
    of_all = {name: models.F(f"transcript__{name}") for name in ("timing", "is_behind")}
    return list(cues.annotate(**of_all))
