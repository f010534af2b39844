"""The whole job: from the secretariat's upload to the subscriber's player."""

import re
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import Request, urlopen

import feedparser
import pytest

from tests.browser import admin
from tests.browser.listening import at

pytestmark = pytest.mark.browser

RECORDING = Path(__file__).resolve().parents[1] / "podcasts" / "files" / "constant.mp3"
PIECES = ("bytes=0-9999", "bytes=10000-19999", "bytes=20000-")


def get(address, **headers):
    with urlopen(Request(address, headers=headers), timeout=30) as answer:
        return answer.status, answer.headers, answer.read()


def feeds_of(page):
    """What a feed reader finds when it is given a page's address."""
    return page.locator("link[rel=alternate][type='application/rss+xml']").evaluate_all(
        "all => all.map(link => link.href)"
    )


def entry_called(feeds, title):
    for address in feeds:
        parsed = feedparser.parse(get(address)[2])
        assert not parsed.bozo, (address, parsed.get("bozo_exception"))
        for entry in parsed.entries:
            if entry.title == title:
                return entry
    raise AssertionError(f"{title} is in none of {feeds}")


@pytest.fixture(scope="module")
def published():
    """Addresses of what the first test published, for those who come after."""
    return {}


def test_an_editor_publishes_an_episode_and_an_article(editor, published):
    recording = admin.upload_audio(editor, RECORDING)
    assert recording == RECORDING.stem

    show = admin.find(editor, "Peer-Netværket Danmark", "Podcast", "Side om side")
    admin.add(editor, "podcasts/episodepage", show)
    editor.fill("[name=title]", "At vente sammen")
    admin.choose(editor, "audio", recording)
    editor.fill("[name=lead]", "To peers taler om ventetid & håb.")
    admin.write_paragraph(editor, "Noter til samtalen.")
    published["episode"] = admin.publish(editor)

    news = admin.find(editor, "Peer-Netværket Danmark", "Nyheder")
    admin.add(editor, "news/articlepage", news)
    editor.fill("[name=title]", "Åbent hus i Østerå")
    editor.fill("[name=lead]", "Kom og hør hvad en peer gør.")
    admin.write_paragraph(editor, "Der er kaffe fra kl. 14.")
    published["article"] = admin.publish(editor)


def test_a_visitor_reads_and_listens(visitor, published):
    visitor.goto(published["article"])
    assert visitor.locator("h1").inner_text() == "Åbent hus i Østerå"
    assert "Der er kaffe fra kl.\N{NO-BREAK SPACE}14." in visitor.locator("main").inner_text()

    visitor.goto(published["episode"])
    assert visitor.locator("h1").inner_text() == "At vente sammen"
    visitor.locator("[data-player-toggle]").click()
    visitor.wait_for_function("() => document.querySelector('audio').currentTime > 0.3")
    assert visitor.locator("audio").evaluate("player => player.duration") > 1

    visitor.goto("/")
    assert visitor.get_by_text("Åbent hus i Østerå").count() > 0
    assert visitor.context.cookies() == []
    assert visitor.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_listener_skips_a_hard_subject(site, visitor, published):
    site.manage(
        *("shell", "--verbosity", "0", "--command"),
        "from podcasts.models import EpisodePage;"
        "EpisodePage.objects.update(content_note='Om tvang.', skip_to='0:01')",
    )
    at(visitor, published["episode"])
    visitor.locator(".content-note a").click()
    visitor.wait_for_function("() => document.querySelector('audio').currentTime > 1")
    assert visitor.url == published["episode"]


def test_a_subscriber_gets_both(visitor, published):
    visitor.goto(published["article"])
    article = entry_called(feeds_of(visitor), "Åbent hus i Østerå")
    assert article.link == published["article"]

    visitor.goto(published["episode"])
    episode = entry_called(feeds_of(visitor), "At vente sammen")
    (enclosure,) = episode.enclosures
    content = RECORDING.read_bytes()
    assert enclosure.type == "audio/mpeg"
    assert int(enclosure.length) == len(content)
    assert re.search(r"/audio/[0-9a-f-]{36}/[a-z0-9.-]+\.mp3$", enclosure.href)

    answers = [get(enclosure.href, Range=piece) for piece in PIECES]
    assert [status for status, _headers, _body in answers] == [206, 206, 206]
    assert b"".join(body for _status, _headers, body in answers) == content
    assert get(enclosure.href)[2] == content


def test_a_feed_reader_that_comes_again_gets_no_second_copy(site, visitor, published):
    visitor.goto(published["episode"])
    for address in feeds_of(visitor):
        _status, headers, _body = get(address)
        visit = visitor.request.get(
            urljoin(site.url, address), headers={"If-None-Match": headers["ETag"]}
        )
        assert visit.status == 304
