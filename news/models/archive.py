from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage


class ArchiveIndexPage(BasePage):
    """The closed periods, the latest first."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.ArchiveNoticePage"]
    kind_class = "archive"

    fact_panels = []
    related_panels = []

    class Meta:
        verbose_name = _("archive")
        verbose_name_plural = _("archive indexes")


class ArchiveNoticePage(BasePage):
    """The front page of a closed period: what it was, and what it archived."""

    parent_page_types = ["news.ArchiveIndexPage"]
    subpage_types = []
    kind = "archive"
    kind_class = "archive"
    card_template = "news/archive_notice_card.html"

    period = models.ForeignKey(
        "core.Period",
        on_delete=models.PROTECT,
        related_name="archive_notices",
        verbose_name=_("period"),
        help_text=_("Its pages are archived as long as it is closed."),
    )

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("period"),
        *BasePage.content_panels[1:],
    ]

    synchronized_fields = [*BasePage.synchronized_fields, "period"]

    class Meta:
        verbose_name = _("archive notice")
        verbose_name_plural = _("archive notices")
