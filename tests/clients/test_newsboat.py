"""newsboat subscribes, updates and asks again."""

import sqlite3

import pytest

from tests.clients.conftest import program
from tests.clients.moving import moved

pytestmark = pytest.mark.clients


@pytest.fixture
def newsboat(run, tmp_path):
    path = program("newsboat")

    class Newsboat:
        def __init__(self):
            self.urls = tmp_path / "urls"
            self.cache = tmp_path / "cache.db"
            (tmp_path / "config").write_text("reload-threads 1\n")

        def subscribe(self, *addresses):
            self.urls.write_text("".join(f"{address}\n" for address in addresses))

        def update(self):
            run(
                path,
                "-u",
                self.urls,
                "-c",
                self.cache,
                "-C",
                tmp_path / "config",
                "-x",
                "reload",
            )

        def items(self):
            with sqlite3.connect(self.cache) as cache:
                return cache.execute(
                    "SELECT guid, title, enclosure_url, enclosure_type FROM rss_item"
                    " ORDER BY pubDate DESC"
                ).fetchall()

    return Newsboat()


def test_a_show_is_fetched_once_and_then_not_changed(demo, newsboat):
    feed = demo.feed("smaa-skridt")
    newsboat.subscribe(feed)
    newsboat.update()
    titles = [title for _guid, title, _url, _type in newsboat.items()]
    assert titles == ["Et kvarter", "Et minut"]
    assert {kind for *_rest, kind in newsboat.items()} == {"audio/mpeg"}
    # It keeps the stamps of a feed it knows already, not those of the first answer.
    newsboat.update()
    newsboat.update()
    assert demo.proxy.asked("/podcast/smaa-skridt/rss/", agent="newsboat") == [200, 200, 304]


def test_news_in_every_format_are_read(demo, newsboat):
    newsboat.subscribe(*(f"{demo.url}/nyheder/{name}/" for name in ("rss", "atom")))
    newsboat.update()
    for name in ("rss", "atom"):
        assert demo.proxy.asked(f"/nyheder/{name}/", agent="newsboat") == [200]


def test_a_long_show_begins_with_its_newest_hundred(demo, newsboat):
    newsboat.subscribe(demo.feed("det-lange-loeb"))
    newsboat.update()
    items = newsboat.items()
    assert len(items) == 100
    assert items[0][1] == "Dag 105"


def test_a_moved_show_is_followed_and_nothing_comes_twice(demo, newsboat):
    old = demo.feed("smaa-skridt")
    newsboat.subscribe(old)
    newsboat.update()
    before = newsboat.items()
    with moved(demo, "smaa-skridt", "store-skridt"):
        newsboat.update()
        assert newsboat.items() == before
        assert demo.proxy.asked("/podcast/store-skridt/rss/", agent="newsboat") == [200]
