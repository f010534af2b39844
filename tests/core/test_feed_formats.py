"""One feed in three formats: whatever is in it, each can be read, and tells the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import atoma
import feedparser
import pytest

from core.feeds import FORMATS, Enclosure, Feed, FeedItem, FeedPage

ROOT = "https://example.org"
GUID = "6a2e1c1e-6f4f-4b53-9d59-3a4b0c6f9d11"
DAY = datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
LATER = datetime(2026, 7, 2, 10, 0, tzinfo=UTC)
ITEM = FeedItem(
    "Løn & vilkår",
    f"{ROOT}/loen/",
    GUID,
    date=DAY,
    changed=LATER,
    summary="Kort fortalt",
    html="<p>Hej <b>du</b></p>",
    categories=["Løn"],
    authors=["Solvej Ager", "Ejvind Lund"],
    image_url=f"{ROOT}/to-kopper.jpg",
    enclosure=Enclosure(f"{ROOT}/audio/1.mp3", "audio/mpeg", 1234, 61),
)
FEED = Feed(
    "Nyheder",
    f"{ROOT}/nyheder/",
    f"{ROOT}/nyheder/feed/",
    "da",
    "Alt nyt",
    items=[ITEM],
    guid=GUID,
    publisher="Netværket",
    copyright="© Netværket",
    icon_url=f"{ROOT}/icon.png",
)


def written(name, feed=FEED):
    return FORMATS[name].write(feed)


def parsed(name, feed=FEED):
    found = feedparser.parse(written(name, feed))
    assert not found.bozo, found.get("bozo_exception")
    return found


def atom_links(feed):
    found = atoma.parse_atom_bytes(written("atom", feed)).links
    return {link.rel: link.href for link in found}


def test_atom_tells_an_item_whole():
    feed = atoma.parse_atom_bytes(written("atom"))
    assert (feed.id_, feed.title.value, feed.subtitle.value) == (
        f"urn:uuid:{GUID}",
        "Nyheder",
        "Alt nyt",
    )
    assert (feed.authors[0].name, feed.rights.value, feed.icon) == (
        "Netværket",
        "© Netværket",
        f"{ROOT}/icon.png",
    )
    assert feed.updated == LATER
    (entry,) = feed.entries
    assert (entry.id_, entry.title.value) == (f"urn:uuid:{GUID}", "Løn & vilkår")
    assert (entry.published, entry.updated) == (DAY, LATER)
    assert [author.name for author in entry.authors] == ["Solvej Ager", "Ejvind Lund"]
    assert entry.summary.value == "Kort fortalt"
    assert (entry.content.text_type.value, entry.content.value) == ("html", ITEM.html)
    assert entry.categories[0].term == "Løn"
    links = {link.rel: (link.href, link.type_, link.length) for link in entry.links}
    assert links["alternate"][0] == f"{ROOT}/loen/"
    assert links["enclosure"] == (f"{ROOT}/audio/1.mp3", "audio/mpeg", 1234)
    root = ElementTree.fromstring(written("atom"))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "da"


def test_json_tells_an_item_whole():
    feed = atoma.parse_json_feed_bytes(written("json"))
    assert (feed.title, feed.home_page_url, feed.feed_url) == (FEED.title, FEED.link, FEED.url)
    (item,) = feed.items
    assert (item.id_, item.url, item.title) == (f"urn:uuid:{GUID}", ITEM.link, ITEM.title)
    assert (item.content_html, item.summary, item.image) == (
        ITEM.html,
        ITEM.summary,
        ITEM.image_url,
    )
    assert (item.date_published, item.date_modified, item.tags) == (DAY, LATER, ["Løn"])
    (sound,) = item.attachments
    assert (sound.url, sound.mime_type, sound.size_in_bytes, sound.duration.seconds) == (
        f"{ROOT}/audio/1.mp3",
        "audio/mpeg",
        1234,
        61,
    )
    # Of version 1.1, which atoma does not know yet.
    raw = json.loads(written("json"))
    assert (raw["version"], raw["language"]) == ("https://jsonfeed.org/version/1.1", "da")
    assert [author["name"] for author in raw["items"][0]["authors"]] == list(ITEM.authors)
    assert raw["authors"] == [{"name": "Netværket"}]


def test_rss_tells_an_item_whole():
    (item,) = atoma.parse_rss_bytes(written("rss")).items
    assert (item.title, item.link, item.guid) == (ITEM.title, ITEM.link, GUID)
    assert (item.pub_date, item.description, item.categories) == (DAY, "Kort fortalt", ["Løn"])
    assert item.content_encoded == ITEM.html
    (sound,) = item.enclosures
    assert (sound.url, sound.type, sound.length) == (f"{ROOT}/audio/1.mp3", "audio/mpeg", 1234)
    (entry,) = parsed("rss").entries
    assert [author.name for author in entry.authors] == list(ITEM.authors)
    assert entry.updated == "2026-07-02T12:00:00+02:00"
    assert entry.media_content[0]["url"] == ITEM.image_url


BARE = FeedItem("Titel", f"{ROOT}/x/", GUID)


def test_json_leaves_out_what_is_not_known_and_an_empty_feed_is_one():
    (item,) = json.loads(written("json", replace(FEED, items=[BARE])))["items"]
    assert item.keys() == {"id", "url", "title", "content_text", "language"}
    assert json.loads(written("json", replace(FEED, items=[])))["items"] == []


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_what_is_not_known_is_left_out_and_an_empty_feed_is_one(name):
    (entry,) = parsed(name, replace(FEED, items=[BARE])).entries
    assert "published" not in entry
    assert not entry.get("enclosures")
    assert parsed(name, replace(FEED, items=[])).entries == []


NASTY = [
    "\x0b",
    "]]>",
    "a\uffffb",
    "a\ud800b",
    "</title></entry>&\ufffe<x>",
    "æ" * 255,
    "👩‍👩‍👧 \u202e",
    '"}],\\',
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_breaks_a_feed(name, nasty):
    item = replace(
        ITEM,
        title=f"x{nasty}",
        link=f"{ROOT}/{nasty}",
        summary=f"x{nasty}",
        html=f"<p>x{nasty}</p>",
        categories=[f"x{nasty}"],
        authors=[f"x{nasty}"],
        enclosure=replace(ITEM.enclosure, url=f"{ROOT}/{nasty}"),
    )
    feed = replace(FEED, title=f"x{nasty}", description=nasty, copyright=nasty, items=[item])
    content = written(name, feed)
    clean = "".join(letter for letter in f"x{nasty}" if letter not in "\x0b\uffff\ud800\ufffe")
    if name == "json":
        assert json.loads(content)["items"][0]["title"] == clean
        return
    root = ElementTree.fromstring(content)
    title = {"rss": "channel/item/title", "atom": "{*}entry/{*}title"}[name]
    assert root.find(title).text == clean


def test_each_part_of_a_long_feed_leads_to_the_next():
    middle = replace(FEED, page=FeedPage(2, 3))
    expected = {
        "self": f"{FEED.url}?page=2",
        "first": FEED.url,
        "previous": FEED.url,
        "next": f"{FEED.url}?page=3",
        "last": f"{FEED.url}?page=3",
    }
    assert expected.items() <= atom_links(middle).items()
    rss = {link.rel: link.href for link in parsed("rss", middle).feed.links}
    assert expected.items() <= rss.items()
    told = json.loads(written("json", middle))
    assert (told["feed_url"], told["next_url"]) == (expected["self"], expected["next"])
    assert "next_url" not in json.loads(written("json", replace(FEED, page=FeedPage(3, 3))))
    assert parsed("atom", middle).feed.id == parsed("atom").feed.id


@pytest.mark.parametrize("name", FORMATS)
def test_a_feed_names_its_hub_where_there_is_one(name, settings):
    assert b"hub" not in written(name)
    settings.WEBSUB_HUB = "https://hub.example/?a&b"
    if name == "json":
        hub = {"type": "WebSub", "url": "https://hub.example/?a&b"}
        assert json.loads(written(name))["hubs"] == [hub]
        return
    links = parsed(name).feed.links
    assert [link.href for link in links if link.rel == "hub"] == ["https://hub.example/?a&b"]


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_a_person_who_opens_it_is_told_what_it_is_and_led_to_the_page(name):
    root = ElementTree.fromstring(written(name))
    xhtml = "{http://www.w3.org/1999/xhtml}"
    assert root.find(f".//{xhtml}p").text
    assert root.find(f".//{xhtml}a").get("href") == FEED.link
    assert b"<?xml-stylesheet" in written(name).splitlines()[1]
    # Readers pass over it.
    assert (parsed(name).feed.title, parsed(name).feed.subtitle) == ("Nyheder", "Alt nyt")
