"""Which link opens which app on the feed, as each of them takes it.

Checked in November 2026: AntennaPod's is the link its own site gives podcasters, gPodder's are in
the desktop file it installs; the others are what podcast hosts and Podlove's list of apps use.
None is ever followed by the site.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

IPHONE, ANDROID, MAC, WINDOWS, LINUX = "iPhone", "Android", "Mac", "Windows", "Linux"


@dataclass(frozen=True)
class App:
    """`link` has a place for {bare} (without scheme) or {quoted} (percent-encoded)."""

    name: str
    systems: tuple[str, ...]
    link: str


APPS = [
    App("Apple Podcasts", (IPHONE, MAC), "podcast://{bare}"),
    # Not its own scheme, of which browsers would drop the colon in "https:".
    App("AntennaPod", (ANDROID,), "https://antennapod.org/deeplink/subscribe?url={quoted}"),
    App("Castro", (IPHONE,), "castros://subscribe/{bare}"),
    App("gPodder", (WINDOWS, LINUX), "gpodder://{bare}"),
    App("Overcast", (IPHONE, MAC), "overcast://x-callback-url/add?url={quoted}"),
    App("Pocket Casts", (IPHONE, ANDROID), "pktc://subscribe/{bare}"),
    App("Podcast Addict", (ANDROID,), "podcastaddict://{bare}"),
]
# What several programs answer to; the system asks which, or takes the one it knows.
ANY_APP = "pcast://{bare}"
SPOTIFY = "Spotify"
APPLE = APPS[0].name


@dataclass(frozen=True)
class AppLink:
    name: str
    url: str
    systems: tuple[str, ...] = ()


def filled(link: str, feed_url: str) -> str:
    return link.format(bare=feed_url.partition("://")[2], quoted=quote(feed_url, safe=""))


def app_links(feed_url: str, apple_url: str = "", spotify_url: str = "") -> Iterator[AppLink]:
    """The addresses in directories, where the show has them, open what the app already knows."""
    for app in APPS:
        known = apple_url if app.name == APPLE else ""
        yield AppLink(app.name, known or filled(app.link, feed_url), app.systems)
    if spotify_url:
        yield AppLink(SPOTIFY, spotify_url, (IPHONE, ANDROID, MAC, WINDOWS))
