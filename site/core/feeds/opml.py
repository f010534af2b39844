"""OPML 2.0: a list of feeds that an app can take over at once."""

from collections.abc import Iterable

from core.feeds.xml import element
from core.media_types import OPML
from core.registry import FeedLink

OPML_TYPE = f"{OPML}; charset=utf-8"


def write_opml(title: str, feeds: Iterable[FeedLink]) -> bytes:
    outlines = [
        element(
            "outline",
            type="rss",
            text=feed.title,
            title=feed.title,
            xmlUrl=feed.url,
            htmlUrl=feed.page_url or None,
            description=feed.description or None,
            language=feed.lang or None,
        )
        for feed in feeds
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<opml version="2.0">',
            f"<head>{element('title', title)}</head>",
            "<body>",
            *outlines,
            "</body>",
            "</opml>",
            "",
        ]
    ).encode()
