from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from podcasts import categories
from podcasts.feeds.moves import moved_to


class DirectoryMixin(models.Model):
    """How podcast directories sort the show in."""

    class Type(models.TextChoices):
        EPISODIC = "episodic", _("Episodes stand alone, newest first")
        SERIAL = "serial", _("Episodes belong together, in order")

    class Medium(models.TextChoices):
        PODCAST = "podcast", _("Podcast")
        AUDIOBOOK = "audiobook", _("Audiobook")
        MUSIC = "music", _("Music")

    class Frequency(models.TextChoices):
        """As RFC 5545 writes a rule."""

        DAILY = "FREQ=DAILY", _("Every day")
        WEEKLY = "FREQ=WEEKLY", _("Every week")
        FORTNIGHTLY = "FREQ=WEEKLY;INTERVAL=2", _("Every other week")
        MONTHLY = "FREQ=MONTHLY", _("Every month")
        QUARTERLY = "FREQ=MONTHLY;INTERVAL=3", _("Every quarter")
        YEARLY = "FREQ=YEARLY", _("Every year")

    category = models.CharField(
        _("category"),
        max_length=80,
        choices=categories.CHOICES,
        default=categories.DEFAULT,
        help_text=_("Where podcast apps put the show."),
    )
    second_category = models.CharField(
        _("second category"),
        max_length=80,
        choices=categories.CHOICES,
        blank=True,
        help_text=_("If the show belongs in two places."),
    )
    show_type = models.CharField(
        _("type"),
        max_length=10,
        choices=Type.choices,
        default=Type.EPISODIC,
        help_text=_("Episodic: apps show the newest first. Serial: they begin with the first."),
    )
    explicit = models.BooleanField(
        _("explicit"), default=False, help_text=_("Strong language or content not for children.")
    )
    medium = models.CharField(
        _("medium"),
        max_length=20,
        choices=Medium.choices,
        default=Medium.PODCAST,
        help_text=_("What apps take the feed for: nearly always a podcast."),
    )
    complete = models.BooleanField(
        _("complete"), default=False, help_text=_("No more episodes will come.")
    )
    update_frequency = models.CharField(
        _("how often"),
        max_length=40,
        choices=Frequency.choices,
        blank=True,
        help_text=_("Told to apps. Nobody is reminded when it is not kept."),
    )
    hidden_from_directories = models.BooleanField(
        _("hidden from directories"),
        default=False,
        help_text=_("Apple's and other directories leave the show out. Its feed stays public."),
    )

    directory_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("category"), FieldPanel("second_category")]),
                FieldRowPanel([FieldPanel("show_type"), FieldPanel("medium")]),
                FieldRowPanel([FieldPanel("explicit"), FieldPanel("complete")]),
                FieldRowPanel(
                    [FieldPanel("update_frequency"), FieldPanel("hidden_from_directories")]
                ),
            ],
            heading=_("For podcast directories"),
        ),
    ]
    directory_fields = [
        *("category", "second_category", "show_type", "medium", "explicit", "complete"),
        *("update_frequency", "hidden_from_directories"),
    ]

    class Meta:
        abstract = True

    @cached_property
    def is_in_archive(self) -> bool:
        """What a query with with_what_feeds_ask() has found out already."""
        return self.is_archived

    @property
    def is_over(self) -> bool:
        """An archived show stands in no list, but its feed goes on answering, since subscribers'
        apps keep it: it tells them, as that of a complete one, that nothing more will come.

        Of one that goes on at another host only the page here is in the archive.
        """
        return self.complete or (self.is_in_archive and not moved_to(self))

    @property
    def rhythm(self) -> str:
        """How often something new comes, for readers; nothing where it was not said."""
        if self.is_over:
            return _("No more episodes will come.")
        return self.get_update_frequency_display() if self.update_frequency else ""
