"""What an editor may write as a date, a year or a telephone number."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import DateField

from core.blocks.base import PhoneBlock
from core.dates import within_reason, year_within_reason
from core.models import Period, Person, Publication
from core.telephone import telephone_number

OWN = ("core", "home", "news", "podcasts")
WRITTEN_BY_NO_ONE = ("core.User", "core.ClockRun", "core.FeedStamp", "news.CalendarEntry")


def editors_dates():
    for app in OWN:
        for model in apps.get_app_config(app).get_models():
            if model._meta.label in WRITTEN_BY_NO_ONE:
                continue
            for field in model._meta.local_fields:
                if isinstance(field, DateField) and field.editable:
                    yield field


def test_every_date_of_ours_is_within_reason():
    """The year 1 is none of them, which a slip of the finger makes of 2021."""
    fields = list(editors_dates())
    assert len(fields) > 15
    assert [str(field) for field in fields if within_reason not in field.validators] == []


@pytest.mark.parametrize(("year", "is_one"), [(1899, False), (1900, True), (99999, False)])
def test_a_year_is_one_of_these_centuries(year, is_one):
    for model, name in ((Publication, "year"), (Period, "first_year"), (Period, "last_year")):
        assert year_within_reason in model._meta.get_field(name).validators
    if is_one:
        year_within_reason(year)
    else:
        with pytest.raises(ValidationError, match="1900"):
            year_within_reason(year)


@pytest.mark.parametrize("number", ["112", "12 34 56 78", "+45 12 34 56 78", "+47 (123) 45-678"])
def test_what_can_be_dialled_is_a_telephone_number(number):
    telephone_number(number)
    assert PhoneBlock().clean(number) == number
    Person(name="Ida", phone=number).clean_fields(exclude=["locale", "sort_key"])


@pytest.mark.parametrize("number", ["Ring til Ida", "12 34 56 78 lokal 3", "12", "javascript:1"])
def test_what_can_not_is_refused_with_an_example(number):
    for check in (telephone_number, PhoneBlock().clean):
        with pytest.raises(ValidationError, match="12 34 56 78"):
            check(number)
