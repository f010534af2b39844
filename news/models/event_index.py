from django.utils.translation import gettext_lazy as _

from core.models import BasePage


class EventIndexPage(BasePage):
    """What is coming, and what has been."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["news.EventPage"]
    kind_class = "event"

    related_panels = []

    class Meta:
        verbose_name = _("events")
        verbose_name_plural = _("event indexes")
