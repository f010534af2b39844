"""Dates as exact as is known: "15. januar 2021", "maj 2027", "forår 2027", "2027"."""

import calendar
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.choices import DatePrecision

__all__ = ["DatePrecision", "last_day", "spoken_date", "within_reason", "year_within_reason"]

FIRST_YEAR, LAST_YEAR = 1900, 2200
LAST_MONTH_OF_SEASON = {1: 2, 2: 2, 3: 5, 4: 5, 5: 5, 6: 8, 7: 8, 8: 8, 9: 11, 10: 11, 11: 11}


def within_reason(moment: date | datetime):
    """A validator: years that no calendar, database or time zone table stumbles over."""
    year_within_reason(moment.year)


def year_within_reason(year: int):
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValidationError(
            _("The year must lie between %(first)s and %(last)s.")
            % {"first": FIRST_YEAR, "last": LAST_YEAR}
        )


def season_name(month: int) -> str:
    if month in (12, 1, 2):
        return _("winter")
    if month <= 5:
        return _("spring")
    return _("summer") if month <= 8 else _("autumn")


def last_day(day: date, precision: str) -> date:
    """The last day that still keeps the promise: the end of the month, season or year."""
    if precision == DatePrecision.DAY:
        return day
    if precision == DatePrecision.YEAR:
        return date(day.year, 12, 31)
    year, month = day.year, day.month
    if precision == DatePrecision.SEASON:
        year += month == 12 and year < 9999
        month = LAST_MONTH_OF_SEASON.get(month, 2)
    return date(year, month, calendar.monthrange(year, month)[1])


def spoken_date(day: date | None, precision: str) -> str:
    """In the active language; without a day, nothing."""
    if day is None:
        return ""
    if precision == DatePrecision.DAY:
        return date_format(day, "DATE_FORMAT")
    if precision == DatePrecision.MONTH:
        return date_format(day, "YEAR_MONTH_FORMAT")
    if precision == DatePrecision.SEASON:
        return _("%(season)s %(year)s") % {"season": season_name(day.month), "year": day.year}
    return str(day.year)
