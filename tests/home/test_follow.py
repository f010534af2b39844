"""The page of all feeds, and the podcasts as one list for an app."""

import listparser
import pytest
from django.test import Client

from home.models import TopicIndexPage
from tests import factories
from tests.news.news_factories import article, event_index, index_in, news_index
from tests.podcasts.podcast_factories import episode, podcast_index, show

pytestmark = pytest.mark.django_db
OF_DANISH, OF_ALL = "/foelg/opml/", "/podcast.opml"


@pytest.fixture
def shows():
    to_stole = show(title="To stole & ]]> <en>", slug="to-stole", lead="Samtaler om arbejdet.")
    episode(to_stole)
    show(title="Kladde", live=False)
    factories.restrict(show(title="Kun for nogle"))
    factories.archive(show(title="Fra arkivet"))
    show(index_in("en", podcast_index()), title="Two chairs", slug="two-chairs")
    return to_stole


def listed(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/x-opml; charset=utf-8"
    assert response["Access-Control-Allow-Origin"] == "*"
    found = listparser.parse(response.content.decode())
    assert not found.bozo
    return found.feeds


def test_podcasts_of_a_language_and_of_all_of_them(client, shows):
    (danish,) = listed(client, OF_DANISH)
    assert (danish.title, danish.url) == (shows.title, f"http://localhost{shows.url}rss/")
    raw = client.get(OF_DANISH).content.decode()
    assert f'htmlUrl="http://localhost{shows.url}"' in raw
    assert 'description="Samtaler om arbejdet."' in raw
    assert 'type="rss"' in raw
    assert 'language="da"' in raw
    assert [feed.title for feed in listed(client, "/en/foelg/opml/")] == ["Two chairs"]
    both = [feed.title for feed in listed(client, OF_ALL)]
    assert both == [shows.title, "Two chairs"]


def test_over_http(client, shows):
    for address in (OF_DANISH, OF_ALL):
        first = client.get(address)
        again = {"if-none-match": first["ETag"]}
        assert client.get(address, headers=again).status_code == 304
        assert client.head(address, headers=again).status_code == 304
        assert Client(enforce_csrf_checks=True).post(address).status_code == 405
    shows.unpublish()
    assert client.get(OF_DANISH, headers=again).status_code == 200
    assert client.get("/nb/foelg/opml/").status_code == 404


def test_all_feeds_are_listed_once_with_their_formats(client, shows):
    news_index()
    event_index()
    factories.page_of(TopicIndexPage, title="Emner", slug="emner")
    article(topics=[factories.topic("Sorg")])
    article(topics=[factories.topic("Kun kladde")], live=False)
    html = client.get("/foelg/").content.decode()
    body = html.partition("<main")[2]
    for address in ("/", "/nyheder/", "/arrangementer/", "/emner/sorg/"):
        for name in ("rss", "atom", "json"):
            assert body.count(f'href="http://localhost{address}{name}/"') == 1
    assert body.count('href="/foelg/opml/"') == 1
    assert "Two chairs" not in body
    assert "To stole" in body
    assert "Fra arkivet" not in body
    assert "Kun kladde" not in body
    assert body.index("/rss/") < body.index("/nyheder/rss/") < body.index("/emner/sorg/rss/")


def test_lists_show_one_link_a_feed(client):
    article()
    body = client.get("/nyheder/").content.decode().partition("<main")[2]
    assert body.count("/nyheder/rss/") == 1
    assert "/nyheder/atom/" not in body
