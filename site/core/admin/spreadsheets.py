"""Lists as spreadsheets: of text alone, whatever was written into a title."""

from datetime import datetime

from django.utils import timezone
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# What Excel and LibreOffice take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TextOnlyExportMixin:
    """For Wagtail's SpreadsheetExportMixin, which leaves formulas in a CSV as they are, and tells
    the time in UTC."""

    def preprocess_field_value(self, field, value, export_format):
        if isinstance(value, datetime) and timezone.is_aware(value):
            value = timezone.make_naive(value).replace(microsecond=0)
        value = super().preprocess_field_value(field, value, export_format)
        if not isinstance(value, str):
            return value
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
        is_formula = export_format == self.FORMAT_CSV and value.startswith(FORMULA)
        return f"'{value}" if is_formula else value

    def stream_csv(self, queryset):
        """At once, in the user's language; begins with what tells Excel that it is UTF-8."""
        return ["\ufeff".encode(), *super().stream_csv(queryset)]
