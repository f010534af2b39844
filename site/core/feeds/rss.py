"""RSS 2.0 with its usual companions (Atom, content, and what an app adds)."""

from email.utils import format_datetime

from django.conf import settings
from django.utils import timezone

from core.feeds.feed import Feed
from core.feeds.guide import XHTML, guide, prologue
from core.feeds.xml import cdata, clean_xml, element
from core.media_types import RSS

# Apple takes no more.
MOST_DESCRIPTION_BYTES = 4000
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "xhtml": XHTML,
}


def write_rss(feed: Feed) -> bytes:
    spaces = "".join(
        f' xmlns:{prefix}="{address}"'
        for prefix, address in {**NAMESPACES, **feed.namespaces}.items()
    )
    parts = [*prologue(), f'<rss version="2.0"{spaces}>', "<channel>", *_channel(feed)]
    for item in feed.items:
        parts += ["<item>", *_item(item, feed), "</item>"]
    parts += ["</channel>", "</rss>", ""]
    return "\n".join(parts).encode()


def _channel(feed):
    yield element("title", feed.title)
    yield element("link", feed.link)
    yield _description(feed.description or feed.title)
    yield element("language", feed.language)
    yield from feed.first
    yield element("atom:link", href=feed.own_url, rel="self", type=RSS)
    for relation, url in feed.page_links.items():
        yield element("atom:link", href=url, rel=relation, type=RSS)
    if settings.WEBSUB_HUB:
        yield element("atom:link", href=settings.WEBSUB_HUB, rel="hub")
    if image_url := feed.image_url or feed.icon_url:
        inside = [
            element("url", image_url),
            element("title", feed.title),
            element("link", feed.link),
        ]
        yield "\n".join(["<image>", *inside, "</image>"])
    if feed.copyright:
        yield element("copyright", feed.copyright)
    yield from feed.extra
    yield from guide(feed.link, feed.language)


def _description(text):
    """Cut at a whole character."""
    told = clean_xml(text).encode()[:MOST_DESCRIPTION_BYTES].decode(errors="ignore")
    return element("description", told)


def _item(item, feed):
    yield element("title", item.title)
    if sound := item.enclosure:
        yield element("enclosure", url=sound.url, length=sound.length, type=sound.media_type)
    yield element("guid", item.guid, isPermaLink="false")
    yield element("link", item.link)
    if item.date:
        # In local time: a reader sees the offset that held in Copenhagen on that day.
        yield element("pubDate", format_datetime(timezone.localtime(item.date)))
    if item.changed:
        yield element("atom:updated", timezone.localtime(item.updated).isoformat("T", "seconds"))
    yield _description(item.summary or item.title)
    if item.html:
        yield cdata("content:encoded", item.html)
    for author in item.authors or filter(None, [feed.publisher]):
        yield element("dc:creator", author)
    if item.image_url:
        yield element("media:content", url=item.image_url, medium="image")
    for category in item.categories:
        yield element("category", category)
    yield from item.extra
