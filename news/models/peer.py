from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import Illustration, Region
from core.models import BasePage
from core.models.mixins import CreditsMixin
from news.models.parts import FIRST_YEAR, LAST_YEAR, GuidMixin, within_reason

YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class PostKind(models.TextChoices):
    PERMANENT = "permanent", _("Permanent post")
    TEMPORARY = "temporary", _("Temporary post")
    FLEX = "flex", _("Flexible job")
    HOURLY = "hourly", _("Paid by the hour")
    FREELANCE = "freelance", _("Freelance")
    VOLUNTEER = "volunteer", _("Volunteer")


class PeerPage(GuidMixin, BasePage):
    """A story told by one person; nothing of it is public without that person's consent."""

    parent_page_types = ["news.PeerIndexPage"]
    subpage_types = []
    kind = "peer"
    kind_class = "peer"
    card_template = "news/peer_card.html"

    person = models.ForeignKey(
        "core.Person",
        on_delete=models.PROTECT,
        related_name="peer_pages",
        verbose_name=_("person"),
        help_text=_("The name is shown as the person's consent says."),
    )
    quote = models.TextField(
        _("quote"),
        max_length=300,
        blank=True,
        help_text=_("The person's own words, shown first. Empty: the first quote of the text."),
    )
    date = models.DateField(_("date"), default=timezone.localdate, validators=[within_reason])
    drawing = models.CharField(
        _("drawing"),
        max_length=20,
        choices=Illustration.choices,
        default=Illustration.CUPS,
        help_text=_("Two of a thing, in place of a portrait."),
    )
    employer = models.CharField(_("employer"), max_length=255, blank=True)
    municipality = models.CharField(_("municipality"), max_length=100, blank=True)
    region = models.CharField(_("region"), max_length=20, choices=Region.choices, blank=True)
    hours = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(80)],
    )
    post_kind = models.CharField(
        _("kind of post"), max_length=20, choices=PostKind.choices, blank=True
    )
    peer_since = models.PositiveSmallIntegerField(
        _("peer since"), null=True, blank=True, validators=YEARS, help_text=_("A year.")
    )
    project = models.ForeignKey(
        "core.Period",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("project"),
    )
    third_parties_asked = models.BooleanField(
        _("others in the story were asked, or can't be recognised"),
        default=False,
        help_text=_("To be ticked at the review, before the story is published."),
    )

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("person"),
        FieldPanel("quote"),
        *BasePage.content_panels[1:],
    ]
    fact_panels = [
        FieldPanel("third_parties_asked"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("drawing")]),
        MultiFieldPanel(
            [
                FieldPanel("employer"),
                FieldRowPanel([FieldPanel("municipality"), FieldPanel("region")]),
                FieldRowPanel([FieldPanel("post_kind"), FieldPanel("hours")]),
                FieldPanel("peer_since"),
                FieldPanel("project"),
            ],
            heading=_("The post"),
        ),
        InlinePanel("past_posts", heading=_("Earlier posts"), label=_("Post")),
        *CreditsMixin.credit_panels,
        *BasePage.fact_panels,
    ]

    synchronized_fields = [
        *BasePage.synchronized_fields,
        *("person", "date", "drawing", "municipality", "region", "hours", "post_kind"),
        *("peer_since", "project", "third_parties_asked"),
    ]

    class Meta:
        verbose_name = _("peer")
        verbose_name_plural = _("peers")

    @property
    def display_date(self):
        return self.date


class PastPost(TranslatableMixin, Orderable):
    page = ParentalKey(PeerPage, on_delete=models.CASCADE, related_name="past_posts")
    post_kind = models.CharField(
        _("kind of post"), max_length=20, choices=PostKind.choices, blank=True
    )
    title = models.CharField(_("what and where"), max_length=255)
    first_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True, validators=YEARS
    )
    last_year = models.PositiveSmallIntegerField(
        _("last year"), null=True, blank=True, validators=YEARS
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("post_kind"),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
    ]
    translatable_fields = [
        TranslatableField("title"),
        SynchronizedField("post_kind", overridable=False),
        SynchronizedField("first_year", overridable=False),
        SynchronizedField("last_year", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("earlier post")
        verbose_name_plural = _("earlier posts")

    def __str__(self):
        return self.title

    @property
    def years(self) -> str:
        if self.first_year == self.last_year:
            return str(self.first_year or "")
        return f"{self.first_year or ''}–{self.last_year or ''}"
