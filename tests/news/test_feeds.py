from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

import feedparser
import pytest
from django.test import RequestFactory
from django.utils import translation

from core.registry import all_feeds
from news.models import ArticlePage, EventPage
from tests.factories import archive, consent, person, restrict, topic
from tests.news.news_factories import (
    NOW,
    article,
    at,
    credit,
    event,
    event_index,
    index_in,
    news_index,
    peer,
    peer_index,
)

pytestmark = pytest.mark.django_db
MAKERS = {
    "/nyheder/rss/": (news_index, article),
    "/arrangementer/rss/": (event_index, event),
    "/moed-en-peer/rss/": (peer_index, peer),
}


def parsed(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/rss+xml")
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    return feed


@pytest.mark.parametrize("address", MAKERS)
def test_the_feed_of_an_archived_list_goes_on_answering_its_subscribers(client, address):
    make_index, make = MAKERS[address]
    index = make_index()
    make(title="Til alle")
    archive(make(title="Fra arkivet"))
    archive(index)
    assert [entry.title for entry in parsed(client, address).entries] == ["Til alle"]
    assert address not in [urlsplit(feed.url).path for feed in all_feeds(None, "da")]


@pytest.mark.parametrize("address", MAKERS)
def test_only_what_is_public_current_and_danish(client, address):
    make_index, make = MAKERS[address]
    index = make_index()
    shown = make(title="Til alle")
    make(title="Kladde", live=False)
    make(title="Udløbet", expire_at=NOW - timedelta(days=1))
    make(title="Senere", go_live_at=NOW + timedelta(days=1))
    restrict(make(title="Kun for nogle"))
    archive(make(title="Fra arkivet"))
    make(index_in("en", index), title="In English", **translated(make))
    feed = parsed(client, address)
    assert [entry.title for entry in feed.entries] == ["Til alle"]
    assert feed.entries[0].id == str(shown.guid)
    assert not feed.entries[0].guidislink
    assert feed.feed.language == "da"
    assert feed.feed.links[1].href == f"http://localhost{address}"
    in_atom = feedparser.parse(client.get(address.replace("/rss/", "/atom/")).content)
    assert [(entry.title, entry.id) for entry in in_atom.entries] == [
        ("Til alle", f"urn:uuid:{shown.guid}")
    ]
    in_json = client.get(address.replace("/rss/", "/json/")).json()
    assert [(item["title"], item["id"]) for item in in_json["items"]] == [
        ("Til alle", f"urn:uuid:{shown.guid}")
    ]


def translated(make):
    return {"scopes": ("feeds", "translation")} if make is peer else {}


def test_a_language_has_its_own_feed(client):
    english = index_in("en", news_index())
    article(title="På dansk")
    article(english, title="In English")
    feed = parsed(client, f"{english.url}rss/")
    assert [entry.title for entry in feed.entries] == ["In English"]
    assert feed.feed.language == "en"


def test_what_an_item_tells(client):
    page = article(
        title="Løn & vilkår ]]> \x0b",
        lead="Kort <b>fortalt</b>",
        topics=[topic("Løn")],
        body=[("paragraph", "<p>Se <a href='/kontakt/'>kontakt</a>.</p>")],
    )
    credit(page, "Solvej Ager")
    entry = parsed(client, "/nyheder/rss/").entries[0]
    assert entry.title == "Løn & vilkår ]]>"
    assert entry.link == f"http://localhost{page.url}"
    assert entry.tags[0].term == "Løn"
    assert entry.author == "Solvej Ager"
    assert "http://localhost/kontakt/" in entry.content[0].value


@pytest.mark.parametrize(
    ("published", "stands"),
    [
        # 15 January in Copenhagen, from its first to its last minute.
        (at(2021, 1, 15, 0, 0), at(2021, 1, 15, 0, 0)),
        (at(2021, 1, 15, 23, 59), at(2021, 1, 15, 23, 59)),
        (at(2021, 1, 14, 23, 59), at(2021, 1, 15, 12, 0)),
        (at(2021, 1, 16, 0, 0), at(2021, 1, 15, 12, 0)),
        (None, at(2021, 1, 15, 12, 0)),
    ],
)
def test_date_is_the_editors_day(published, stands):
    page = ArticlePage(first_published_at=published, date=date(2021, 1, 15))
    assert page.told_at == stands


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 7, 1)])
def test_noon_is_noon_in_summer_in_winter_and_on_the_day_the_clock_changes(client, day):
    article(date=day)
    entry = parsed(client, "/nyheder/rss/").entries[0]
    assert datetime.strptime(entry.published, "%a, %d %b %Y %H:%M:%S %z") == at(
        day.year, day.month, day.day, 12, 0
    )


@pytest.mark.parametrize("address", MAKERS)
def test_conditional_requests_notice_a_withdrawal(client, address):
    _make_index, make = MAKERS[address]
    make()
    page = make()
    first = client.get(address)
    again = {
        "HTTP_IF_NONE_MATCH": first["ETag"],
        "HTTP_IF_MODIFIED_SINCE": first["Last-Modified"],
    }
    assert client.get(address, **again).status_code == 304
    head = client.head(address)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])
    assert client.head(address, **again).status_code == 304
    page.unpublish()
    assert client.get(address, **again).status_code == 200
    since = {"HTTP_IF_MODIFIED_SINCE": first["Last-Modified"]}
    assert client.get(address, **since).status_code == 200
    assert client.post(address).status_code == 405


def test_a_change_is_told_as_one(client):
    page = article(title="Først", date=NOW.date())
    page.save_revision().publish()
    entry = parsed(client, "/nyheder/rss/").entries[0]
    ArticlePage.objects.update(last_published_at=NOW + timedelta(hours=1))
    changed = parsed(client, "/nyheder/rss/").entries[0]
    assert changed.published == entry.published
    assert changed.updated_parsed > entry.updated_parsed


def test_guid_outlives_slug_and_is_no_ones_else(client):
    page = article(slug="gammel")
    guid = page.guid
    page.slug = "ny"
    page.save_revision().publish()
    assert ArticlePage.objects.get(pk=page.pk).guid == guid
    copy = page.copy(update_attrs={"slug": "kopi"}, keep_live=True).specific
    copy.save_revision().publish()
    assert ArticlePage.objects.get(pk=copy.pk).guid != guid
    translation = page.copy_for_translation(index_in("en", news_index()).locale)
    translation.save_revision().publish()
    assert ArticlePage.objects.get(pk=translation.pk).guid != guid


def test_feed_of_events_says_when_and_what_changed(client):
    page = event(start=at(2026, 12, 3, 19, 5), end=at(2026, 12, 3, 20, 0), lead="Kom og lyt")
    assert "19.05–20.00 · Kom og lyt" in parsed(client, "/arrangementer/rss/").entries[0].summary
    page.state = EventPage.State.CANCELLED
    page.save_revision().publish()
    title = parsed(client, "/arrangementer/rss/").entries[0].title
    assert title.endswith(f": {page.title}")


def test_the_interfaces_words_are_in_the_language_of_the_feed():
    """Whatever language is active where it is asked for."""
    english = index_in("en", event_index())
    event(english, title="Evening", start=at(2026, 12, 3, 19, 5), state="cancelled")
    with translation.override("da"):
        answer = english.serve_feed(RequestFactory().get(f"{english.url}rss/"), "rss")
    (entry,) = feedparser.parse(answer.content).entries
    assert entry.title == "Cancelled: Evening"
    assert "Thursday" in entry.summary


def test_an_anchor_in_a_text_leads_to_its_page(client):
    page = article(body=[("paragraph", '<p><a href="#afsnit">Ned</a></p>')])
    html = parsed(client, "/nyheder/rss/").entries[0].content[0].value
    assert f'href="http://localhost{page.url}#afsnit"' in html


def test_a_story_is_in_no_feed_without_consent_to_feeds(client):
    peer(title="Med lov")
    peer(title="Uden lov", scopes=("search_engines",))
    assert [entry.title for entry in parsed(client, "/moed-en-peer/rss/").entries] == ["Med lov"]


def test_a_narrower_consent_takes_the_story_out_of_the_feed(client):
    teller = person("Aslaug Birk")
    peer(of=teller)
    consent(teller, feeds=False)
    assert parsed(client, "/moed-en-peer/rss/").entries == []


def test_no_feed_of_a_list_that_is_not_public(client):
    index = news_index()
    restrict(index)
    response = client.get("/nyheder/rss/")
    assert response.status_code in (302, 404)
    assert b"<rss" not in response.content


def test_feeds_are_found_from_list_page_and_registry(client):
    page, talk = article(), event()
    peer()
    for address in (page.url, "/nyheder/"):
        html = client.get(address).content.decode()
        assert 'type="application/rss+xml"' in html
        assert 'href="http://localhost/nyheder/rss/"' in html
    html = client.get(talk.url).content.decode()
    assert f'type="text/calendar" title="{talk.title}: kalender"' in html
    index_in("en", news_index())
    request = RequestFactory().get("/")
    danish = [feed.url.partition("localhost")[2] for feed in all_feeds(request, "da")]
    assert set(danish) >= {*MAKERS, "/arrangementer/kalender/"}
    assert not any(url.startswith("/en/") for url in danish)
    assert {feed.lang for feed in all_feeds(request, "en")} == {"en"}


@pytest.mark.parametrize("address", MAKERS)
def test_what_stands_in_a_list_that_was_taken_down_leads_nowhere(client, address):
    make_index, make = MAKERS[address]
    index, page = make_index(), make(title="Til alle")
    assert f"http://localhost{address}" in client.get(page.url).text
    index.unpublish()
    assert client.get(address).status_code == 404
    html = client.get(page.url).text.replace(page.url, "")
    assert index.url not in html
    assert index.title not in html


@pytest.mark.parametrize("address", MAKERS)
def test_a_renamed_list_takes_its_feeds_along(client, address, django_capture_on_commit_callbacks):
    make_index, make = MAKERS[address]
    index, page = make_index(), make()
    old_list, old_page = index.url, page.url
    index.slug = "et-nyt-ord"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()
    routes = ["", "rss/", "atom/", "json/", *(["kalender/"] if make is event else [])]
    moved = {f"{old_list}{route}": f"/et-nyt-ord/{route}" for route in routes}
    if make is event:
        moved[f"{old_page}kalender/"] = f"/et-nyt-ord/{page.slug}/kalender/"
    for old, new in moved.items():
        answer = client.get(old)
        assert (answer.status_code, answer["Location"]) == (301, new)
