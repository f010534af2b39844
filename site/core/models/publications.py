from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import TextLanguage
from core.dates import DatePrecision, last_day, spoken_date, within_reason, year_within_reason
from core.models.snippets import NamedSnippet
from core.models.topics import Topic


class PublicationQuerySet(models.QuerySet):
    def overdue(self):
        """Expected, and `is_overdue`: how long a promise holds is for the calendar to say."""
        promised = self.filter(status="expected", expected_on__lt=timezone.localdate())
        return self.filter(pk__in=[each.pk for each in promised if each.is_overdue])


class Publication(NamedSnippet, ClusterableModel):
    class Kind(models.TextChoices):
        REPORT = "report", _("Report")
        TOOL = "tool", _("Tool")
        WORKSHEET = "worksheet", _("Worksheet")
        HANDBOOK = "handbook", _("Handbook")
        TOOLKIT = "toolkit", _("Toolkit")

    class Status(models.TextChoices):
        EXPECTED = "expected", _("Expected")
        PUBLISHED = "published", _("Published")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.REPORT)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status.choices,
        default=Status.PUBLISHED,
        help_text=_("An expected one is shown as coming, and you are reminded of it."),
    )
    authors = models.CharField(
        _("authors"), max_length=255, blank=True, help_text=_("As they stand on the cover.")
    )
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, validators=[year_within_reason]
    )
    language = models.CharField(
        _("language of the publication"),
        max_length=5,
        choices=TextLanguage.choices,
        default=TextLanguage.DANISH,
        help_text=_("What the publication itself is written in."),
    )
    description = RichTextField(
        _("description"), blank=True, features=["bold", "italic", "link", "ul", "ol"]
    )
    description_language = models.CharField(
        _("language of the description"),
        max_length=5,
        choices=TextLanguage.choices,
        blank=True,
        help_text=_("Only if it is another than the page's own."),
    )
    expected_on = models.DateField(
        _("expected on"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Any day of the month, season or year."),
    )
    expected_precision = models.CharField(
        _("how exact"),
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.MONTH,
        help_text=_("What readers are told of the date."),
    )
    document = models.ForeignKey(
        "core.SiteDocument",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
        help_text=_("A file readers can fetch here …"),
    )
    url = models.URLField(
        _("web address"), blank=True, help_text=_("… or where it can be read elsewhere.")
    )
    topic = models.ForeignKey(
        Topic,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("topic"),
        help_text=_("It is listed on the topic's page."),
    )

    objects = PublicationQuerySet.as_manager()

    panels = [
        FieldPanel("name", heading=_("Title")),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("description_language")]),
        FieldPanel("document"),
        FieldPanel("url"),
        MultiFieldPanel(
            [
                FieldPanel("authors"),
                FieldPanel("publisher"),
                FieldPanel("year"),
                FieldPanel("topic"),
            ],
            heading=_("Facts"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("expected_on"), FieldPanel("expected_precision")])],
            heading=_("When it is expected"),
        ),
        InlinePanel(
            "parts",
            heading=_("Parts"),
            label=_("Part"),
            help_text=_("What it consists of, if readers can fetch the parts one by one."),
        ),
    ]

    translatable_fields = [
        SynchronizedField("name", overridable=False),
        *[
            SynchronizedField(field, overridable=False)
            for field in (
                "kind", "status", "authors", "publisher", "year", "language", "document", "url",
                "expected_on", "expected_precision", "description_language",
            )
        ],
        TranslatableField("description"),
        TranslatableField("topic"),
        TranslatableField("parts"),
    ]  # fmt: skip

    class Meta(NamedSnippet.Meta):
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def clean(self):
        if self.status == self.Status.EXPECTED and not self.expected_on:
            raise ValidationError(
                {"expected_on": _("Write when it is expected; a month or a season is enough.")}
            )

    @property
    def is_overdue(self) -> bool:
        """Expected, but the whole month, season or year it was promised for has passed."""
        return (
            self.status == self.Status.EXPECTED
            and last_day(self.expected_on, self.expected_precision) < timezone.localdate()
        )

    @property
    def expected_text(self) -> str:
        return spoken_date(self.expected_on, self.expected_precision)

    @property
    def promised_text(self) -> str:
        """As long as the day itself is not known, with word that it follows."""
        if self.expected_precision == DatePrecision.DAY:
            return self.expected_text
        return _("%(when)s, date to follow") % {"when": self.expected_text}

    @property
    def link(self) -> str:
        return self.document.url if self.document else self.url


class PublicationPart(TranslatableMixin, Orderable):
    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="parts")
    title = models.CharField(_("title"), max_length=255)
    description = models.TextField(_("description"), blank=True)
    url = models.URLField(_("web address"), blank=True, help_text=_("Where this part can be read."))

    panels = [FieldPanel("title"), FieldPanel("description"), FieldPanel("url")]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("description"),
        SynchronizedField("url", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("part of a publication")
        verbose_name_plural = _("parts of a publication")

    def __str__(self):
        return self.title
