from datetime import date, datetime

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.widgets import SlugInput
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField

from core.forms import BasePageForm
from core.models.mixins import (
    AudienceMixin,
    BodyMixin,
    CreditsMixin,
    LeadMixin,
    LifecycleMixin,
    PromoteMixin,
    RelatedMixin,
    TopicsMixin,
)
from core.pages import BasePageQuerySet
from core.registry import FeedLink
from core.search import SearchDocument
from core.slugs import SLUG_FORMATTERS

BasePageManager = PageManager.from_queryset(BasePageQuerySet)


class SynchronizedFieldsMixin:
    """`synchronized_fields`: names that follow the source page and can't be overridden."""

    synchronized_fields = ["audience", "social_image", "show_in_menus"]

    class _Overrides:
        def __get__(self, instance, owner):
            return [
                SynchronizedField(name, overridable=False) for name in owner.synchronized_fields
            ]

    override_translatable_fields = _Overrides()


class BasePage(
    SynchronizedFieldsMixin,
    LeadMixin,
    BodyMixin,
    TopicsMixin,
    CreditsMixin,
    RelatedMixin,
    AudienceMixin,
    LifecycleMixin,
    PromoteMixin,
    Page,
):
    """Every public page. It answers what lists, feeds, cards and search ask, whatever its type."""

    objects = BasePageManager()
    base_form_class = BasePageForm

    kind = "page"
    kind_class = "page"
    card_template = "core/page_card.html"
    is_known_unrestricted = False

    content_panels = [*Page.content_panels, *LeadMixin.lead_panels, *BodyMixin.body_panels]
    fact_panels = [*TopicsMixin.topic_panels, *AudienceMixin.audience_panels]
    related_panels = [*RelatedMixin.related_page_panels]
    advanced_panels = []
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", widget=SlugInput(formatters=SLUG_FORMATTERS)),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            heading=_("For search engines and sharing"),
        ),
        FieldPanel("archive_note"),
    ]

    search_fields = [
        *Page.search_fields,
        *LeadMixin.lead_search_fields,
        *BodyMixin.body_search_fields,
    ]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls):
        tabs = [
            (cls.content_panels, _("Content")),
            (cls.fact_panels, _("Facts")),
            (cls.related_panels, _("Related")),
            (cls.advanced_panels, _("Advanced")),
            (cls.promote_panels, _("Promote")),
            (cls.settings_panels, _("Settings")),
        ]
        edit_handler = TabbedInterface(
            [ObjectList(panels, heading=heading) for panels, heading in tabs if panels],
            base_form_class=cls.base_form_class,
        )
        return edit_handler.bind_to_model(cls)

    def get_view_restrictions(self):
        """Without a query where the routing (core.routing) has just seen that there are none."""
        if self.is_known_unrestricted:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    @property
    def kind_label(self) -> str:
        """The kind of page in the reader's language."""
        return self._meta.verbose_name

    @property
    def summary(self) -> str:
        return self.lead or self.search_description

    @property
    def picture(self):
        """The image that stands for the page, or None."""
        return self.social_image or self.story.first_image

    @property
    def display_date(self) -> date | datetime | None:
        """The date a reader connects with the page, never the time it was published."""
        return None

    @property
    def region(self) -> str:
        return ""

    @property
    def may_be_indexed(self) -> bool:
        """Whether search engines are welcome; a story asks the person's consent."""
        return True

    @property
    def may_be_in_feeds(self) -> bool:
        return not self.is_archived

    def feed_links(self, request) -> list[FeedLink]:
        """The feeds that a reader of this page may want to follow."""
        return []

    def structured_data(self, request) -> list[dict]:
        """schema.org objects for the page's head."""
        return []

    def search_document(self) -> SearchDocument:
        day = self.display_date
        return SearchDocument(
            title=self.title,
            lead=self.summary,
            body=self.story.text,
            kind=self.kind,
            topics=tuple(topic.translation_key for topic in self.topics),
            year=day.year if day else None,
            region=self.region,
        )
