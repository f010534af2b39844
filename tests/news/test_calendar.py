from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from news.models import EventPage
from tests.factories import archive, restrict
from tests.news.news_factories import NOW, at, event, event_index, index_in, session

pytestmark = pytest.mark.django_db
ALL = "/arrangementer/kalender/"


def entries(client, address=ALL):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def published(page, **changes):
    draft = EventPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def test_times_are_utc_also_across_the_change_of_the_clock(client):
    event(start=at(2026, 10, 24, 19, 5), end=at(2026, 10, 25, 19, 5))
    [entry] = entries(client)
    assert entry.decoded("dtstart") == datetime(2026, 10, 24, 17, 5, tzinfo=UTC)
    assert entry.decoded("dtend") == datetime(2026, 10, 25, 18, 5, tzinfo=UTC)


def test_only_what_is_public_current_exact_and_danish(client):
    index = event_index()
    event(title="Kommer; æøå, \\ og\nlinje")
    event(title="For en uge siden", days=-7)
    event(title="For to år siden", days=-800)
    event(title="Til foråret", approximate_on=date(2027, 4, 1), precision="season")
    event(title="Kladde", live=False)
    event(title="Udløbet", expire_at=NOW - timedelta(days=1))
    restrict(event(title="Kun for nogle"))
    archive(event(title="Fra arkivet"))
    event(index_in("en", index), title="In English")
    assert [str(entry["summary"]) for entry in entries(client)] == [
        "For en uge siden",
        "Kommer; æøå, \\ og\nlinje",
    ]


@pytest.mark.parametrize(("code", "language"), [("da", "DA"), ("en", "EN"), ("nb", "NB")])
def test_a_calendar_names_its_own_language(client, code, language):
    index = event_index()
    page = event(index if code == "da" else index_in(code, index))
    for address in (page.url, page.get_parent().url):
        calendar = Calendar.from_ical(client.get(f"{address}kalender/").content)
        assert calendar["prodid"] == f"-//Peer-Netvaerket Danmark//peernet//{language}"


def test_one_event_has_a_calendar_of_its_own(client):
    page = event(title="Webinar")
    event(title="Et andet")
    [entry] = entries(client, f"{page.url}kalender/")
    assert str(entry["uid"]) == str(page.guid)
    assert str(entry["url"]).endswith(page.url)
    answer = client.get(f"{page.url}kalender/")
    assert answer["Content-Disposition"] == f'attachment; filename="{page.slug}.ics"'
    assert client.head(f"{page.url}kalender/")["ETag"] == answer["ETag"]
    assert f'href="http://localhost{page.url}kalender/"' in client.get(page.url).content.decode()


def test_rough_dates_and_drafts_have_no_calendar(client):
    rough = event(approximate_on=date(2027, 4, 1), precision="season")
    assert client.get(f"{rough.url}kalender/").status_code == 404
    draft = event(live=False)
    assert client.get(f"/arrangementer/{draft.slug}/kalender/").status_code == 404
    archived = event()
    archive(archived)
    assert client.get(f"{archived.url}kalender/").status_code == 404


def test_each_session_is_an_entry(client):
    page = event(start=None, title="Kursus")
    session(page, at(2026, 12, 1, 19, 0), at(2026, 12, 1, 20, 0), "At lande")
    session(page, at(2026, 12, 8, 19, 0))
    found = entries(client)
    assert [str(entry["summary"]) for entry in found] == ["Kursus: At lande", "Kursus"]
    assert len({str(entry["uid"]) for entry in found}) == 2


def test_sequence_moves_with_time_place_and_state_only(client):
    page = published(event())
    uid = str(page.guid)

    def told():
        [entry] = entries(client)
        return int(entry["sequence"]), str(entry["status"])

    assert told() == (0, "TENTATIVE")
    page = published(page, title="Et bedre navn", lead="Mere om det")
    assert told() == (0, "TENTATIVE")
    page = published(page, start=page.start + timedelta(hours=1))
    assert told() == (1, "TENTATIVE")
    page = published(page, place="Lanternen")
    assert told() == (2, "TENTATIVE")
    page = published(page, state="open")
    assert told() == (3, "CONFIRMED")
    page = published(page, state="cancelled")
    assert told() == (4, "CANCELLED")
    assert str(entries(client)[0]["uid"]) == uid


def test_an_older_revision_does_not_set_the_sequence_back(client):
    page = event()
    first = page.save_revision()
    first.publish()
    published(page, state="cancelled")
    assert int(entries(client)[0]["sequence"]) == 1
    first.publish()
    assert int(entries(client)[0]["sequence"]) == 2


def test_conditional_requests(client):
    page = published(event())
    first = client.get(ALL)
    again = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    assert client.get(ALL, **again).status_code == 304
    assert client.head(ALL, **again).status_code == 304
    page.unpublish()
    assert client.get(ALL, **again).status_code == 200


def test_a_copy_has_an_entry_of_its_own(client):
    page = published(event(), state="open")
    published(page, state="cancelled")
    copy = page.copy(update_attrs={"slug": "kopi", "title": "Kopi"}, keep_live=True)
    copy = EventPage.objects.get(pk=copy.pk)
    assert copy.guid != page.guid
    copy.save_revision().publish()
    copy = EventPage.objects.get(pk=copy.pk)
    assert copy.guid != page.guid
    assert copy.calendar_entry.sequence == 0
    by_title = {str(entry["summary"]): entry for entry in entries(client)}
    assert len({str(entry["uid"]) for entry in by_title.values()}) == 2


def test_no_text_breaks_a_line_of_the_calendar(client):
    """Rows that programs wrote never saw a form."""
    page = event(attendance="on_site", lead="linje\r\nto\rtre \U0001f469 " + "æ" * 200)
    EventPage.objects.update(title="x\x0b;,\\y\u2028z", place="A\rB\x07")
    content = client.get(f"{page.url}kalender/").content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not set(content.replace(b"\r\n", b"").decode()) & set("\r\x07\x0b")
    [entry] = entries(client, f"{page.url}kalender/")
    assert str(entry["summary"]) == "x;,\\y\nz"
    assert str(entry["location"]) == "A\nB"
    assert str(entry["description"]).startswith("linje\nto\ntre \U0001f469 æ")
