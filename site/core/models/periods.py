from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import year_within_reason
from core.models.organisations import Organisation
from core.models.snippets import NamedSnippet


class Period(NamedSnippet, ClusterableModel):
    class Kind(models.TextChoices):
        PROJECT = "project", _("Project")
        GRANT = "grant", _("Grant period")
        STRATEGY = "strategy", _("Strategy period")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PROJECT)
    first_year = models.PositiveSmallIntegerField(_("first year"), validators=[year_within_reason])
    last_year = models.PositiveSmallIntegerField(
        _("last year"),
        null=True,
        blank=True,
        validators=[year_within_reason],
        help_text=_("Leave empty while the end is open."),
    )
    is_closed = models.BooleanField(
        _("closed"),
        default=False,
        help_text=_("All pages of a closed period are archived. Opening it again undoes that."),
    )
    funder = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("funder"),
        help_text=_("Who paid, if anyone is to be named."),
    )
    places = models.CharField(
        _("places"),
        max_length=255,
        blank=True,
        help_text=_("Where it took place, for example: Ringsted and Slagelse."),
    )
    description = models.TextField(_("description"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        FieldPanel("is_closed", read_only=True),
        FieldPanel("funder"),
        FieldPanel("places"),
        FieldPanel("description"),
        InlinePanel(
            "people",
            heading=_("People"),
            label=_("Person"),
            help_text=_("Who took part and is to be named."),
        ),
    ]

    translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("kind", overridable=False),
        SynchronizedField("first_year", overridable=False),
        SynchronizedField("last_year", overridable=False),
        SynchronizedField("is_closed", overridable=False),
        TranslatableField("funder"),
        TranslatableField("places"),
        TranslatableField("description"),
        TranslatableField("people"),
    ]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("period")
        verbose_name_plural = _("periods")

    def clean(self):
        if self.last_year and self.first_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": _("The last year is before the first.")})

    @property
    def years(self) -> str:
        if self.last_year == self.first_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year or ''}"


class PeriodPerson(TranslatableMixin, Orderable):
    period = ParentalKey(Period, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(
        "core.Person", on_delete=models.CASCADE, related_name="+", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=255, blank=True)

    panels = [FieldPanel("person"), FieldPanel("role")]
    translatable_fields = [TranslatableField("person"), TranslatableField("role")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("person in a period")
        verbose_name_plural = _("people in a period")

    def __str__(self):
        return str(self.person)
