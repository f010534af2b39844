from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail_localize.models import Translation, TranslationSource

from news.models import ArticlePage, EventPage, PeerPage
from search.models import SearchEntry
from tests.news.news_factories import (
    archive_index,
    article,
    at,
    event,
    event_index,
    index_in,
    news_index,
    notice,
    peer,
    peer_index,
    session,
)

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


@pytest.fixture
def translate(django_capture_on_commit_callbacks):
    """Send a page to translation into English, as the admin does; returns the translation."""

    def send(page, publish=True):
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation, _created = Translation.objects.get_or_create(
            source=source, target_locale=index_in("en", page.index).locale
        )
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=publish)
        return type(page).objects.get(
            translation_key=page.translation_key, locale=translation.target_locale
        )

    return send


def test_dates_and_states_follow_the_source(translate):
    news_index()
    page = article(date=date(2021, 1, 15), article_kind="call", call_deadline=date(2021, 3, 1))
    english = translate(page)
    assert english.live
    assert (english.date, english.article_kind) == (page.date, "call")
    assert english.call_deadline == page.call_deadline
    page.date = date(2021, 1, 16)
    page.save_revision().publish()
    assert translate(ArticlePage.objects.get(pk=page.pk)).date == date(2021, 1, 16)


def test_guids_are_not_shared(translate):
    page = article()
    english = translate(page)
    assert english.guid != page.guid
    assert translate(page).guid == english.guid


def test_an_event_keeps_its_times_and_sessions(translate, client):
    page = event(start=None, state="open", place="Lanternen", attendance="on_site")
    session(page, at(2026, 12, 1, 19, 0), at(2026, 12, 1, 20, 0), "Første gang")
    session(page, at(2026, 12, 8, 19, 0), at(2026, 12, 8, 20, 0))
    english = translate(EventPage.objects.get(pk=page.pk))
    assert (english.starts_at, english.ends_at) == (at(2026, 12, 1, 19, 0), at(2026, 12, 8, 20, 0))
    assert english.sessions.count() == 2
    assert english.guid != page.guid
    page = EventPage.objects.get(pk=page.pk)
    page.state = "cancelled"
    page.save_revision().publish()
    english = translate(EventPage.objects.get(pk=page.pk))
    assert english.shown_state == "cancelled"
    assert english.sessions.count() == 2
    response = client.get(f"{english.url}kalender/")
    assert b"STATUS:CANCELLED" in response.content


def test_cancelling_reaches_calendars_of_every_language_at_once(translate, client):
    page = event(title="Webinar")
    page.save_revision().publish()
    english = translate(EventPage.objects.get(pk=page.pk))
    assert b"SEQUENCE:0" in client.get(f"{english.url}kalender/").content
    page = EventPage.objects.get(pk=page.pk)
    page.state = "cancelled"
    page.save_revision().publish()
    for address in (page.url, english.url):
        told = client.get(f"{address}kalender/").content
        assert b"STATUS:CANCELLED" in told
        assert b"SEQUENCE:1" in told


def test_a_rough_date_is_spoken_in_the_language_of_the_page(translate, client):
    page = event(approximate_on=date(2027, 4, 1), precision="season")
    english = translate(page)
    assert "spring 2027" in client.get(english.url).content.decode()
    assert "spring 2027" not in client.get(page.url).content.decode()


def test_a_story_is_translated_only_with_consent(translate, client):
    page = peer(scopes=("feeds",))
    with pytest.raises(ValidationError):
        translate(page)
    english = PeerPage.objects.get(locale__language_code="en")
    assert not english.live
    page.consent.__class__.objects.update(translation=True)
    english = translate(PeerPage.objects.get(pk=page.pk))
    assert english.live
    assert english.person == page.person
    assert english.third_parties_asked
    assert client.get(english.url).status_code == 200


def test_lists_of_a_language_stand_alone(client):
    for index in (news_index(), event_index(), peer_index(), archive_index()):
        english = index_in("en", index)
        response = client.get(english.url)
        assert response.status_code == 200
        assert 'lang="en"' in response.content.decode()
    notice(index_in("en", archive_index()))
    assert list(client.get("/arkiv/").context["notices"]) == []


def by_hand(page):
    """Its published English version, made without wagtail-localize."""
    english = page.copy_for_translation(index_in("en", page.index).locale)
    english.save_revision().publish()
    return type(page).objects.get(pk=english.pk)


def starts(page):
    return sorted(row.start for row in page.sessions.all())


def test_a_session_taken_away_is_gone_from_the_translation_and_its_draft():
    page = event(start=None, title="Kursus")
    session(page, at(2026, 12, 1, 10), at(2026, 12, 1, 11), "Første gang")
    session(page, at(2026, 12, 8, 10), at(2026, 12, 8, 11))
    page = EventPage.objects.get(pk=page.pk)
    page.save_revision().publish()
    english = by_hand(page)
    session(english, at(2026, 12, 9, 10), at(2026, 12, 9, 11), "In English only")
    english = EventPage.objects.get(pk=english.pk)
    english.save_revision()

    page = EventPage.objects.get(pk=page.pk)
    page.sessions = [page.sessions.first()]
    draft = page.save_revision()
    assert len(starts(EventPage.objects.get(pk=english.pk))) == 3
    draft.publish()

    english = EventPage.objects.get(pk=english.pk)
    for version in (english, english.get_latest_revision_as_object()):
        assert starts(version) == [at(2026, 12, 1, 10), at(2026, 12, 9, 10)]
    english.get_latest_revision().publish()
    assert len(starts(EventPage.objects.get(pk=english.pk))) == 2


def test_a_session_taken_away_from_a_translation_is_still_when_the_event_meets():
    page = event(start=None, title="Kursus")
    session(page, at(2026, 12, 1, 10))
    session(page, at(2026, 12, 8, 10))
    page = EventPage.objects.get(pk=page.pk)
    english = by_hand(page)
    english.sessions = [english.sessions.first()]
    english.save_revision().publish()
    assert starts(EventPage.objects.get(pk=english.pk)) == starts(page)
    assert len(starts(EventPage.objects.get(pk=page.pk))) == 2


def test_new_sessions_are_in_every_language_at_once():
    page = event(start=at(2026, 12, 1, 10), title="Kursus")
    page.save_revision().publish()
    english = by_hand(page)
    english = EventPage.objects.get(pk=english.pk)
    english.title = "Not yet public"
    english.save_revision()
    session(page, at(2027, 1, 8, 10), None, "Om kaffe")
    session(page, at(2027, 1, 9, 10))
    EventPage.objects.get(pk=page.pk).save_revision().publish()
    english = EventPage.objects.get(pk=english.pk)
    for version in (english, english.get_latest_revision_as_object()):
        assert starts(version) == [at(2027, 1, 8, 10), at(2027, 1, 9, 10)]
        assert {row.title for row in version.sessions.all()} == {""}
    assert english.starts_at == at(2027, 1, 8, 10)
    english.get_latest_revision().publish()
    assert len(starts(EventPage.objects.get(pk=english.pk))) == 2


def test_the_search_knows_the_new_year_of_a_translation(client):
    news_index()
    page = article(date=date(2020, 1, 1), title="Nyt")
    english = by_hand(page)
    page = ArticlePage.objects.get(pk=page.pk)
    page.date = date(2021, 2, 2)
    draft = page.save_revision()
    assert SearchEntry.objects.get(page_id=english.pk).year == 2020
    draft.publish()
    assert SearchEntry.objects.get(page_id=english.pk).year == 2021
