"""gPodder subscribes, downloads, leafs through a long feed and moves along."""

import sqlite3
from pathlib import Path

import pytest

from tests.clients.conftest import program
from tests.clients.moving import moved

pytestmark = pytest.mark.clients


@pytest.fixture
def gpodder(run, tmp_path):
    path = program("gpo")
    home = tmp_path / "gPodder"

    class GPodder:
        def __call__(self, *words):
            return run(path, *words, GPODDER_HOME=home, DISPLAY="")

        def database(self, query):
            with sqlite3.connect(home / "Database") as database:
                return database.execute(query).fetchall()

        def episodes(self):
            return self.database(
                "SELECT guid, title, url, file_size, total_time FROM episode"
                " ORDER BY published DESC"
            )

        def downloads(self):
            return list(Path(home, "Downloads").rglob("*.mp3"))

    return GPodder()


def test_an_episode_is_downloaded_byte_for_byte(demo, gpodder):
    feed = demo.feed("smaa-skridt")
    gpodder("subscribe", feed)
    episodes = gpodder.episodes()
    assert [title for _guid, title, *_rest in episodes] == ["Et kvarter", "Et minut"]
    gpodder("download", feed)
    stored = {path.read_bytes() for path in (demo.site.folder / "media/audio").rglob("*.mp3")}
    downloaded = {path.read_bytes() for path in gpodder.downloads()}
    assert len(downloaded) == 2
    assert downloaded <= stored
    assert {size for *_rest, size, _time in episodes} == {len(data) for data in downloaded}
    # Whole seconds in the feed: a minute, and one second at least.
    assert [seconds for *_rest, seconds in episodes] == [1, 60]


def test_the_second_time_nothing_is_sent(demo, gpodder):
    feed = demo.feed("smaa-skridt")
    gpodder("subscribe", feed)
    gpodder("update", feed)
    assert demo.proxy.asked("/podcast/smaa-skridt/rss/", agent="gpodder") == [200, 304]


def test_a_long_feed_is_followed_to_its_end(demo, gpodder):
    gpodder("subscribe", demo.feed("det-lange-loeb"))
    assert len(gpodder.episodes()) == 105


def test_a_moved_show_keeps_its_episodes(demo, gpodder):
    feed = demo.feed("smaa-skridt")
    gpodder("subscribe", feed)
    before = gpodder.episodes()
    with moved(demo, "smaa-skridt", "store-skridt"):
        gpodder("update", feed)
        assert gpodder.database("SELECT url FROM podcast") == [(demo.feed("store-skridt"),)]
        assert gpodder.episodes() == before
