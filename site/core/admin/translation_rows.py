"""How rows of translations are shown and sorted, on a screen and in a spreadsheet."""

from collections import Counter
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import (
    Column,
    DateColumn,
    StatusFlagColumn,
    StatusTagColumn,
    TitleColumn,
)

from core.registry import TranslationState
from core.sorting import danish_sort_key
from core.translating.rows import STATES, Row

REPORT = "wagtail_localize:translations_report"


def report_address(**filters) -> str:
    return f"{reverse(REPORT)}?{urlencode(filters)}" if filters else reverse(REPORT)


def submit_address(row: Row) -> str:
    if row.is_page:
        return reverse("wagtail_localize:submit_page_translation", args=[row.source.pk])
    names = row.model._meta.app_label, row.model._meta.model_name
    return reverse(
        "wagtail_localize:submit_snippet_translation", args=[*names, quote(row.source.pk)]
    )


def edit_address(row: Row) -> str:
    if row.is_page:
        return reverse("wagtailadmin_pages:edit", args=[row.target.pk])
    return reverse(row.model.snippet_viewset.get_url_name("edit"), args=[quote(row.target.pk)])


def update_address(row: Row) -> str:
    address = reverse("wagtail_localize:update_translations", args=[row.translation.source_id])
    return f"{address}?{urlencode({'next': reverse(REPORT)})}"


def address_of(row: Row) -> str | None:
    """Where the next thing is done for it; None where it has to wait."""
    if row.waits_for is not None:
        return None
    if row.target is None:
        return submit_address(row)
    return update_address(row) if row.can_be_updated else edit_address(row)


class DetailsColumn(Column):
    cell_template_name = "core/admin/translation_details_cell.html"


COLUMNS = [
    TitleColumn(
        "title",
        label=_("Title"),
        get_url=address_of,
        sort_key="title",
        classname="translation-title",
    ),
    Column("kind", label=_("Kind"), sort_key="kind"),
    Column("language_name", label=_("Language"), sort_key="language"),
    StatusTagColumn(
        "state_label",
        label=_("State"),
        sort_key="state",
        primary=lambda row: row.state == TranslationState.COMPLETE,
    ),
    DetailsColumn("details", label=_("What is to be done"), accessor=lambda row: row),
    DateColumn("state_since", label=_("Since"), sort_key="since"),
    StatusFlagColumn("kept", label=_("Kept translated"), true_label=_("Kept"), sort_key="kept"),
]


def by_date(row: Row) -> float:
    since = row.state_since
    return since.timestamp() if since else 0


SORT_KEYS = {
    "title": lambda row: row.sort_title,
    "kind": lambda row: danish_sort_key(row.kind),
    "language": lambda row: row.language_name,
    "state": lambda row: STATES.index(row.state),
    "since": by_date,
    "kept": lambda row: not row.kept,
}


def in_order(rows: list[Row], ordering: str) -> list[Row]:
    """By a sort key, with "-" in front for the other way; alike ones kept first, then by title."""
    rows = sorted(rows, key=lambda row: (not row.kept, row.sort_title, row.language_name))
    name = ordering.removeprefix("-")
    rows.sort(key=SORT_KEYS[name], reverse=ordering.startswith("-"))
    # What has no date comes last either way.
    return sorted(rows, key=lambda row: name == "since" and row.state_since is None)


def counted(rows: list[Row], **filters) -> list[dict]:
    """Per language how many there are in each state, with the address of the list of them."""
    counts = Counter((row.language, row.state) for row in rows)
    return [
        {
            "name": name,
            "figures": [
                {
                    "label": state.label,
                    "count": counts[language, state],
                    "url": report_address(language=language, state=state, **filters),
                }
                for state in STATES
            ],
        }
        for language, name in settings.LANGUAGES
        if any(row.language == language for row in rows)
    ]
