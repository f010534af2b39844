"""Dates, numbers and plurals as each of the three languages writes them."""

from datetime import date, datetime

import pytest
from django.utils.formats import date_format, number_format
from django.utils.translation import ngettext, override

DAY = date(2026, 11, 3)
MOMENT = datetime(2026, 11, 3, 19, 5)  # noqa: DTZ001, as a template has it after localtime


@pytest.mark.parametrize(
    ("code", "day", "moment", "number", "one", "many"),
    [
        (
            "da",
            "3. november 2026",
            "3. november 2026 kl.\xa019.05",
            "12.345,6",
            "1 resultat",
            "2 resultater",
        ),
        (
            "nb",
            "3. november 2026",
            "3. november 2026 kl.\xa019.05",
            "12\xa0345,6",
            "1 resultat",
            "2 resultater",
        ),
        ("en", "3 November 2026", "3 November 2026, 19:05", "12,345.6", "1 result", "2 results"),
    ],
)
def test_as_its_readers_write_them(code, day, moment, number, one, many):
    with override(code):
        assert date_format(DAY, "DATE_FORMAT") == day
        assert date_format(MOMENT, "DATETIME_FORMAT") == moment
        assert number_format(12345.6, use_l10n=True, force_grouping=True) == number
        counted = [
            ngettext("%(number)s result", "%(number)s results", n) % {"number": n} for n in (1, 2)
        ]
        assert counted == [one, many]
