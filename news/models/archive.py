from collections import defaultdict
from itertools import chain

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.listings import period_in
from core.models import BasePage, Lifecycle
from core.pages import all_pages
from core.told import period_presented


class ArchiveIndexPage(BasePage):
    """The closed periods, the latest first."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.ArchiveNoticePage"]
    belongs_to_archive = True

    fact_panels = []
    related_panels = []

    class Meta:
        verbose_name = _("archive")
        verbose_name_plural = _("archive indexes")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["notices"] = (
            ArchiveNoticePage.objects.child_of(self)
            .public()
            .defer_streamfields()
            .select_related("locale", "period")
            .order_by("-period__first_year", "path")
        )
        return context


class ArchiveNoticePage(BasePage):
    """The front page of a closed period: what it was, and what it archived."""

    parent_page_types = ["news.ArchiveIndexPage"]
    subpage_types = []
    kind = "archive"
    belongs_to_archive = True
    card_template = "news/archive_notice_card.html"
    card_relations = ["period"]

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

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["archived_pages"] = self.archived_pages
        return context

    @cached_property
    def shown_period(self):
        return period_in(self.period_id, self.locale.language_code)

    def told_beside(self):
        return period_presented(self.shown_period)

    @property
    def is_archived(self):
        chosen = self.shown_period if self.shown_period.pk == self.period_id else self.period
        return chosen.is_closed or super().is_archived

    @cached_property
    def archived_pages(self) -> list:
        """The public pages in this language that are archived and belong to the period."""
        of_period = Lifecycle.objects.archived().filter(
            period__translation_key=self.shown_period.translation_key
        )
        found = (
            all_pages()
            .public()
            .in_locale(self.locale)
            .filter(translation_key__in=of_period.keys())
            .exclude(pk=self.pk)
            .defer_streamfields()
            .specific(defer=False)
        )
        by_type = defaultdict(list)
        for page in found:
            if isinstance(page, BasePage):
                page.locale = self.locale
                by_type[type(page)].append(page)
        for model, pages in by_type.items():
            model.prepare_cards(pages, self.locale.language_code)
        return sorted(chain(*by_type.values()), key=_day, reverse=True)


def _day(page):
    """Pages without a date come last."""
    day = page.display_date
    return (day.timetuple()[:3] if day else (0, 0, 0), page.pk)
