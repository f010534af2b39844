from dataclasses import replace

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import Illustration, Region
from core.listings import in_language
from core.models import BasePage, Consent, Period
from core.models.mixins import CreditsMixin
from core.pages import BasePageQuerySet
from core.slugs import danish_slugify
from news import schema
from news.consents import covered, newest_consent_of_page, profile_consents
from news.forms import PeerPageForm
from news.models.parts import FIRST_YEAR, LAST_YEAR, FeedItemMixin, within_reason

YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class PostKind(models.TextChoices):
    PERMANENT = "permanent", _("Permanent post")
    TEMPORARY = "temporary", _("Temporary post")
    FLEX = "flex", _("Flexible job")
    HOURLY = "hourly", _("Paid by the hour")
    FREELANCE = "freelance", _("Freelance")
    VOLUNTEER = "volunteer", _("Volunteer")


def name_in_slug(name: str, slug: str) -> bool:
    """Whether any part of the name is a word of the slug, or the whole name runs through it."""
    parts = danish_slugify(name).split("-")
    return bool(set(parts) & set(slug.split("-"))) or "".join(parts) in slug.replace("-", "")


class PeerPageQuerySet(BasePageQuerySet):
    """A withdrawal with a date takes effect by the clock, also when no command has run."""

    def with_consent(self):
        return self.annotate(consent_pk=newest_consent_of_page())

    def public(self):
        return super().public().with_consent().filter(covered())

    def in_feeds(self):
        return super().in_feeds().filter(covered("feeds"))


PeerPageManager = PageManager.from_queryset(PeerPageQuerySet)


class PeerPage(FeedItemMixin, BasePage):
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
        _("kind of post"), max_length=20, choices=PostKind, blank=True
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

    objects = PeerPageManager()
    base_form_class = PeerPageForm

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

    def clean(self):
        super().clean()
        errors = {}
        if self.person_id and self.slug and name_in_slug(self.person.name, self.slug):
            errors["slug"] = _(
                "The address must not contain the person's name: it stays in other people's "
                "histories. Change it under Promote."
            )
        if self.live:
            errors.update(self.obstacles())
        if errors:
            raise ValidationError(errors)

    def obstacles(self) -> dict:
        """Why the story can't be public now: messages by field."""
        found = {}
        if not self.person_id:
            return found
        self.__dict__.pop("consent", None)
        if self.consent is None or not self.consent.website:
            found["person"] = _(
                "There is no valid consent from this person to a profile on the web site. "
                "Ask for it and record it among the consents, or save the story as a draft."
            )
        elif not self.consent_covers_language:
            found["person"] = _(
                "The person's consent does not cover translation. Ask, and tick translation "
                "in the consent, or keep this language as a draft."
            )
        if not self.third_parties_asked:
            found["third_parties_asked"] = _(
                "Make sure that others in the story were asked or can't be recognised, "
                "and tick this under Facts."
            )
        return found

    @cached_property
    def consent(self) -> Consent | None:
        """The one that counts today."""
        return profile_consents().for_person(self.person).first()

    @property
    def consent_covers_language(self) -> bool:
        is_source = self.locale.language_code == settings.LANGUAGE_CODE
        return is_source or self.consent.translation

    @property
    def may_be_public(self) -> bool:
        return bool(self.consent and self.consent.website and self.consent_covers_language)

    @property
    def may_be_indexed(self):
        return self.may_be_public and self.consent.search_engines

    @property
    def may_be_in_feeds(self):
        return super().may_be_in_feeds and self.may_be_public and self.consent.feeds

    @property
    def display_date(self):
        return self.date

    @property
    def told_on(self):
        return self.date

    @property
    def shown_name(self) -> str:
        return self.consent.shown_name if self.consent else ""

    @property
    def shown_quote(self) -> str:
        """Read from the raw blocks: building them would ask the database once a page."""
        quotes = (
            block["value"].get("quote", "")
            for block in self.body.raw_data
            if block["type"] == "pull_quote"
        )
        return self.quote or next(quotes, "")

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
                (_("Project"), self.shown_project),
            ]
        return [(label, value) for label, value in facts if value]

    @cached_property
    def shown_project(self) -> str:
        """The project's name in the page's language."""
        if not self.project_id:
            return ""
        found = in_language(
            Period.objects.filter(translation_key=self.project.translation_key),
            self.locale.language_code,
        )
        return found[0].name if found else self.project.name

    @cached_property
    def shown_past_posts(self) -> list:
        if self.consent is None or self.consent.shows_only_region:
            return []
        return list(self.past_posts.all())

    def search_document(self):
        document = super().search_document()
        facts = " ".join(str(value) for _label, value in self.shown_facts)
        return replace(document, body=f"{document.body} {self.quote} {self.shown_name} {facts}")

    def serve(self, request, *args, **kwargs):
        """A consent that ended by its date closes the page before anyone takes it down."""
        if not self.may_be_public and not getattr(request, "is_preview", False):
            raise Http404
        return super().serve(request, *args, **kwargs)

    def structured_data(self, request):
        return [schema.profile(self, request)] if self.may_be_indexed else []


class PastPost(TranslatableMixin, Orderable):
    page = ParentalKey(PeerPage, on_delete=models.CASCADE, related_name="past_posts")
    post_kind = models.CharField(
        _("kind of post"), max_length=20, choices=PostKind, blank=True
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
