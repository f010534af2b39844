"""The player on other sites: what may be framed, and what oEmbed offers."""

import html
import re
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from core.models import Lifecycle
from podcasts.models import EpisodePage
from tests.factories import archive, home_page, restrict, translated
from tests.podcasts.podcast_factories import audio, chapters, episode, show
from tests.podcasts.sounds import silence

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown():
    return show(title="Ved siden af")


@pytest.fixture
def one(shown):
    return chapters(episode(shown, title="Kaffe & „te“ <3", audio=audio(silence(4000))))


def player(client, page, method="get"):
    return getattr(client, method)(f"/episode/{page.guid}/player/")


def oembed(client, url, **asked):
    return client.get(f"/oembed/?{urlencode({'url': url, **asked})}")


def fault_told_at(client, url):
    """The page has a link to download, which the frame has not."""
    text = client.get(url).text
    assert " download>" in text
    return re.search('data-say-fault="([^"]+)"', text)[1]


def source(offered):
    return html.unescape(re.search(r'src="([^"]+)"', offered["html"])[1])


def test_the_player_alone(client, one):
    answer = player(client, one)
    text = answer.text
    assert answer.status_code == 200
    assert f'src="{one.audio.url}"' in text
    assert 'preload="none"' in text
    assert "Kaffe &amp; „te“ &lt;3" in text
    assert "Farvel" in text
    assert f'<link rel="canonical" href="{one.full_url}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert "data-player-bar" not in text
    assert "data-player-code" not in text
    assert re.search('data-say-fault="([^"]+)"', text)[1] != fault_told_at(client, one.url)
    assert " download>" not in text
    assert 'style="' not in text
    assert not answer.cookies
    # Also to the sound, which has no right to stand in the frame.
    outward = re.findall(r"<a [^>]*>", text)
    assert len(outward) == 4
    assert all('target="_blank" rel="noopener"' in link for link in outward)
    assert player(client, one, "head").status_code == 200
    assert player(client, one, "post").status_code == 405


def hide(page, how):
    if how == "draft":
        page.unpublish()
    elif how == "private":
        restrict(page)
    elif how == "private show":
        restrict(page.get_parent())
    elif how == "silent":
        EpisodePage.objects.filter(pk=page.pk).update(audio=None)
    elif how == "expired":
        page.expire_at = timezone.now() - timedelta(minutes=1)
        page.save()
    elif how == "scheduled":
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save()
    elif how == "closed language":
        home_page().unpublish()


HIDDEN = ["draft", "private", "private show", "expired", "scheduled", "silent", "closed language"]


@pytest.mark.parametrize("how", HIDDEN)
def test_what_is_not_public_is_not_offered(client, one, how):
    url = one.full_url
    assert player(client, one).status_code == oembed(client, url).status_code == 200
    hide(one, how)
    assert player(client, one).status_code == 404
    assert oembed(client, url).status_code == 404


def test_the_archive_is_still_heard(client, one):
    archive(one)
    assert Lifecycle.objects.archived().exists()
    assert player(client, one).status_code == 200
    assert oembed(client, one.full_url).status_code == 200


@pytest.mark.parametrize("guid", [uuid4(), "x", "1" * 36])
def test_an_unknown_episode_is_not_found(client, one, guid):
    assert client.get(f"/episode/{guid}/player/").status_code == 404


def test_the_player_speaks_the_language_of_its_episode(client, one):
    english = translated(one, title="Coffee")
    assert english.guid != one.guid
    for page, language, word in ((one, "da", "Kapitler"), (english, "en", "Chapters")):
        chapters(english)
        answer = player(client, page)
        assert answer["Content-Language"] == language
        assert f'<html lang="{language}">' in answer.text
        assert f"<summary>{word}</summary>" in answer.text
        assert source(oembed(client, page.full_url).json()).endswith(
            f"/episode/{page.guid}/player/"
        )


def test_the_page_says_where_the_offer_is(client, one):
    text = client.get(one.url).text
    for kind in ("json", "xml"):
        link = re.search(rf'type="(?:application|text)/{kind}\+oembed" href="([^"]+)"', text)[1]
        assert client.get(html.unescape(link)).status_code == 200
    code = html.unescape(re.search(r"data-player-code>(.+?)</textarea>", text, re.S)[1])
    assert code.startswith("<iframe src=")
    assert source({"html": code}) == f"http://localhost/episode/{one.guid}/player/"
    assert 'title="Kaffe &amp; „te“ &lt;3"' in code, "or a quote in a title would break the code"
    assert "+oembed" not in client.get(one.get_parent().url).text
    EpisodePage.objects.filter(pk=one.pk).update(audio=None)
    assert "+oembed" not in client.get(one.url).text


def test_the_offer(client, one, shown):
    answer = oembed(client, one.full_url)
    offered = answer.json()
    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert offered["type"] == "rich"
    assert offered["version"] == "1.0"
    assert offered["title"] == one.title
    assert offered["author_name"] == "Ved siden af"
    assert offered["author_url"] == shown.full_url
    assert offered["provider_url"] == "http://localhost/"
    assert source(offered) == f"http://localhost/episode/{one.guid}/player/"
    assert f'width="{offered["width"]}" height="{offered["height"]}"' in offered["html"]
    assert re.match(r"https?://[^/]+/media/images/.+\.jpg$", offered["thumbnail_url"])
    assert offered["thumbnail_width"] == offered["thumbnail_height"] == 512
    written = oembed(client, one.full_url, format="xml")
    assert written["Content-Type"] == "text/xml; charset=utf-8"
    told = {element.tag: element.text for element in ElementTree.fromstring(written.content)}
    assert told == {name: str(value) for name, value in offered.items()}
    head = client.head(f"/oembed/?{urlencode({'url': one.full_url})}")
    assert (head.status_code, head.content) == (200, b"")


def test_the_offer_begins_where_the_address_does(client, one):
    assert source(oembed(client, f"{one.full_url}#t=12:30").json()).endswith("/player/#t=12:30")
    for fragment in ("#transcript", "#t=", '#t="><script>', "#t=1%22"):
        assert source(oembed(client, one.full_url + fragment).json()).endswith("/player/")


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({"maxwidth": "400"}, (400, 430)),
        ({"maxwidth": "400", "maxheight": "350"}, (400, 350)),
        ({"maxwidth": "4000", "maxheight": "200"}, (640, 200)),
        ({"maxwidth": "0", "maxheight": "-1"}, (640, 340)),
        ({"maxwidth": "٢", "maxheight": "9" * 30}, (640, 340)),
        ({"maxwidth": "", "maxheight": "1e3"}, (640, 340)),
    ],
)
def test_the_offer_is_no_larger_than_asked(client, one, asked, size):
    offered = oembed(client, one.full_url, **asked).json()
    assert (offered["width"], offered["height"]) == size
    assert ("thumbnail_url" in offered) == (min(size) == 340 and size[0] == 640)


def test_addresses_of_an_episode_are_known_however_they_are_written(client, one):
    for url in (
        one.full_url.rstrip("/"),
        f"{one.full_url}?utm_source=x",
        one.full_url.replace("http://localhost", "https://LOCALHOST"),
        f" {one.full_url} ",
    ):
        assert oembed(client, url).status_code == 200, url


def test_only_episodes_of_this_site_are_offered(client, one, shown):
    for url in (
        one.full_url.replace("localhost", "localhost.example.org"),
        one.full_url.replace("localhost", "example.org@localhost"),
        one.full_url.replace("http:", "javascript:"),
        one.url,
        f"//localhost{one.url}",
        shown.full_url,
        home_page().full_url,
        f"{one.full_url}below/",
        f"http://localhost/{one.slug}/",
        f"http://localhost/en{one.url}",
        "http://[/",
        "http://localhost/\x00/",
        "http://localhost/%00/",
        "http://localhost/" + "a" * 2000,
    ):
        answer = oembed(client, url)
        assert answer.status_code == 404, url
        assert "Location" not in answer


def test_a_wrong_question_is_answered_with_advice(client, one):
    for address in ("/oembed/", "/oembed/?url="):
        answer = client.get(address)
        assert answer.status_code == 400
        assert "/oembed/?url=https://" in answer.text
    assert oembed(client, one.full_url, format="html").status_code == 501
    assert client.get("/oembed/?url=%ff").status_code == 404
    assert client.post("/oembed/").status_code == 405


def test_the_offer_costs_few_queries(client, one, django_assert_max_num_queries):
    oembed(client, one.full_url)
    with django_assert_max_num_queries(8):
        oembed(client, one.full_url)
    player(client, one)
    with django_assert_max_num_queries(8):
        player(client, one)
