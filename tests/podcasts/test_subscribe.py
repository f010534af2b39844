"""The page that helps to follow a show."""

from html import unescape
from io import BytesIO
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
import segno

from podcasts.apps_that_subscribe import app_links
from podcasts.models import ShowAddresses
from podcasts.subscribing import qr_code
from tests.factories import restrict, translated
from tests.podcasts.podcast_factories import episode, show

pytestmark = pytest.mark.django_db
FEED = "https://peer.example.org/podcast/to-stole/rss/"


@pytest.fixture
def page():
    return show(title="To stole", slug="to-stole")


def shown(client, page):
    response = client.get(f"{page.url}foelg/")
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_the_address_is_there_to_copy_to_photograph_and_to_open(client, page):
    html = shown(client, page)
    feed = page.feed_url()
    assert f'value="{feed}" readonly' in html
    assert 'hidden data-copy="feed-url"' in html
    assert f'href="{feed}"' in html
    assert f'href="overcast://x-callback-url/add?url={quote(feed, safe="")}"' in html
    assert 'href="pcast://localhost/podcast/to-stole/rss/"' in html
    assert 'role="img" aria-label="' in html
    assert "style=" not in html
    assert "<script>" not in html


def test_every_app_gets_the_address_as_it_takes_it():
    links = {link.name: link.url for link in app_links(FEED)}
    bare, quoted = FEED.removeprefix("https://"), quote(FEED, safe="")
    assert links == {
        "Apple Podcasts": f"podcast://{bare}",
        "AntennaPod": f"https://antennapod.org/deeplink/subscribe?url={quoted}",
        "Castro": f"castros://subscribe/{bare}",
        "gPodder": f"gpodder://{bare}",
        "Overcast": f"overcast://x-callback-url/add?url={quoted}",
        "Pocket Casts": f"pktc://subscribe/{bare}",
        "Podcast Addict": f"podcastaddict://{bare}",
    }
    known = {link.name: link.url for link in app_links(FEED, "https://a.dk/x", "https://s.dk/y")}
    assert known["Apple Podcasts"] == "https://a.dk/x"
    assert known["Spotify"] == "https://s.dk/y"
    assert known.keys() - links.keys() == {"Spotify"}


def test_the_code_says_the_address_dark_on_white_with_a_quiet_zone():
    svg = ElementTree.fromstring(qr_code(FEED))
    expected = BytesIO()
    segno.make(FEED, error="m", micro=False).save(
        expected, kind="svg", border=4, dark="#000", light="#fff", omitsize=True, xmldecl=False
    )
    drawn = ElementTree.fromstring(expected.getvalue())
    paths = [[path.attrib.get("d") for path in root] for root in (svg, drawn)]
    assert paths[0] == paths[1]
    assert svg[0].attrib["fill"] == "#fff"
    assert not [element for element in svg.iter() if "style" in element.attrib]


def test_a_show_that_moved_away_gives_its_new_address_and_those_in_directories(client, page):
    ShowAddresses.objects.create(
        page=page,
        moved_to="https://ny.example.org/feed",
        apple_url="https://podcasts.apple.com/dk/podcast/id1",
        spotify_url="https://open.spotify.com/show/x",
    )
    html = shown(client, page)
    assert 'value="https://ny.example.org/feed"' in html
    assert 'href="https://podcasts.apple.com/dk/podcast/id1"' in html
    assert 'href="https://open.spotify.com/show/x"' in html
    assert "podcast://" not in html


def test_it_is_found_from_the_show_the_episode_the_list_of_feeds_and_the_map(client, page):
    one = episode(page)
    address = f"{page.full_url}foelg/"
    for found_on in (page.url, one.url, "/foelg/", "/sitemap.xml"):
        assert address in client.get(found_on).content.decode(), found_on


def test_it_names_itself_and_its_translations_to_machines(client, page):
    english = translated(page)
    html = shown(client, english)
    assert f'<link rel="canonical" href="{english.full_url}foelg/">' in html
    for code, version in (("da", page), ("en", english)):
        assert f'hreflang="{code}" href="{version.full_url}foelg/">' in html
    assert f'href="{english.feed_url()}"' in html.partition("</head>")[0]


def test_of_what_is_not_public_there_is_none(client, page):
    draft = show(title="Kladde", live=False)
    assert client.get(f"{page.url}{draft.slug}/foelg/").status_code == 404
    assert client.get(f"/podcast/{draft.slug}/foelg/").status_code == 404
    restrict(page)
    assert client.get(f"{page.url}foelg/").status_code == 302
    assert f"{page.full_url}foelg/" not in client.get("/sitemap.xml").content.decode()


def test_no_episode_takes_the_words_that_the_show_needs(page):
    with pytest.raises(Exception, match="slug"):
        episode(page, slug="rss")
    with pytest.raises(Exception, match="slug"):
        episode(page, slug="foelg")
