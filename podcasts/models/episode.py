import uuid
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtailmedia.edit_handlers import MediaChooserPanel

from core.dates import within_reason
from core.feeds import Enclosure, absolute_url
from core.models import BasePage, Credit
from core.models.mixins import CreditsMixin
from core.models.previews import IN_A_FEED
from core.pages import answers, knowing_taken_down
from core.search import Cue as SpokenCue
from core.told import credited, told
from podcasts import schema
from podcasts.forms import EpisodeForm
from podcasts.models.counting import CountedMixin
from podcasts.models.hard_subject import HardSubjectMixin
from podcasts.models.heard import HeardMixin
from podcasts.models.originals import Said, said_on
from podcasts.models.show import ShowPage, check_artwork
from podcasts.models.speech import Cue, chapters_of, cues_of, turns_of
from podcasts.models.spoken import SpokenMixin
from podcasts.speech.chapters import chapter_shares
from podcasts.speech.points import is_after_end


class EpisodePage(HeardMixin, CountedMixin, SpokenMixin, HardSubjectMixin, BasePage):
    """One recording and what belongs to it; its body is the show notes."""

    class Type(models.TextChoices):
        FULL = "full", _("Episode")
        TRAILER = "trailer", _("Trailer")
        BONUS = "bonus", _("Bonus")

    parent_page_types = ["podcasts.ShowPage"]
    subpage_types = []
    template = "podcasts/episode_page.html"
    card_template = "podcasts/episode_card.html"
    offered_previews = IN_A_FEED
    kind = "episode"
    date_fields = ("date",)

    base_form_class = EpisodeForm
    # What the form is asked to do; elsewhere `live` says it, but not of a public one's draft.
    will_be_public: bool | None = None

    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    audio = models.ForeignKey(
        "podcasts.Audio",
        on_delete=models.SET_NULL,
        null=True,
        related_name="episodes",
        verbose_name=_("audio file"),
        help_text=_(
            "Choose one, or upload an mp3 or m4a file. Without it the episode can't be published."
        ),
    )
    date = models.DateTimeField(
        _("date"),
        default=timezone.now,
        validators=[within_reason],
        help_text=_("When the episode came out, as podcast apps show it."),
    )
    season = models.PositiveSmallIntegerField(
        _("season"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Only if the show counts seasons."),
    )
    number = models.PositiveIntegerField(
        _("episode number"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Never write it into the title. Serial podcasts count by themselves."),
    )
    episode_type = models.CharField(
        _("type"),
        max_length=10,
        choices=Type.choices,
        default=Type.FULL,
        help_text=_("As apps show it: an ordinary episode, a trailer or an extra."),
    )
    explicit = models.BooleanField(
        _("explicit"), default=False, help_text=_("Strong language or content not for children.")
    )
    artwork = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("artwork of its own"),
        help_text=_("Square, at least 1400 by 1400 pixels. Empty: that of the show."),
    )
    content_panels = [
        *BasePage.content_panels[:1],
        MediaChooserPanel("audio", media_type="audio"),
        HelpPanel(template="podcasts/admin/audio_panel.html", classname="audio-state"),
        *SpokenMixin.spoken_panels,
        *BasePage.content_panels[1:],
        HelpPanel(template="podcasts/admin/speech_panel.html", heading=_("What is said")),
    ]
    fact_panels = [
        FieldPanel("date"),
        *HardSubjectMixin.hard_subject_panels,
        *CreditsMixin.credit_panels,
        *BasePage.fact_panels,
    ]
    advanced_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("season"), FieldPanel("number")]),
                FieldPanel("episode_type"),
                FieldPanel("explicit"),
                FieldPanel("artwork"),
            ],
            heading=_("For podcast apps"),
        )
    ]
    synchronized_fields = [
        *BasePage.synchronized_fields,
        *SpokenMixin.spoken_fields,
        *("audio", "date", "season", "number", "episode_type", "explicit", "artwork", "skip_to"),
    ]
    exclude_fields_in_copy = ["guid", "number"]
    shown_with = [*BasePage.shown_with, "audio", "artwork"]
    card_relations = ["audio", "chapters"]

    class Meta:
        verbose_name = _("episode")
        verbose_name_plural = _("episodes")

    def clean(self):
        super().clean()
        check_artwork(self.artwork)
        self.check_skip_to()
        if f"{self.slug}/" in ShowPage.routes():
            raise ValidationError({"slug": _("The podcast itself uses this word in its address.")})
        self.check_audio()

    def check_audio(self):
        """Refuse to be public before feeds can tell how long the recording is."""
        goes_out = self.live if self.will_be_public is None else self.will_be_public
        if goes_out and self.audio and not self.audio.is_ready:
            raise ValidationError({"audio": self.audio.why_not_ready})

    @cached_property
    def show(self):
        shows = ShowPage.objects.select_related("locale", "artwork", "addresses")
        return knowing_taken_down(shows.ancestor_of(self)).first()

    @property
    def told_show(self):
        """The show, unless it is a draft to readers, who are told nothing of it then."""
        return self.show if self.show and answers(self.show) else None

    @property
    def picture(self):
        return self.artwork or super().picture or (self.told_show and self.told_show.artwork)

    @property
    def minutes(self):
        return self.audio.minutes if self.audio else 0

    @property
    def season_name(self) -> str:
        return self.told_show.season_names.get(self.season, "") if self.told_show else ""

    @property
    def own_kicker(self):
        """The show, and which of its episodes this is."""
        parts = [self.told_show.title] if self.told_show else []
        if self.season:
            parts.append(self.season_name or _("season %(number)s") % {"number": self.season})
        if self.episode_type != self.Type.FULL:
            parts.append(self.get_episode_type_display())
        elif self.number:
            parts.append(_("episode %(number)s") % {"number": self.number})
        return ", ".join(str(part) for part in parts)

    @property
    def hosts(self):
        return self.credited(Credit.Role.HOST)

    @cached_property
    def chapter_list(self):
        """The chapters, each with its share of the length in percent."""
        # A preview of an episode that was never saved has none.
        chapters = list(self.chapters.all()) if self.pk else []
        shares = chapter_shares(
            [chapter.start for chapter in chapters], self.audio.duration if self.audio else 0
        )
        for chapter, share in zip(chapters, shares, strict=False):
            chapter.share = share
        return chapters

    @property
    def chapters_after_end(self):
        """Left by a longer recording that this one took the place of."""
        duration = self.audio.duration if self.audio else 0
        return [chapter for chapter in self.chapters.all() if is_after_end(chapter.start, duration)]

    @cached_property
    def spoken(self) -> list[Cue]:
        return cues_of(self.pk)

    @cached_property
    def shown_chapters(self) -> Said:
        return said_on(self, self.chapter_list, chapters_of)

    def speech_url(self, name):
        """`name`: chapters.json, or one of podcasts.speech.formats."""
        return reverse("episode_speech", args=[self.guid, name])

    @property
    def feed_note(self):
        """Before a hard subject, also where only the feed is read; apps make the time a link."""
        if not self.content_note:
            return self.spoken_note
        note = f"{self.content_note} {self.skip_text}".strip()
        told = format_html("<p><strong>{}</strong> {}</p>", _("Before you listen:"), note)
        return format_html("{}{}", self.spoken_note, told)

    def feed_enclosure(self, root):
        if self.audio is None:
            return None
        return Enclosure(
            absolute_url(root, self.audio.url),
            self.audio.mime_type,
            length=self.audio.byte_length,
            duration=self.audio.seconds,
        )

    def feed_links(self, request):
        return [self.told_show.feed_link(request)] if self.told_show else []

    def told_beside(self):
        yield told(self.content_note, *(chapter.title for chapter in self.chapter_list))
        yield from map(credited, self.all_credits)

    def structured_data(self, request):
        return [schema.episode(self, request)]

    def search_document(self):
        cues = tuple(
            SpokenCue((cue.start or 0) / 1000, cue.speaker, cue.text) for cue in self.spoken
        )
        return replace(super().search_document(), cues=cues)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        said = said_on(self, self.spoken, cues_of)
        context["said"], context["turns"] = said, turns_of(said.rows)
        context["feeds"] = self.feed_links(request)
        context["byline"] = ", ".join(credit.shown_name for credit in self.hosts)
        return context
