"""What an editor can look at before anything is published."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.utils import timezone

from core.models import Lifecycle
from home.models import StandardPage
from news.models import ArticlePage
from tests import factories
from tests.news.news_factories import article, event, news_index, peer
from tests.podcasts.podcast_factories import episode

pytestmark = pytest.mark.django_db
OPEN, TODAY, HELD = STATES = ("Åbent for tilmelding", "I dag", "Afholdt")
BODY = [("paragraph", "<p>Se <a href='/kontakt/'>hvem vi er</a></p>")]


def shown(page, mode):
    answer = page.make_preview_request(RequestFactory().get("/"), mode)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def kinds(site):
    return [
        article(title="Kaffe & løn", lead="Manchetten", body=BODY, live=False),
        episode(title="Samtale", lead="Manchetten", live=False),
        peer(title="Kaffen kan vente", live=False),
        factories.standard_page(title="Vejledning", live=False),
    ]


def test_each_kind_is_shown_in_each_of_its_ways(kinds):
    for page in kinds:
        for mode, label in page.preview_modes:
            assert label
            html = shown(page, mode)
            assert page.title in html.text, (page, mode)


def test_what_was_never_saved_is_shown_too(site):
    index = news_index()
    fresh = ArticlePage(title="Helt ny", slug="helt-ny", locale=index.locale)
    # As Wagtail places it for its preview.
    fresh.depth = index.depth + 1
    fresh.path = fresh._get_path(index.path, fresh.depth, 1)
    fresh.set_url_path(index)
    for mode, _label in fresh.preview_modes:
        assert "Helt ny" in shown(fresh, mode).text


def test_a_webinar_is_shown_before_on_the_day_and_afterwards(site):
    soon = timezone.now() + timedelta(days=30)
    page = event(title="Kaffe og løn", start=soon, state="open", register_url="https://a.dk/")
    words = {mode: shown(page, mode).select_one("main").text for mode, _label in page.preview_modes}
    told = {mode: [each for each in STATES if each in text] for mode, text in words.items()}
    assert told[""] == told["before"] == [OPEN]
    assert (told["today"], told["afterwards"]) == ([TODAY], [HELD])
    assert "Tilmeld" in words["before"]
    assert "Tilmeld" not in words["afterwards"]
    page.start = soon - timedelta(days=90)
    assert HELD in shown(page, "").text
    assert OPEN in shown(page, "before").text
    stored = type(page).objects.get(pk=page.pk)
    assert (stored.state_label, stored.starts_at) == (OPEN, soon)


def test_one_without_a_date_is_shown_too(site):
    soon = timezone.localdate() + timedelta(days=90)
    page = event(title="Engang", precision="month", approximate_on=soon, state="cancelled")
    for mode, _label in page.preview_modes:
        assert "Engang" in shown(page, mode).text


def test_in_the_archive_it_has_its_banner_and_stays_current(site):
    page = article(title="Kaffe")
    assert shown(page, "archived").select_one(".archive-banner")
    assert not shown(type(page).objects.get(pk=page.pk), "").select_one(".archive-banner")
    assert not Lifecycle.objects.exists()


def test_in_a_feed_links_are_whole(kinds):
    html = shown(kinds[0], "feed-item")
    [link] = html.select(".story a")
    assert link["href"].startswith("http")
    assert "Manchetten" in html.text


def test_a_story_that_may_not_be_shared_shows_nothing_of_itself(site):
    told = peer(title="Kaffen kan vente", live=False)
    html = shown(told, "shared")
    assert "Kaffen kan vente" not in html.select_one("main").text


def test_an_unknown_way_is_the_page(site):
    page = StandardPage.objects.get(pk=factories.standard_page(title="Vejledning").pk)
    assert "Vejledning" in shown(page, "findes-ikke").text
