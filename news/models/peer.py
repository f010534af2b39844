from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.choices import Illustration, Region
from core.dates import within_reason
from core.listings import period_in
from core.models import BasePage, Credit, Period
from core.models.mixins import CreditsMixin
from core.pages import answers
from news import schema
from news.consents import attach_consents
from news.models.parts import FeedItemMixin
from news.models.peer_consent import ConsentGateMixin, PeerPageManager
from news.models.peer_posts import YEARS, PostKind
from news.told import peer_told


class PeerPage(FeedItemMixin, ConsentGateMixin, BasePage):
    """A story told by one person; nothing of it is public without that person's consent."""

    parent_page_types = ["news.PeerIndexPage"]
    subpage_types = []
    kind = "peer"
    date_fields = ("date",)
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
    date = models.DateField(
        _("date"),
        default=timezone.localdate,
        validators=[within_reason],
        help_text=_("Readers see it, and it puts the stories in order."),
    )
    drawing = models.CharField(
        _("drawing"),
        max_length=20,
        choices=Illustration.choices,
        default=Illustration.CUPS,
        help_text=_("Two of a thing, in place of a portrait."),
    )
    employer = models.CharField(
        _("employer"),
        max_length=255,
        blank=True,
        help_text=_("The workplace of now. Empty: nothing is said of it."),
    )
    municipality = models.CharField(
        _("municipality"),
        max_length=100,
        blank=True,
        help_text=_("Where the person works, for example: Ringsted."),
    )
    region = models.CharField(
        _("region"),
        max_length=20,
        choices=Region.choices,
        blank=True,
        help_text=_("Readers choose stories by it."),
    )
    hours = models.DecimalField(
        _("hours a week"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(80)],
    )
    post_kind = models.CharField(_("kind of post"), max_length=20, choices=PostKind, blank=True)
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
        help_text=_("The project the post is part of, if any."),
    )
    third_parties_asked = models.BooleanField(
        _("others in the story were asked, or can't be recognised"),
        default=False,
        help_text=_("To be ticked at the review, before the story is published."),
    )

    objects = PeerPageManager()

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
        InlinePanel(
            "past_posts",
            heading=_("Earlier posts"),
            label=_("Post"),
            help_text=_("What the person did as a peer before this, the latest first."),
        ),
        *CreditsMixin.credit_panels,
        *BasePage.fact_panels,
    ]

    shown_with = [*BasePage.shown_with, "person"]
    card_relations = ["person"]
    synchronized_fields = [
        *BasePage.synchronized_fields,
        *("person", "date", "drawing", "municipality", "region", "hours", "post_kind"),
        *("peer_since", "project", "third_parties_asked"),
    ]

    class Meta:
        verbose_name = _("peer")
        verbose_name_plural = _("peers")

    @classmethod
    def prepare_cards(cls, pages, language_code):
        """Also where the bodies were deferred: the quote is read from them."""
        super().prepare_cards(pages, language_code)
        attach_consents(pages)
        bodies = dict(
            cls.objects.filter(pk__in=[page.pk for page in pages]).values_list("pk", "body")
        )
        for page in pages:
            page.body = bodies[page.pk]

    @cached_property
    def all_credits(self):
        return self.as_agreed(super().all_credits)

    def feed_authors(self, credits):
        return super().feed_authors(self.as_agreed(credits))

    def as_agreed(self, credits) -> list:
        """The person of the story stands in its credits, too, under the name agreed on."""
        own = self.person.translation_key
        return [
            Credit(role=credit.role, name=self.shown_name)
            if credit.person and credit.person.translation_key == own
            else credit
            for credit in credits
        ]

    @property
    def own_kicker(self):
        return self.index.title if answers(self.index) else ""

    @property
    def shown_name(self) -> str:
        return self.consent.shown_name if self.consent else ""

    @property
    def byline(self) -> str:
        """Below the headline, unless the name stands below the quote that follows."""
        return "" if self.shown_quote else self.shown_name

    @property
    def shown_quote(self) -> str:
        return self.quote or next((block["value"].get("quote", "") for block in self.quotes), "")

    @property
    def shown_facts(self) -> list[tuple]:
        """(label, value) pairs; with a pseudonym only the region, since the others would tell."""
        facts = [(_("Region"), self.get_region_display())]
        if self.consent and not self.consent.shows_only_region:
            facts = [
                (_("Employer"), self.employer),
                (_("Municipality"), self.municipality),
                *facts,
                (_("Kind of post"), self.get_post_kind_display()),
                (_("Hours a week"), floatformat(self.hours, -1)),
                (_("Peer since"), self.peer_since and str(self.peer_since)),
                (_("Project"), self.shown_project and self.shown_project.name),
            ]
        return [(label, value) for label, value in facts if value]

    @cached_property
    def shown_project(self) -> Period | None:
        """In the page's language; with a pseudonym nothing, since it would tell."""
        if self.consent and self.consent.shows_only_region:
            return None
        return period_in(self.project_id, self.locale.language_code)

    @cached_property
    def shown_past_posts(self) -> list:
        if self.consent is None or self.consent.shows_only_region:
            return []
        return list(self.past_posts.all())

    def told_beside(self):
        return peer_told(self)

    def structured_data(self, request):
        return [schema.profile(self, request)] if self.may_be_indexed else []
