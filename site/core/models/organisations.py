from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import OrganisationRelation
from core.models.snippets import NamedSnippet


class Organisation(NamedSnippet):
    relation = models.CharField(
        _("relation"),
        max_length=20,
        choices=OrganisationRelation.choices,
        help_text=_("What it is to the network."),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        default="DK",
        choices=[
            ("DK", _("Denmark")),
            ("NO", _("Norway")),
            ("SE", _("Sweden")),
            ("FI", _("Finland")),
            ("IS", _("Iceland")),
            ("GB", _("United Kingdom")),
            ("EU", _("European Union")),
        ],
    )
    url = models.URLField(_("web address"), blank=True)
    description = models.TextField(_("description"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("relation"), FieldPanel("country")]),
        FieldPanel("url"),
        FieldPanel("description"),
    ]

    translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("relation", overridable=False),
        SynchronizedField("country", overridable=False),
        SynchronizedField("url", overridable=False),
        TranslatableField("description"),
    ]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
