from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from core.dates import within_reason
from core.models import BasePage, Credit
from core.models.mixins import CreditsMixin
from core.models.previews import IN_A_FEED
from news import schema
from news.feeds import NewsFeedMixin
from news.listing import ChoiceFilter, ListingMixin, TopicFilter, YearFilter
from news.models.parts import FeedItemMixin
from news.told import article_told


class NewsIndexPage(ListingMixin, NewsFeedMixin, BasePage):
    """All news of a language, the newest first."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.ArticlePage"]

    filters = [
        YearFilter("date"),
        ChoiceFilter("kind", "article_kind", _("Kind")),
        TopicFilter(),
    ]

    related_panels = []

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news indexes")

    def entries(self):
        return (
            ArticlePage.objects.child_of(self)
            .public()
            .current()
            .defer_streamfields()
            .select_related("locale")
            .order_by("-date", "-pk")
        )

    def feed_pages(self):
        return (
            ArticlePage.objects.child_of(self)
            .in_feeds()
            .select_related("locale")
            .order_by("-date", "-pk")
        )


class ArticlePage(FeedItemMixin, BasePage):
    """News from the secretariat, or a call to the readers."""

    class Kind(models.TextChoices):
        NEWS = "news", _("News")
        CALL = "call", _("Call for contributions")

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    kind = "news"
    date_fields = ("date",)
    card_template = "news/article_card.html"
    offered_previews = IN_A_FEED

    date = models.DateField(
        _("date"),
        default=timezone.localdate,
        validators=[within_reason],
        help_text=_("The day readers connect with the news, whenever it is published."),
    )
    article_kind = models.CharField(
        _("kind"), max_length=10, choices=Kind.choices, default=Kind.NEWS
    )
    call_what = models.CharField(
        _("what we ask for"),
        max_length=255,
        blank=True,
        help_text=_("For example: worksheets you have made yourself."),
    )
    call_from = models.CharField(_("from whom"), max_length=255, blank=True)
    call_deadline = models.DateField(
        _("deadline"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("The last day. The call closes by itself the day after."),
    )
    call_how = models.TextField(_("how to answer"), max_length=600, blank=True)

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("date"),
        *BasePage.content_panels[1:],
    ]
    fact_panels = [
        *BasePage.fact_panels,
        *CreditsMixin.credit_panels,
        MultiFieldPanel(
            [
                FieldPanel("article_kind"),
                FieldPanel("call_what"),
                FieldPanel("call_from"),
                FieldPanel("call_deadline"),
                FieldPanel("call_how"),
            ],
            heading=_("News, or a call to the readers"),
        ),
    ]

    synchronized_fields = [
        *BasePage.synchronized_fields,
        *("date", "article_kind", "call_deadline"),
    ]
    placed_roles = [Credit.Role.AUTHOR]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @property
    def is_call(self) -> bool:
        return self.article_kind == self.Kind.CALL

    @property
    def call_is_open(self) -> bool:
        return self.is_call and (
            self.call_deadline is None or self.call_deadline >= timezone.localdate()
        )

    @property
    def kind_label(self):
        """In the singular; the filter's choices are plurals."""
        return self.get_article_kind_display() if self.is_call else super().kind_label

    @property
    def own_kicker(self):
        """When it is not simply news."""
        return self.kind_label if self.is_call else ""

    @cached_property
    def byline(self) -> str:
        """The authors in the editors' order; without any, the secretariat."""
        authors = [credit.shown_name for credit in self.credited("author")]
        return ", ".join(authors) or _("The secretariat")

    def told_beside(self):
        return article_told(self)

    def structured_data(self, request):
        return [schema.article(self, request)]
