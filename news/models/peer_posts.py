from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import FIRST_YEAR, LAST_YEAR

YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class PostKind(models.TextChoices):
    PERMANENT = "permanent", _("Permanent post")
    TEMPORARY = "temporary", _("Temporary post")
    FLEX = "flex", _("Flexible job")
    HOURLY = "hourly", _("Paid by the hour")
    FREELANCE = "freelance", _("Freelance")
    VOLUNTEER = "volunteer", _("Volunteer")


class PastPost(TranslatableMixin, Orderable):
    page = ParentalKey("news.PeerPage", on_delete=models.CASCADE, related_name="past_posts")
    post_kind = models.CharField(_("kind of post"), max_length=20, choices=PostKind, blank=True)
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
