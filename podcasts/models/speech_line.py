"""A translator's words for one line of what is said in an episode, or for one chapter's title."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SpeechLine(models.Model):
    """`key` is that of the source's text (podcasts.translated.keys_of), so times and speakers can
    change there without a word being asked again. `shown`: what readers get; nothing until
    somebody who may publish has shown it."""

    class Part(models.TextChoices):
        CHAPTERS = "chapters", _("Chapters")
        TRANSCRIPT = "transcript", _("Transcript")

    page = models.ForeignKey(
        "podcasts.EpisodePage", on_delete=models.CASCADE, related_name="speech_lines"
    )
    part = models.CharField(max_length=10, choices=Part.choices)
    key = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    shown = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "part", "key"], name="one_line_per_source_text")
        ]
        verbose_name = _("line of a translation")
        verbose_name_plural = _("lines of translations")

    def __str__(self):
        return self.text[:80]
