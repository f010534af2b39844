from datetime import date

import pytest
from django.utils import translation

from core.choices import DatePrecision
from core.dates import last_day, spoken_date


@pytest.mark.parametrize(
    ("day", "precision", "end"),
    [
        (date(2027, 2, 3), DatePrecision.DAY, date(2027, 2, 3)),
        (date(2028, 2, 3), DatePrecision.MONTH, date(2028, 2, 29)),
        (date(2027, 3, 1), DatePrecision.SEASON, date(2027, 5, 31)),
        (date(2027, 10, 1), DatePrecision.SEASON, date(2027, 11, 30)),
        (date(2027, 12, 1), DatePrecision.SEASON, date(2028, 2, 29)),
        (date(2027, 1, 1), DatePrecision.SEASON, date(2027, 2, 28)),
        (date(9999, 12, 1), DatePrecision.SEASON, date(9999, 2, 28)),
        (date(2027, 4, 1), DatePrecision.YEAR, date(2027, 12, 31)),
    ],
)
def test_a_promise_is_kept_until_its_last_day(day, precision, end):
    assert last_day(day, precision) == end


@pytest.mark.parametrize(
    ("precision", "danish", "english"),
    [
        (DatePrecision.DAY, "15. april 2027", "15 April 2027"),
        (DatePrecision.MONTH, "april 2027", "April 2027"),
        (DatePrecision.SEASON, "forår 2027", "spring 2027"),
        (DatePrecision.YEAR, "2027", "2027"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(precision, danish, english):
    day = date(2027, 4, 15)
    assert spoken_date(day, precision) == danish
    with translation.override("en"):
        assert spoken_date(day, precision) == english


def test_no_date_says_nothing():
    assert spoken_date(None, DatePrecision.DAY) == ""
