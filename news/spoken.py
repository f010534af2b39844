"""Times as they are said: "torsdag 3. december 2026 kl. 19.05–20.30", "24.–26. november 2026"."""

import re
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format, get_format

NIGHT = timedelta(hours=12)


def spoken_times(start: datetime, end: datetime) -> str:
    return " ".join(spoken_parts(start, end))


def spoken_parts(start: datetime, end: datetime) -> list[str]:
    """Weekday, date and hours, in Copenhagen's time and the active language; days if it lasts."""
    start, end = timezone.localtime(start), timezone.localtime(end)
    if start.date() != end.date() and end - start > NIGHT:
        return [spoken_days(start, end)]
    hours = f"{date_format(start, 'TIME_FORMAT')}–{date_format(end, bare_time_format())}"
    return [date_format(start, "l"), date_format(start, "DATE_FORMAT"), hours]


def spoken_days(first: date, last: date) -> str:
    """From one day to another, with no month or year said twice."""
    if first == last:
        return date_format(first, "DATE_FORMAT")
    said = first_of_range(first, last)
    dash = " – " if " " in said else "–"
    return f"{said}{dash}{date_format(last, 'DATE_FORMAT')}"


def bare_time_format() -> str:
    """Without the word before it, which is said once in a range."""
    return re.sub(r"^(?:\\.|\W)*", "", get_format("TIME_FORMAT"))


def first_of_range(start: date, end: date) -> str:
    if start.year != end.year:
        return date_format(start, "DATE_FORMAT")
    if start.month != end.month:
        return date_format(start, "MONTH_DAY_FORMAT")
    return date_format(start, get_format("MONTH_DAY_FORMAT").replace(" F", ""))
