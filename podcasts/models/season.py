from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Season(TranslatableMixin, Orderable):
    """The name of one of a show's seasons; episodes point at it by its number."""

    page = ParentalKey("podcasts.ShowPage", on_delete=models.CASCADE, related_name="seasons")
    number = models.PositiveSmallIntegerField(_("season"), validators=[MinValueValidator(1)])
    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("For example: At work. Empty: only the number is shown."),
    )

    panels = [FieldRowPanel([FieldPanel("number"), FieldPanel("name")])]
    translatable_fields = [
        SynchronizedField("number", overridable=False),
        TranslatableField("name"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("season")
        verbose_name_plural = _("seasons")

    def __str__(self):
        return f"{self.number}: {self.name}"


def refuse_repeated(numbers):
    """ValidationError where two seasons have one number."""
    seen = set()
    for number in numbers:
        if number in seen:
            raise ValidationError(
                _("Season %(number)s is there twice. Give each a number of its own.")
                % {"number": number}
            )
        seen.add(number)
