from django.db import models
from django.utils.translation import gettext_lazy as _

from core.web_address import web_address


class ShowAddresses(models.Model):
    """Where a show is found beside its page; each language's show has its own.

    Outside revisions, for publishing an older one would lead listeners back, and outside
    translation, which would lead them to another language's feed.
    """

    page = models.OneToOneField(
        "podcasts.ShowPage", on_delete=models.CASCADE, primary_key=True, related_name="addresses"
    )
    moved_to = models.URLField(
        _("new address of the feed"),
        blank=True,
        validators=[web_address],
        help_text=_(
            "Only when the podcast has moved to another host: apps are led there and forget the "
            "address here."
        ),
    )
    old_feed_addresses = models.TextField(
        _("old addresses of the feed"),
        blank=True,
        help_text=_(
            "For a podcast that has moved in: one address a line, for example /feed/podcast/. "
            "Apps that ask there are led to the feed here."
        ),
    )
    apple_url = models.URLField(_("Apple Podcasts"), blank=True, validators=[web_address])
    spotify_url = models.URLField(_("Spotify"), blank=True, validators=[web_address])

    class Meta:
        verbose_name = _("addresses of a podcast")
        verbose_name_plural = _("addresses of podcasts")

    def __str__(self):
        return str(self.page)
