"""What lists and views tell search engines of their own address and of other languages."""

import re
from datetime import date

import pytest

from tests import factories
from tests.home.test_languages import locations
from tests.news.news_factories import article, index_in
from tests.podcasts.podcast_factories import audio, episode, podcast_index, show

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
BASE = "http://127.0.0.1:8000"


def told(client, address):
    """(canonical, {hreflang: address}) without scheme and host."""
    html = client.get(address).content.decode()
    (canonical,) = re.findall(r'rel="canonical" href="([^"]+)"', html)
    others = re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html)
    return (
        canonical.removeprefix(BASE),
        {code: found.removeprefix(BASE) for code, found in others},
    )


@pytest.fixture
def news(site, page_at):
    page = page_at("nyheder/")
    for number in range(42):
        article(page, title=f"Nyt {number}", date=date(2025 + number % 2, 5, 1))
    article(index_in("en", page), title="News")
    return page


@pytest.fixture
def long_show(site):
    page = show(podcast_index(site["da"]))
    recording = audio()
    for number in range(21):
        episode(page, title=f"Nummer {number:02}", audio=recording)
    factories.translated(page)
    return page


@pytest.mark.parametrize("of", ["news", "long_show"])
def test_a_later_page_of_a_list_is_itself_and_no_translation_of_another(client, request, of):
    page = request.getfixturevalue(of)
    canonical, others = told(client, page.url)
    assert canonical == page.url
    assert set(others) == {"da", "en", "x-default"}
    assert told(client, f"{page.url}?page=2") == (f"{page.url}?page=2", {})
    assert told(client, f"{page.url}?page=absurd") == (page.url, others)


def test_a_narrowed_list_is_a_part_of_the_whole_on_whichever_page(client, news):
    whole = told(client, news.url)
    assert told(client, f"{news.url}?year=2026") == whole
    assert told(client, f"{news.url}?year=2026&page=2") == whole


def test_a_search_is_one_address(client, news):
    assert told(client, "/soeg/?q=nyt&page=2")[0] == "/soeg/"


@pytest.mark.parametrize("has_words", [False, True])
def test_the_list_of_feeds_names_the_same_languages_everywhere(client, site, has_words):
    if has_words:
        factories.standard_page(title="Følg med", slug="foelg")
    everywhere = {
        code: f"{prefix}/foelg/" for code, prefix in [("da", ""), ("nb", "/nb"), ("en", "/en")]
    }
    everywhere["x-default"] = "/foelg/"
    for address in set(everywhere.values()):
        assert told(client, address) == (address, everywhere)
    in_map = locations(client)
    for address in set(everywhere.values()):
        assert in_map[BASE + address] == {code: BASE + url for code, url in everywhere.items()}
