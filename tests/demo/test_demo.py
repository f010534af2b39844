"""The loaded demonstration: what issue 1 of 7 asks for, and that nobody's content is touched."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation

from core.models import Consent, Lifecycle, NetworkGroup, Organisation, Period, Publication, Topic
from core.pages import all_pages
from demo.content.users import USERS
from demo.loader.shelf import stable_uuid
from home.models import StandardPage
from news.models import ArchiveNoticePage, ArticlePage, EventPage, PeerPage
from podcasts.models import Chapter, EpisodePage, ShowPage, Transcript
from tests.factories import home_page, page_of

pytestmark = pytest.mark.site_search


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """What the command prints; all of it is undone after the last test of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        printed = StringIO()
        call_command("demo", stdout=printed)
        yield printed.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def site(demo, db):
    return demo


def live(model, language_code="da"):
    return model.objects.public().filter(locale__language_code=language_code)


def test_articles_over_three_years(site):
    dates = live(ArticlePage).current().values_list("date", flat=True)
    assert len(dates) >= 12
    assert (max(dates) - min(dates)).days > 2 * 365
    assert max(dates) <= timezone.localdate()


def test_calls_open_and_closed(site):
    calls = live(ArticlePage).filter(article_kind="call")
    assert {call.call_is_open for call in calls} == {True, False}
    assert all(call.call_what and call.call_from and call.call_how for call in calls)


def test_events_of_every_kind_and_state(site):
    events = live(EventPage)
    exact = events.filter(precision="day")
    assert exact.upcoming().count() >= 4
    assert exact.past().count() >= 6
    assert events.exclude(precision="day").upcoming().count() == 2
    assert {event.event_kind for event in events} == set(EventPage.Kind.values)
    assert {event.state for event in events} == set(EventPage.State.values)
    assert {event.attendance for event in events} == set(EventPage.Attendance.values)
    assert events.filter(recording__isnull=False).exists()
    assert events.get(state="postponed").old_start
    assert any(event.sessions.count() == 4 for event in events)


def test_every_event_says_what_happens(site):
    assert all(event.silence for event in live(EventPage))


def test_six_peers_with_consent_and_no_name_in_their_address(site):
    peers = live(PeerPage)
    assert peers.count() == 6
    for peer in peers:
        assert Consent.objects.valid().for_person(peer.person_id).filter(website=True).count() == 1
        assert not set(peer.person.name.lower().split()) & set(peer.slug.split("-"))
    shown = Consent.objects.values_list("display_name", flat=True)
    assert set(shown) == set(Consent.DisplayName.values)


def test_archive_of_a_closed_period(site):
    period = Period.objects.get(is_closed=True, locale__language_code="da")
    assert (period.first_year, period.last_year) == (2014, 2018)
    assert [notice.period for notice in live(ArchiveNoticePage)] == [period] * 3
    assert live(ArticlePage).archived().count() == 3
    assert Period.objects.filter(is_closed=False, last_year=None).exists()


def test_two_shows_with_four_episodes_that_can_be_heard_and_read(site):
    shows = live(ShowPage)
    assert shows.count() == 2
    for show in shows:
        episodes = live(EpisodePage).child_of(show)
        assert episodes.count() == 4
        for episode in episodes:
            assert episode.audio.duration > 30
            assert Chapter.objects.filter(page=episode).count() >= 2
            assert Transcript.objects.get(page=episode).cues.count() > 10


def test_snippets(site):
    assert Publication.objects.filter(language="nb", description_language="nb").exists()
    assert any(row.is_overdue for row in Publication.objects.filter(status="expected"))
    assert any(row.parts.count() == 3 for row in Publication.objects.all())
    assert NetworkGroup.objects.filter(locale__language_code="da").count() >= 8
    assert Organisation.objects.filter(country="NO", relation="sister").exists()
    assert 6 <= Topic.objects.filter(locale__language_code="da").count() <= 8
    assert Lifecycle.objects.under_construction().count() == 1


def test_towns_stand_in_danish_order(site):
    towns = list(
        NetworkGroup.objects.filter(locale__language_code="da").values_list("town", flat=True)
    )
    assert towns.index("Ærøskøbing") < towns.index("Ørsted") < towns.index("Aalborg")
    assert towns.index("Aalborg") < towns.index("Aarhus")


def test_pages_in_other_languages(site):
    counted = {
        code: all_pages().public().filter(locale__language_code=code, depth__gt=1).count()
        for code in ("en", "nb")
    }
    assert counted["en"] >= 10
    assert counted["nb"] >= 5


def test_translations_are_complete_and_without_errors(site):
    unfinished = [
        str(translation.source.object_repr)
        for translation in Translation.objects.select_related("source")
        if len(set(translation.get_progress())) > 1
    ]
    assert unfinished == []
    assert not StringTranslation.objects.filter(has_error=True).exists()


def test_pages_answer_in_their_own_language(site, client):
    """One of each type; that all of them answer is the loader's own last step."""
    pages = all_pages().public().filter(depth__gt=1).select_related("locale")
    one_of_each = {(page.content_type_id, page.locale_id): page for page in pages}
    for page in one_of_each.values():
        answer = client.get(page.get_url_parts()[2])
        assert answer.status_code == 200, page.url_path
        assert f'<html lang="{page.locale.language_code}"'.encode() in answer.content


@pytest.mark.parametrize("address", ["/2021-i-peer-netvaerket/", "/opstart-og-implementering-ny/"])
def test_old_addresses_lead_on(site, client, address):
    answer = client.get(address)
    assert answer.status_code == 301
    assert client.get(answer["Location"]).status_code == 200


def test_groups_page_is_at_its_old_address(site, client):
    assert client.get("/aktiviteter/lokale-netvaerksgrupper/").status_code == 200


def test_one_user_for_each_group(site, client):
    for spec in USERS:
        user = get_user_model().objects.get(username=spec.username)
        assert client.login(username=spec.username, password=spec.password)
        assert user.email.endswith("@example.org")
        assert [group.name for group in user.groups.all()] == [spec.group] * bool(spec.group)
        assert spec.password in site


def test_again_changes_nothing(site):
    with CaptureQueriesContext(connection) as asked:
        call_command("demo", stdout=StringIO())
    statements = [query["sql"] for query in asked]
    assert any(sql.startswith("SELECT") for sql in statements)
    assert [sql for sql in statements if sql.startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_content_added_to_the_demo_stays(site):
    page = page_of(StandardPage, title="En side af mine egne")
    call_command("demo", stdout=StringIO())
    assert StandardPage.objects.filter(pk=page.pk, title="En side af mine egne").exists()


def test_a_demo_someone_has_played_with_starts_again(site):
    """Whatever page is gone; the Danish front page takes every page of every language along."""
    pages = live(ArticlePage).get(translation_key=stable_uuid("page", "outlook")), home_page()
    for page in pages:
        page.specific.delete()
        printed = StringIO()
        call_command("demo", stdout=printed)
        assert "there already" in printed.getvalue()
    assert not ArticlePage.objects.filter(locale__language_code="da").exists()


def test_served_at_another_port_its_addresses_follow(site, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    call_command("demo", stdout=StringIO())
    episode = live(EpisodePage).first()
    assert episode.get_full_url().startswith("http://127.0.0.1:8123/podcast/")
