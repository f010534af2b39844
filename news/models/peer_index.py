from django.utils.translation import gettext_lazy as _

from core.models import BasePage


class PeerIndexPage(BasePage):
    """Meet a peer: everyone who has told about themselves."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.PeerPage"]
    kind_class = "peer"

    related_panels = []

    class Meta:
        verbose_name = _("meet a peer")
        verbose_name_plural = _("indexes of peers")
