"""A page with three languages costs a reader no more than one with one, within two queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.news import news_factories
from tests.podcasts import podcast_factories

pytestmark = pytest.mark.django_db
MORE = 2


def pages(site, page_at):
    """One of each kind that is read most, and the lists that they stand in."""
    news, events, peers = (
        page_at(path) for path in ("nyheder/", "aktiviteter/arrangementer/", "moed-en-peer/")
    )
    about = [factories.topic("Sorg")]
    show = podcast_factories.show(podcast_factories.podcast_index(site["da"]))
    return {
        "front page": site["da"],
        "list": news,
        "article": news_factories.article(news, topics=about),
        "event": news_factories.event(events, topics=about),
        "story": news_factories.peer(peers, scopes=("translation",)),
        "show": show,
        "episode": podcast_factories.episode(show, topics=about),
        "standard page": factories.standard_page(topics=about),
    }


def cost(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_languages_cost_no_queries(client, site, page_at):
    kinds = pages(site, page_at)
    danish_only = {kind: cost(client, page.url) for kind, page in kinds.items()}
    for code in ("en", "nb"):
        for page in kinds.values():
            if not page.has_translation(factories.locale(code)):
                factories.translated(page, code)
    in_three = {kind: cost(client, page.url) for kind, page in kinds.items()}
    assert {
        kind: (danish_only[kind], in_three[kind])
        for kind in kinds
        if in_three[kind] > danish_only[kind] + MORE
    } == {}
    for page in kinds.values():
        english = page.get_translation(factories.locale("en")).specific
        html = client.get(english.url).content.decode()
        assert html.count('<link rel="alternate" hreflang="') == 4
        assert cost(client, english.url) <= max(danish_only.values()) + MORE
