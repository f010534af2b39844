"""Every tag of a feed, with everything on and with the least, as three parsers read it."""

from datetime import timedelta
from io import BytesIO
from xml.etree import ElementTree

import atoma
import podcastparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from core.feeds import paging
from core.models import Credit
from podcasts.models import EpisodePage, Season, ShowAddresses, ShowPage
from tests.factories import archive, person
from tests.podcasts.feed_reader import fetch, parsed
from tests.podcasts.podcast_factories import (
    FIRST_DATE,
    artwork,
    audio,
    chapters,
    credit,
    episode,
    show,
    transcript,
)

pytestmark = pytest.mark.django_db
NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "atom": "http://www.w3.org/2005/Atom",
}
PREFIXES = {f"{{{address}}}": f"{prefix}:" for prefix, address in NAMESPACES.items()}


@pytest.fixture
def full():
    """A show with all that can be said, and one episode of the same sort."""
    page = show(
        title="Side om side",
        show_type=ShowPage.Type.SERIAL,
        second_category="Education",
        owner_email="redaktion@example.org",
        licence="CC-BY-4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        location="Aalborg",
        funding_url="https://example.org/stoet",
        funding_text="Støt os",
        update_frequency=ShowPage.Frequency.FORTNIGHTLY,
        hidden_from_directories=True,
    )
    Season.objects.create(page=page, number=2, name="Året & dets gang", locale=page.locale)
    credit(page, person("Aase", url="https://example.org/aase"))
    one = episode(
        page, season=2, artwork=artwork(color="#ffd35c"), content_note="Om tvang", explicit=True
    )
    credit(one, role=Credit.Role.GUEST, name="Karl")
    credit(one, role=Credit.Role.TRANSLATOR, name="Ida")
    chapters(one)
    transcript(one)
    episode(page, title="Snart", episode_type="trailer", date=FIRST_DATE)
    episode(page, title="Anden sæson", episode_type="trailer", season=2, date=FIRST_DATE)
    return page


def document(client, page, number=1):
    address = f"{page.url}rss/" if number == 1 else f"{page.url}rss/?page={number}"
    return ElementTree.fromstring(client.get(address).content).find("channel")


def prefixed(tag):
    for address, prefix in PREFIXES.items():
        tag = tag.replace(address, prefix)
    return tag


def order(element, names):
    """The named tags in the order in which they stand, each once."""
    return list(
        dict.fromkeys(tag for tag in (prefixed(one.tag) for one in element) if tag in names)
    )


CHANNEL = [
    *("title", "link", "description", "language", "itunes:image", "itunes:category"),
    *("itunes:explicit", "atom:link", "itunes:author", "itunes:type", "copyright"),
    *("podcast:guid", "podcast:locked", "podcast:medium", "podcast:funding", "podcast:license"),
    *("podcast:location", "podcast:person", "podcast:trailer", "podcast:updateFrequency"),
    "itunes:block",
]
ITEM = [
    *("title", "enclosure", "guid", "link", "pubDate", "description", "content:encoded"),
    *("itunes:duration", "itunes:image", "itunes:explicit", "itunes:season", "itunes:episode"),
    *("itunes:episodeType", "podcast:season", "podcast:transcript", "podcast:chapters"),
    *("podcast:person", "podcast:license", "podcast:image"),
]


def test_all_tags_are_there_in_the_order_of_the_specification(client, full):
    channel = document(client, full)
    assert order(channel, CHANNEL) == CHANNEL
    assert order(channel.find("item"), ITEM) == ITEM


def texts(element, name):
    return [(one.text, one.attrib) for one in element.findall(name, NAMESPACES)]


def test_what_the_newer_tags_say(client, full):
    channel = document(client, full)
    item = channel.find("item")
    assert texts(item, "podcast:season") == [("2", {"name": "Året & dets gang"})]
    with translation.override("da"):
        often = str(ShowPage.Frequency.FORTNIGHTLY.label)
    frequency = [(often, {"rrule": "FREQ=WEEKLY;INTERVAL=2"})]
    assert texts(channel, "podcast:updateFrequency") == frequency
    assert texts(channel, "itunes:block") == [("Yes", {})]
    assert texts(channel, "podcast:license")[0][0] == "cc-by-4.0"
    host = {"group": "cast", "role": "host", "href": "https://example.org/aase"}
    assert texts(item, "podcast:person") == [
        ("Aase", host),
        ("Karl", {"group": "cast", "role": "guest"}),
        ("Ida", {"group": "writing", "role": "translator"}),
    ]
    (image,) = item.findall("podcast:image", NAMESPACES)
    assert image.get("href") == item.find("itunes:image", NAMESPACES).get("href")
    assert (image.get("aspect-ratio"), image.get("width"), image.get("type")) == (
        "1/1",
        "1400",
        "image/jpeg",
    )
    assert item.find("itunes:explicit", NAMESPACES).text == "true"


# Those of the roles that podcasttaxonomy.com has which a credit may come to.
TAXONOMY = {
    "cast": {"host", "co-host", "guest host", "guest", "voice actor", "narrator", "announcer"},
    "writing": {"author", "writer", "guest writer", "editor", "translator", "transcriber"},
}
WITHOUT_COUNTERPART = {Credit.Role.PHOTOGRAPHER}


def test_every_role_is_told_in_the_words_of_the_taxonomy_or_has_none_there(client):
    page = show()
    for role in Credit.Role:
        credit(page, role=role, name=role.value)
    told = {}
    for name, attributes in texts(document(client, page), "podcast:person"):
        assert attributes["role"] in TAXONOMY[attributes["group"]]
        told[name] = attributes["role"]
    assert told.keys() == {role.value for role in Credit.Role} - WITHOUT_COUNTERPART
    assert told["facilitator"] == told["host"] == "host"


def test_a_trailer_is_the_shows_or_a_seasons_and_has_no_number(client, full):
    channel = document(client, full)
    told = {one.text: one.get("season") for one in channel.findall("podcast:trailer", NAMESPACES)}
    assert told == {"Snart": None, "Anden sæson": "2"}
    for item in channel.findall("item"):
        if item.find("itunes:episodeType", NAMESPACES).text == "trailer":
            assert item.find("itunes:episode", NAMESPACES) is None
            assert texts(item, "itunes:season") == (
                [("2", {})] if item.find("title").text == "Anden sæson" else []
            )


def test_a_complete_show_says_so_and_the_least_says_no_more_than_it_must(client):
    least = show(title="Lidt", complete=True)
    episode(least)
    channel = document(client, least)
    assert texts(channel, "itunes:complete") == [("Yes", {})]
    ((_text, attributes),) = texts(channel, "podcast:updateFrequency")
    assert attributes == {"complete": "true"}
    absent = ["podcast:funding", "podcast:license", "podcast:location", "podcast:person"]
    absent += ["podcast:trailer", "itunes:block", "itunes:new-feed-url", "itunes:owner"]
    assert not [name for name in absent if channel.find(name, NAMESPACES) is not None]
    item = channel.find("item")
    absent = ["itunes:season", "itunes:episode", "podcast:chapters", "podcast:transcript"]
    assert not [name for name in absent if item.find(name, NAMESPACES) is not None]


def test_an_archived_show_tells_its_subscribers_that_it_is_over(client, django_assert_num_queries):
    page = show(update_frequency=ShowPage.Frequency.WEEKLY)
    kept = episode(page)
    archive(episode(page))
    before = document(client, page)
    ShowPage.objects.filter(pk=page.pk).update(complete=True)
    assert texts(document(client, page), "itunes:complete") == [("Yes", {})]
    with CaptureQueriesContext(connection) as asked:
        fetch(client, page)
        queries = len(asked)
    ShowPage.objects.filter(pk=page.pk).update(complete=False)
    assert before.find("itunes:complete", NAMESPACES) is None
    assert texts(before, "podcast:updateFrequency")[0][1] == {"rrule": "FREQ=WEEKLY"}
    archive(page)
    after = document(client, page)
    assert texts(after, "itunes:complete") == [("Yes", {})]
    with translation.override("da"):
        over = str(page.rhythm)
    assert texts(after, "podcast:updateFrequency") == [(over, {"complete": "true"})]
    assert [item.find("guid").text for item in after.findall("item")] == [str(kept.guid)]
    with django_assert_num_queries(queries):
        fetch(client, page)
    assert over in client.get(page.url).content.decode()
    ShowAddresses.objects.create(page=page, moved_to="https://ny.example.org/rss")
    assert document(client, page).find("itunes:complete", NAMESPACES) is None


def test_the_second_page_has_the_same_channel_with_the_trailers_of_all(client, full, monkeypatch):
    monkeypatch.setattr(paging, "ITEMS_A_PAGE", 2)
    first, second = document(client, full), document(client, full, 2)
    assert [len(channel.findall("item")) for channel in (first, second)] == [2, 1]
    for name in CHANNEL:
        if name != "atom:link":
            assert texts(first, name) == texts(second, name), name
    links = {one.get("rel"): one.get("href") for one in second.findall("atom:link", NAMESPACES)}
    assert links["self"] == links["last"] == f"{full.feed_url()}?page=2"
    assert links["previous"] == full.feed_url()
    tags = [fetch(client, full)["ETag"] for _again in range(2)]
    client.get(f"{full.url}rss/?page=2")
    assert {*tags, fetch(client, full)["ETag"]} == {tags[0]}


def test_three_parsers_agree(client, full):
    content = fetch(client, full).content
    one = EpisodePage.objects.get(episode_type="full")
    by_podcastparser = podcastparser.parse(full.feed_url(), BytesIO(content))
    by_atoma = atoma.parse_rss_bytes(content)
    by_feedparser = parsed(client, full)
    assert by_podcastparser["type"] == "serial"
    assert by_podcastparser["explicit"] is False
    assert by_atoma.language == by_feedparser.feed.language == "da"
    guids = [
        [item["guid"] for item in by_podcastparser["episodes"]],
        sorted(item.guid for item in by_atoma.items),
        sorted(item.id for item in by_feedparser.entries),
    ]
    assert sorted(guids[0]) == guids[1] == guids[2]
    (read,) = [item for item in by_podcastparser["episodes"] if item["guid"] == str(one.guid)]
    assert read["total_time"] == max(1, round(one.audio.duration))
    assert read["number"] == 1
    (enclosure,) = read["enclosures"]
    assert enclosure == {
        "url": f"http://localhost{one.audio.url}",
        "file_size": one.audio.byte_length,
        "mime_type": "audio/mpeg",
    }
    # podcastparser looks for chapters and transcripts under another name of the namespace.
    (entry,) = [entry for entry in by_feedparser.entries if entry.id == str(one.guid)]
    speech = f"http://localhost/episode/{one.guid}/"
    assert entry.podcast_chapters["url"] == f"{speech}chapters.json"
    assert entry.podcast_transcript["url"].startswith(f"{speech}transcript.")
    (item,) = [item for item in by_atoma.items if item.guid == str(one.guid)]
    (sound,) = item.enclosures
    assert (sound.url, sound.length) == (enclosure["url"], enclosure["file_size"])


def test_what_was_not_measured_is_not_told(client):
    page = show()
    one, two = episode(page), episode(page, date=FIRST_DATE + timedelta(days=999))
    type(two.audio).objects.filter(pk=two.audio_id).update(duration=0)
    assert [entry.id for entry in parsed(client, page).entries] == [str(one.guid)]


def test_long_and_odd_text_is_cut_at_a_whole_character(client):
    page = show(title="👩‍👩‍👧" * 36, slug="familie")
    one = episode(page, title="æ" * 255, slug="lang", season=1, audio=audio())
    EpisodePage.objects.filter(pk=one.pk).update(lead="ø" * 2000 + "👋" + "]]>\x0b")
    (entry,) = parsed(client, page).entries
    assert entry.title == "æ" * 255
    assert entry.summary == "ø" * 2000
    assert len(entry.summary.encode()) == 4000
    assert parsed(client, page).feed.title == page.title


def test_readers_and_search_engines_are_told_the_name_of_the_season(client, full):
    one = EpisodePage.objects.get(episode_type="full")
    html = client.get(one.url).content.decode()
    assert "Side om side, Året &amp; dets gang, " in html
    (data,) = one.structured_data(None)
    assert data["partOfSeason"]["name"] == "Året & dets gang"
    assert data["partOfSeries"]["webFeed"] == full.feed_url()
    (series,) = full.structured_data(None)
    assert series["webFeed"] == full.feed_url()
    assert series["license"] == full.licence_url
    assert series["image"].startswith("http://localhost/media/images/")
