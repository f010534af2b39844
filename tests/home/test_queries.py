"""What the listings of this app ask the database, with a little and with much in them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Topic
from tests import factories
from tests.news.news_factories import article, event, peer
from tests.podcasts.podcast_factories import episode, podcast_index, show

MOST = 14


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


@pytest.fixture
def fill(site, page_at):
    news, events, peers = (
        page_at(path) for path in ("nyheder/", "aktiviteter/arrangementer/", "moed-en-peer/")
    )

    grief = factories.topic("Sorg")

    def one_of_each():
        about = [grief, factories.topic(f"Emne {Topic.objects.count()}")]
        serial = show(podcast_index(site["da"]))
        episode(serial, topics=about)
        for parent, make in ((news, article), (events, event), (peers, peer)):
            make(parent, topics=about)
        factories.standard_page(topics=about)

    return one_of_each


@pytest.mark.parametrize("address", ["/emner/", "/emner/sorg/", "/foelg/", "/sitemap.xml"])
def test_queries_do_not_grow_with_the_list(client, fill, address):
    fill()
    few = queries(client, address)
    for _time in range(3):
        fill()
    many = queries(client, address)
    assert len(many) == len(few), many
    assert len(many) <= MOST, many
