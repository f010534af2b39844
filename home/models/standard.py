from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.cards import page_cards
from core.models import BasePage
from core.pages import all_pages


class StandardPage(BasePage):
    """Guidance, about us, the small print: text that stays."""

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage", "news.EventIndexPage"]

    list_children = models.BooleanField(
        _("list the pages below"),
        default=True,
        help_text=_("Shows the pages below this one after the text."),
    )
    show_updated = models.BooleanField(
        _("show when it was updated"),
        default=True,
        help_text=_("Readers see the day it was last published."),
    )

    fact_panels = [
        *BasePage.fact_panels,
        FieldPanel("list_children"),
        FieldPanel("show_updated"),
    ]

    synchronized_fields = [*BasePage.synchronized_fields, "list_children", "show_updated"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    @cached_property
    def pages_below(self) -> list:
        """Public and current, in the order of the tree."""
        if not self.list_children or not self.numchild:
            return []
        return page_cards(all_pages().child_of(self).public().current().order_by("path"))

    @property
    def reading_minutes(self) -> int:
        """Nothing for a page that is read at a glance."""
        return self.story.minutes if self.story.minutes > 1 else 0

    @property
    def updated_on(self):
        return self.last_published_at if self.show_updated else None

    @property
    def reviewed_on(self):
        """The later of the two dates is told alone."""
        day = self.lifecycle.reviewed_on
        changed = self.updated_on
        return day if day and (changed is None or localdate(changed) <= day) else None
