"""What people want to know before they dare to come."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class EventConditionsMixin(models.Model):
    camera = models.CharField(
        _("camera"),
        max_length=255,
        blank=True,
        help_text=_("For example: may be off."),
    )
    silence = models.CharField(
        _("being silent"), max_length=255, blank=True, help_text=_("For example: just listen.")
    )
    pauses = models.CharField(
        _("pauses"), max_length=255, blank=True, help_text=_("For example: ten minutes halfway.")
    )
    recorded = models.CharField(
        _("is it recorded?"), max_length=255, blank=True, help_text=_("What is, and what is not.")
    )

    condition_panels = [
        MultiFieldPanel(
            [
                FieldPanel("camera"),
                FieldPanel("silence"),
                FieldPanel("pauses"),
                FieldPanel("recorded"),
            ],
            heading=_("What happens"),
        ),
    ]

    class Meta:
        abstract = True
