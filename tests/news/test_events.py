from datetime import date, timedelta

import pytest
from django.utils import translation

from core.dates import DatePrecision
from news.models import EventPage
from news.spoken import spoken_days
from tests.factories import archive, restrict, standard_page
from tests.news.news_factories import NOW, at, event, event_index, index_in, session

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def titles(pages):
    return [page.title for page in pages]


def test_an_event_is_upcoming_until_it_ends():
    page = event(start=at(2026, 11, 20, 19, 5), end=at(2026, 11, 20, 20, 30))
    for moment, is_upcoming in [
        (at(2026, 11, 20, 19, 0), True),
        (at(2026, 11, 20, 20, 29), True),
        (page.end - SECOND, True),
        (page.end, False),
        (page.end + SECOND, False),
    ]:
        assert EventPage.objects.upcoming(moment).exists() is is_upcoming
        assert EventPage.objects.past(moment).exists() is not is_upcoming


def test_without_an_end_two_hours_are_assumed():
    page = event(start=at(2026, 11, 20, 19, 0))
    assert page.ends_at == at(2026, 11, 20, 21, 0)


def test_the_clock_decides_when_nothing_is_told(clock):
    page = event(start=at(2026, 11, 20, 19, 0), end=at(2026, 11, 20, 20, 0))
    clock(page.end - SECOND)
    assert titles(EventPage.objects.upcoming()) == [page.title]
    clock(page.end)
    assert titles(EventPage.objects.past()) == [page.title]
    assert not EventPage.objects.upcoming().exists()


def test_upcoming_and_past_are_exact_complements():
    event(days=-1)
    event(days=1)
    event(approximate_on=date(2026, 11, 3), precision="month")
    event(approximate_on=date(2026, 6, 3), precision="season")
    event(start=None)
    pages = EventPage.objects.all()
    assert pages.upcoming().count() == 3
    assert set(pages.upcoming()) | set(pages.past()) == set(pages)
    assert not set(pages.upcoming()) & set(pages.past())


@pytest.mark.parametrize(
    ("precision", "day", "last_moment"),
    [
        ("month", date(2026, 11, 3), at(2026, 11, 30, 23, 59, 59)),
        ("season", date(2027, 4, 1), at(2027, 5, 31, 23, 59, 59)),
        ("season", date(2026, 12, 24), at(2027, 2, 28, 23, 59, 59)),
        ("year", date(2027, 1, 1), at(2027, 12, 31, 23, 59, 59)),
    ],
)
def test_a_rough_date_lasts_as_long_as_it_promises(precision, day, last_moment):
    page = event(approximate_on=day, precision=precision)
    assert page.starts_at is None
    assert page.ends_at == last_moment
    assert EventPage.objects.upcoming(last_moment - SECOND).exists()
    assert EventPage.objects.past(last_moment).exists()


def test_a_rough_date_is_spoken_and_has_no_numeral(client):
    page = event(approximate_on=date(2027, 4, 1), precision=DatePrecision.SEASON)
    assert "2027" in page.date_text
    html = client.get(page.url).content.decode()
    assert "date-block--approximate" in html
    assert "date-block__day" not in html


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        # The clock goes back at 03.00 on 25 October 2026, forward at 02.00 on 28 March 2027.
        (at(2026, 10, 24, 23, 0), at(2026, 10, 25, 5, 0), 7),
        (at(2027, 3, 27, 23, 0), at(2027, 3, 28, 5, 0), 5),
    ],
)
def test_days_when_the_clock_changes(start, end, hours):
    page = EventPage.objects.get(pk=event(start=start, end=end).pk)
    assert (page.ends_at - page.starts_at) == timedelta(hours=hours)
    assert EventPage.objects.upcoming(page.starts_at + timedelta(hours=hours) - SECOND).exists()
    assert EventPage.objects.past(page.starts_at + timedelta(hours=hours)).exists()


def test_several_sessions_last_until_the_last_one_ends():
    page = event(start=None, event_kind="course")
    session(page, at(2026, 12, 8, 19, 0), at(2026, 12, 8, 20, 0))
    session(page, at(2026, 12, 1, 19, 0), at(2026, 12, 1, 20, 0), "Første gang")
    page = EventPage.objects.get(pk=page.pk)
    assert page.starts_at == at(2026, 12, 1, 19, 0)
    assert page.ends_at == at(2026, 12, 8, 20, 0)
    assert [(parts, title) for _start, parts, title in page.spoken_meetings] == [
        (["tirsdag", "1. december 2026", "kl.\u00a019.00–20.00"], "Første gang"),
        (["tirsdag", "8. december 2026", "kl.\u00a019.00–20.00"], ""),
    ]
    page.sessions.get(title="Første gang").delete()
    page = EventPage.objects.get(pk=page.pk)
    assert page.starts_at == at(2026, 12, 8, 19, 0)


def test_sessions_saved_with_the_page_count_at_once():
    page = event(start=None)
    page.sessions.add(page.sessions.model(start=at(2026, 12, 1, 19, 0), locale=page.locale))
    page.save_revision().publish()
    assert EventPage.objects.get(pk=page.pk).ends_at == at(2026, 12, 1, 21, 0)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"start": at(2026, 12, 1, 19, 0), "end": at(2026, 12, 1, 18, 0)}, "end"),
        ({"start": None, "end": at(2026, 12, 1, 18, 0)}, "start"),
        ({"start": None, "precision": "month"}, "approximate_on"),
        ({"start": at(1, 1, 1, 0, 0)}, "start"),
        ({"approximate_on": date(9999, 12, 31), "precision": "year"}, "approximate_on"),
    ],
)
def test_times_that_can_not_be_are_refused(fields, field):
    page = EventPage(title="Webinar", slug="webinar", locale=event_index().locale, **fields)
    with pytest.raises(Exception, match=field):
        page.full_clean(exclude=["path", "depth"])


def test_list_shows_coming_then_past_and_nothing_else(client):
    index = event_index()
    event(title="Næste uge", days=7)
    event(title="I morgen", days=1)
    event(title="Til foråret", approximate_on=date(2027, 4, 1), precision="season")
    event(title="I går", days=-1)
    event(title="I fjor", days=-300)
    event(title="Kladde", live=False)
    event(title="Udløbet", expire_at=NOW - timedelta(days=1))
    restrict(event(title="Kun for nogle"))
    archive(event(title="Fra arkivet"))
    event(index_in("en", index), title="In English")
    page_obj = client.get("/arrangementer/").context["page_obj"]
    assert titles(page_obj) == ["I morgen", "Næste uge", "Til foråret", "I går", "I fjor"]
    assert [page.is_past for page in page_obj] == [0, 0, 0, 1, 1]


def test_list_is_narrowed_by_kind(client):
    event(title="Kursus", event_kind="course")
    event(title="Webinar")
    response = client.get("/arrangementer/?kind=course")
    assert titles(response.context["page_obj"]) == ["Kursus"]


def test_list_below_a_standing_page_and_when_nothing_comes(client):
    index = event_index(standard_page(title="Aktiviteter", slug="aktiviteter"))
    event(index, days=-3)
    response = client.get("/aktiviteter/arrangementer/")
    assert response.context["nothing_comes"]


def test_times_are_said_in_the_readers_way(client):
    page = event(start=at(2026, 12, 3, 19, 5), end=at(2026, 12, 3, 20, 30))
    assert page.when_text == "torsdag 3. december 2026 kl.\u00a019.05–20.30"
    page = event(start=at(2026, 11, 24, 9, 0), end=at(2026, 11, 26, 15, 0))
    assert page.when_text == "24.–26. november 2026"
    page = event(start=at(2026, 12, 3, 20, 0), end=at(2026, 12, 4, 0, 30))
    assert page.when_text == "torsdag 3. december 2026 kl.\u00a020.00–00.30"
    page = event(start=at(2026, 12, 3, 20, 0), end=at(2026, 12, 4, 15, 0))
    assert page.when_text == "3.–4. december 2026"
    page = event(start=at(2026, 12, 31, 9, 0), end=at(2027, 1, 2, 15, 0))
    assert page.when_text == "31. december 2026 – 2. januar 2027"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-12-24", "2026-12-24", "24. december 2026"),
        ("2026-12-16", "2026-12-30", "16.–30. december 2026"),
        ("2026-11-30", "2026-12-02", "30. november – 2. december 2026"),
        ("2026-12-30", "2027-01-02", "30. december 2026 – 2. januar 2027"),
    ],
)
def test_days_are_said_without_saying_a_month_twice(first, last, said):
    with translation.override("da"):
        assert spoken_days(date.fromisoformat(first), date.fromisoformat(last)) == said
