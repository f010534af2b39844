"""Parts of a page type; each brings its fields, panels and search fields together."""

from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks.story import StoryBlock
from core.cards import PageCard, page_cards
from core.choices import Audience
from core.models.lifecycle import Lifecycle
from core.models.page_parts import RelatedPage
from core.pages import all_pages
from core.story import Story
from core.visibility import visible_translations


class LeadMixin(models.Model):
    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("What it is about, in at most 400 characters. Shown in lists and feeds too."),
    )

    lead_panels = [FieldPanel("lead")]
    lead_search_fields = [index.SearchField("lead")]

    class Meta:
        abstract = True


class BodyMixin(models.Model):
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("text"))

    body_panels = [FieldPanel("body")]
    body_search_fields = [index.SearchField("body")]

    class Meta:
        abstract = True

    @cached_property
    def story(self) -> Story:
        return Story(self.body)


class TopicsMixin(models.Model):
    topic_panels = [InlinePanel("topic_links", heading=_("Topics"), label=_("Topic"))]

    class Meta:
        abstract = True

    @cached_property
    def topics(self) -> list:
        return [link.topic for link in self.topic_links.select_related("topic__locale")]


class CreditsMixin(models.Model):
    credit_panels = [
        InlinePanel(
            "credits",
            heading=_("Credits"),
            label=_("Credit"),
            help_text=_("Without any, the secretariat stands as the author."),
        )
    ]

    class Meta:
        abstract = True

    @cached_property
    def all_credits(self) -> list:
        return list(self.credits.select_related("person"))

    def credited(self, *roles) -> list:
        return [credit for credit in self.all_credits if credit.role in roles]


class RelatedMixin(models.Model):
    related_page_panels = [
        InlinePanel("related_links", heading=_("Related pages"), label=_("Page"))
    ]

    class Meta:
        abstract = True

    @cached_property
    def related_pages(self) -> list[PageCard]:
        """Those with a public version in this language, in the editors' order; one query."""
        links = RelatedPage.objects.filter(page=self.pk)
        place = links.filter(target__translation_key=OuterRef("translation_key"))
        return page_cards(
            all_pages()
            .public()
            .in_locale(self.locale_id)
            .filter(translation_key__in=links.values("target__translation_key"))
            .annotate(place=Subquery(place.order_by("sort_order").values("sort_order")[:1]))
            .order_by("place", "pk")
        )


class AudienceMixin(models.Model):
    audience = models.CharField(
        _("for whom"), max_length=20, choices=Audience.choices, default=Audience.EVERYONE
    )

    audience_panels = [FieldPanel("audience")]

    class Meta:
        abstract = True


class PromoteMixin(models.Model):
    social_image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("share image"),
        help_text=_("Shown where the page is shared. Empty: the first picture of the text."),
    )

    class Meta:
        abstract = True


class LifecycleMixin(models.Model):
    archive_note = models.TextField(
        _("archive notice"),
        max_length=400,
        blank=True,
        help_text=_("Replaces the site's own words on an archived page."),
    )

    class Meta:
        abstract = True

    @cached_property
    def lifecycle(self) -> Lifecycle:
        """The stored row, or an unsaved one that says "current"."""
        found = (
            Lifecycle.objects.select_related("period")
            .filter(translation_key=self.translation_key)
            .first()
        )
        return found or Lifecycle(translation_key=self.translation_key)

    @property
    def is_archived(self) -> bool:
        return self.lifecycle.is_archived

    @cached_property
    def replacement_pages(self) -> list:
        links = self.lifecycle.replacements.select_related("page") if self.is_archived else []
        return visible_translations(
            [link.page for link in links], self.locale.language_code, specific=True
        )
