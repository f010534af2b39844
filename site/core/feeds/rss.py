"""RSS 2.0 with its usual companions (Atom, content, and what an app adds)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

from django.templatetags.static import static
from django.utils import timezone

from core.feeds.paging import ONLY_PAGE, FeedPage
from core.feeds.xml import cdata, clean_xml, element

MEDIA_TYPE = "application/rss+xml"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


@dataclass(frozen=True)
class FeedItem:
    """`guid` must outlive slugs, titles and host names; `link` is absolute, `date` aware.

    `first` (after the title) and `extra` (at the end) are XML made with element() and cdata().
    """

    title: str
    link: str
    guid: str
    date: datetime | None = None
    summary: str = ""
    html: str = ""
    categories: Sequence[str] = ()
    first: Sequence[str] = ()
    extra: Sequence[str] = ()


@dataclass(frozen=True)
class Feed:
    """`url` is the feed's own absolute address, `link` that of the page it belongs to.

    `page` says which part of a long feed this is.
    `first` (after the language) and `extra` (before the items) are XML, as with items.
    """

    title: str
    link: str
    url: str
    language: str
    description: str
    items: Iterable[FeedItem] = ()
    page: FeedPage = ONLY_PAGE
    image_url: str = ""
    copyright: str = ""
    namespaces: dict[str, str] = field(default_factory=dict)
    first: Sequence[str] = ()
    extra: Sequence[str] = ()


def write_rss(feed: Feed) -> bytes:
    spaces = "".join(
        f' xmlns:{prefix}="{address}"'
        for prefix, address in {**NAMESPACES, **feed.namespaces}.items()
    )
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<?xml-stylesheet type="text/css" href="{static("css/feed.css")}"?>',
        f'<rss version="2.0"{spaces}>',
        "<channel>",
        *_channel(feed),
    ]
    for item in feed.items:
        parts += ["<item>", *_item(item), "</item>"]
    parts += ["</channel>", "</rss>", ""]
    return "\n".join(parts).encode()


def _channel(feed):
    yield element("title", feed.title)
    yield element("link", feed.link)
    yield _description(feed.description or feed.title)
    yield element("language", feed.language)
    yield from feed.first
    yield element("atom:link", href=feed.page.address(feed.url), rel="self", type=MEDIA_TYPE)
    for relation, url in feed.page.links(feed.url).items():
        yield element("atom:link", href=url, rel=relation, type=MEDIA_TYPE)
    if feed.image_url:
        inside = [
            element("url", feed.image_url),
            element("title", feed.title),
            element("link", feed.link),
        ]
        yield "\n".join(["<image>", *inside, "</image>"])
    if feed.copyright:
        yield element("copyright", feed.copyright)
    yield from feed.extra


def _description(text):
    """Apple takes at most 4,000 bytes."""
    return element("description", clean_xml(text).encode()[:4000].decode(errors="ignore"))


def _item(item):
    yield element("title", item.title)
    yield from item.first
    yield element("guid", item.guid, isPermaLink="false")
    yield element("link", item.link)
    if item.date:
        # In local time: a reader sees the offset that held in Copenhagen on that day.
        yield element("pubDate", format_datetime(timezone.localtime(item.date)))
    yield _description(item.summary or item.title)
    if item.html:
        yield cdata("content:encoded", item.html)
    for category in item.categories:
        yield element("category", category)
    yield from item.extra
