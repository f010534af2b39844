from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.web_address import web_address


class RightsMixin(models.Model):
    """Whose the show is and what others may do with it."""

    author = models.CharField(
        _("author"),
        max_length=255,
        blank=True,
        help_text=_("As podcast apps show it. Empty: the network's name."),
    )
    owner_name = models.CharField(
        _("owner"),
        max_length=255,
        blank=True,
        help_text=_("Public in the feed. Empty: the same as the author."),
    )
    owner_email = models.EmailField(
        _("owner's e-mail"),
        blank=True,
        help_text=_("Public in the feed; directories write to it to check who owns the show."),
    )
    copyright = models.CharField(
        _("copyright"),
        max_length=255,
        blank=True,
        help_text=_("For example: © 2026 The Danish peer network."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=60,
        blank=True,
        help_text=_("Its short name, for example cc-by-4.0."),
    )
    licence_url = models.URLField(
        _("address of the licence"),
        blank=True,
        validators=[web_address],
        help_text=_("Where the licence's text stands."),
    )
    location = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("What the show is about, as a place.")
    )
    funding_url = models.URLField(
        _("address for support"),
        blank=True,
        validators=[web_address],
        help_text=_("Where listeners can give. Many apps show a button to it."),
    )
    funding_text = models.CharField(
        _("call for support"), max_length=120, blank=True, help_text=_("The words on that button.")
    )
    feed_locked = models.BooleanField(
        _("locked"), default=True, help_text=_("Other podcast hosts may not take the show over.")
    )
    rights_panels = [
        MultiFieldPanel(
            [
                FieldPanel("author"),
                FieldRowPanel([FieldPanel("owner_name"), FieldPanel("owner_email")]),
                FieldPanel("copyright"),
                FieldRowPanel([FieldPanel("licence"), FieldPanel("licence_url")]),
                FieldRowPanel([FieldPanel("funding_url"), FieldPanel("funding_text")]),
                FieldPanel("location"),
                FieldPanel("feed_locked"),
            ],
            heading=_("Owner and rights"),
        ),
    ]
    rights_fields = [
        *("author", "owner_name", "owner_email", "copyright", "licence", "licence_url"),
        *("location", "funding_url", "feed_locked"),
    ]

    class Meta:
        abstract = True

    @property
    def author_name(self):
        return self.author or settings.WAGTAIL_SITE_NAME
