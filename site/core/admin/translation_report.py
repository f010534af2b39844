"""The report of translations, in wagtail-localize's place: what is missing, behind, in progress."""

import django_filters
from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, get_page_models

from core.admin.translation_rows import COLUMNS, REPORT, counted, in_order
from core.registry import TranslationState
from core.sorting import danish_sort_key
from core.translating.facts import rows_of_facts
from core.translating.pages import PageRows, source_locale
from core.translating.reach import Reach, fact_models
from core.translating.rows import Row
from core.translating.texts import Texts

YES, NO = "yes", "no"


def all_rows(user) -> list[Row]:
    """Of everything that is the user's to translate."""
    reach, texts = Reach(user), Texts(source_locale())
    return [*PageRows(reach, texts).rows(), *rows_of_facts(reach, texts)]


def language_choices():
    return [item for item in settings.LANGUAGES if item[0] != settings.LANGUAGE_CODE]


def kind_choices():
    models = {*get_page_models(), *fact_models()} - {Page}
    kinds = [(model._meta.label_lower, capfirst(str(model._meta.verbose_name))) for model in models]
    return sorted(kinds, key=lambda kind: danish_sort_key(kind[1]))


def no_formula(text: str) -> str:
    """A spreadsheet would work out a title that begins like a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


class RowFilter(django_filters.ChoiceFilter):
    """Of rows in a list rather than of a queryset; `value_of` gives a row's own choice."""

    def __init__(self, *, value_of, **kwargs):
        super().__init__(widget=forms.RadioSelect, empty_label=_("All"), **kwargs)
        self.value_of = value_of

    def filter(self, rows, value):
        return [row for row in rows if self.value_of(row) == value] if value else rows


class RowFilterSet(django_filters.FilterSet):
    language = RowFilter(
        label=_("Language"), choices=language_choices, value_of=lambda row: row.language
    )
    state = RowFilter(
        label=_("State"), choices=TranslationState.choices, value_of=lambda row: row.state
    )
    kept = RowFilter(
        label=_("Kept translated"),
        choices=[(YES, _("Yes")), (NO, _("No"))],
        value_of=lambda row: YES if row.kept else NO,
    )
    kind = RowFilter(
        label=_("Kind"), choices=kind_choices, value_of=lambda row: row.model._meta.label_lower
    )

    def __init__(self, data=None, *, request=None):
        super().__init__(data, Page.objects.none(), request=request)

    def filter_queryset(self, rows):
        for name, value in self.form.cleaned_data.items():
            rows = self.filters[name].filter(rows, value)
        return rows


class TranslationsReportView(ReportView):
    template_name = "core/admin/translations_report.html"
    index_url_name = REPORT
    index_results_url_name = "wagtail_localize:translations_report_results"
    header_icon = "wagtail-localize-language"
    page_title = _("Translations")
    columns = COLUMNS
    default_ordering = "state"
    filterset_class = RowFilterSet
    is_searchable = True
    export_filename = "translations"
    export_headings = {
        "title": _("Title"),
        "kind": _("Kind"),
        "language_name": _("Language"),
        "state_label": _("State"),
        "told": _("What is to be done"),
        "day_since": _("Since"),
        "kept": _("Kept translated"),
    }
    list_export = list(export_headings)

    def dispatch(self, request, *args, **kwargs):
        if not Reach(request.user).locales:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def all_rows(self) -> list[Row]:
        return all_rows(self.request.user)

    def stream_csv(self, rows):
        """At once: what is streamed later is written in the site's language, not the user's."""
        return list(super().stream_csv(rows))

    def to_row_dict(self, item):
        return {
            **super().to_row_dict(item),
            "title": no_formula(item.title),
            "kept": _("Yes") if item.kept else _("No"),
        }

    def get_queryset(self):
        rows = self.search_queryset(self.all_rows)
        return in_order(rows, self.ordering)

    def search_queryset(self, rows):
        wanted = self.search_query.casefold()
        return [row for row in rows if wanted in row.title.casefold()]

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(
            *args,
            languages=counted(self.all_rows),
            behind=sum(row.can_be_updated for row in self.all_rows),
            **kwargs,
        )


report_urls = [
    path("localize/reports/translations/", TranslationsReportView.as_view()),
    path(
        "localize/reports/translations/results/", TranslationsReportView.as_view(results_only=True)
    ),
]
