"""Parts of a page type; each brings its fields, panels and search fields together."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.agreed import attach_portraits
from core.blocks.story import StoryBlock
from core.cards import PageCard, chosen_cards
from core.choices import Audience
from core.listings import period_in
from core.models.lifecycle import Lifecycle, Replacement
from core.models.page_parts import RelatedPage, name_as_agreed
from core.models.periods import Period
from core.story import Story


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
    topic_panels = [
        InlinePanel(
            "topic_links",
            heading=_("Topics"),
            label=_("Topic"),
            help_text=_("Readers find the page on its topics' own pages, too."),
        )
    ]

    class Meta:
        abstract = True

    @cached_property
    def topics(self) -> list:
        return [link.topic for link in self.topic_links.select_related("topic__locale")]


class CreditsMixin(models.Model):
    # What the page's template shows apart.
    placed_roles = ()
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
        found = self.credits.select_related("person__portrait", "person__organisation")
        credits = name_as_agreed(found)
        attach_portraits(credit.person for credit in credits)
        return credits

    def credited(self, *roles) -> list:
        return [credit for credit in self.all_credits if credit.role in roles]

    @property
    def other_credits(self) -> list[str]:
        """A line for each role without a place of its own: "Foto: Solvej Ager, Ejvind Lund"."""
        names = {}
        for credit in self.all_credits:
            if credit.role not in self.placed_roles:
                names.setdefault(credit.get_role_display(), []).append(credit.shown_name)
        return [f"{role}: {', '.join(found)}" for role, found in names.items()]


class RelatedMixin(models.Model):
    related_page_panels = [
        InlinePanel(
            "related_links",
            heading=_("Related pages"),
            label=_("Page"),
            help_text=_("What to read next, shown below the page."),
        )
    ]

    class Meta:
        abstract = True

    @cached_property
    def related_pages(self) -> list[PageCard]:
        """Those with a public version in this language, in the editors' order; one query."""
        return chosen_cards(RelatedPage.objects.filter(page=self.pk), "target", self.locale_id)


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
        _("words above an archived page"),
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
            Lifecycle.objects.select_related("period__funder")
            .filter(translation_key=self.translation_key)
            .first()
        )
        return found or Lifecycle(translation_key=self.translation_key)

    @cached_property
    def shown_period(self) -> Period | None:
        """The period it belongs to, as readers of its language see it."""
        period = self.lifecycle.period
        if period is None or period.locale_id == self.locale_id:
            return period
        return period_in(period.pk, self.locale.language_code)

    @property
    def status_string(self):
        """In lists of the admin, which ask along whether the page was taken down."""
        if self.__dict__.get("is_taken_down"):
            return _("taken down")
        return super().status_string

    @property
    def is_archived(self) -> bool:
        return self.lifecycle.is_archived

    @property
    def belongs_to_archive(self) -> bool:
        """Whether it is shown as the archive is: quieter, its pictures without colour."""
        return self.is_archived

    @cached_property
    def replacement_pages(self) -> list[PageCard]:
        """What an editor chose to stand in its place, in the editor's order; one query."""
        if not self.is_archived:
            return []
        return chosen_cards(
            Replacement.objects.filter(lifecycle=self.translation_key), "page", self.locale_id
        )
