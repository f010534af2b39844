import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from core.models import FeedStamp, Lifecycle
from tests.factories import organisation, period, standard_page, topic
from tests.news.news_factories import (
    archive_index,
    article,
    credit,
    event,
    event_index,
    news_index,
    notice,
    peer,
    peer_index,
    session,
)
from tests.podcasts.podcast_factories import chapters, episode

pytestmark = pytest.mark.django_db
MOST = 14
STORY = [
    ("heading", {"text": "Overskrift", "level": "h2"}),
    ("paragraph", "<p>Tekst</p>"),
    ("pull_quote", {"quote": "Kaffen kan ikke vente."}),
]


def queries(client, address):
    client.get(address)
    Site.clear_site_root_paths_cache()
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return captured


def rich_article(**fields):
    page = article(body=STORY, **fields)
    credit(page)
    return page


def rich_event(days=5, **fields):
    page = event(days=days, body=STORY, host=organisation(), recording=standard_page(), **fields)
    credit(page, role="speaker")
    session(page, page.start)
    return page


def rich_peer(**fields):
    return peer(body=STORY, region="midtjylland", **fields)


LISTS = {
    "/nyheder/": (news_index, rich_article),
    "/arrangementer/": (event_index, rich_event),
    "/moed-en-peer/": (peer_index, rich_peer),
    "/arkiv/": (archive_index, notice),
    "/nyheder/rss/": (news_index, rich_article),
    "/arrangementer/rss/": (event_index, rich_event),
    "/moed-en-peer/rss/": (peer_index, rich_peer),
    "/arrangementer/kalender/": (event_index, rich_event),
}


@pytest.mark.parametrize("address", LISTS)
def test_queries_do_not_grow_with_the_list(client, address):
    _make_index, make = LISTS[address]
    about = topic()

    def fill(number):
        for _number in range(number):
            make(topics=[about])
        if make is rich_event:
            rich_event(days=-5, topics=[about])

    fill(3)
    few = queries(client, address)
    fill(7)
    FeedStamp.objects.all().delete()
    many = queries(client, address)
    assert len(many) == len(few), [query["sql"] for query in many]
    assert len(many) <= MOST, [query["sql"] for query in many]


def test_a_notice_asks_no_more_for_more_archived_pages(client):
    """Of every type that tells something of its own on its card."""
    closed = period(is_closed=True)
    page = notice(of=closed)

    def fill():
        made = [
            rich_article(),
            rich_event(days=-5),
            rich_peer(),
            chapters(episode()),
            standard_page(),
            notice(of=closed),
        ]
        for archived in made:
            Lifecycle.objects.create(translation_key=archived.translation_key, period=closed)
        return made

    fill()
    few = queries(client, page.url)
    fill()
    _article, _event, told, heard, _page, _notice = fill()
    many = queries(client, page.url)
    assert len(many) == len(few), [query["sql"] for query in many]
    html = client.get(page.url).content.decode()
    assert html.count(STORY[2][1]["quote"]) == 3
    assert told.url in html
    assert heard.url in html


@pytest.mark.parametrize("make", [rich_article, rich_event, rich_peer, notice])
def test_pages_ask_little(client, make):
    fields = {"project": period()} if make is rich_peer else {}
    page = make(topics=[topic()], **fields)
    captured = queries(client, page.url)
    assert len(captured) <= MOST, [query["sql"] for query in captured]
