"""Atom (RFC 4287), its long feeds in pages (RFC 5005)."""

from django.conf import settings
from django.utils import timezone

from core.feeds.feed import LONG_AGO, Feed
from core.feeds.guide import XHTML, guide, prologue
from core.feeds.xml import element
from core.media_types import ATOM

NAMESPACE = "http://www.w3.org/2005/Atom"


def write_atom(feed: Feed) -> bytes:
    opening = f'<feed xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}" xml:lang="{feed.language}">'
    parts = [*prologue(), opening, *_head(feed)]
    for item in feed.items:
        parts += ["<entry>", *_entry(item), "</entry>"]
    return "\n".join([*parts, "</feed>", ""]).encode()


def _head(feed):
    yield element("id", _identity(feed.guid) if feed.guid else feed.url)
    yield element("title", feed.title)
    yield element("subtitle", feed.description or feed.title)
    yield element("updated", _moment(feed.updated))
    yield _person(feed.publisher or feed.title)
    yield element("link", rel="alternate", type="text/html", hreflang=feed.language, href=feed.link)
    yield element("link", rel="self", type=ATOM, href=feed.own_url)
    for relation, url in feed.page_links.items():
        yield element("link", rel=relation, type=ATOM, href=url)
    if settings.WEBSUB_HUB:
        yield element("link", rel="hub", href=settings.WEBSUB_HUB)
    if feed.icon_url:
        yield element("icon", feed.icon_url)
    if feed.image_url:
        yield element("logo", feed.image_url)
    if feed.copyright:
        yield element("rights", feed.copyright)
    yield from guide(feed.link, feed.language)


def _entry(item):
    yield element("id", _identity(item.guid))
    yield element("title", item.title)
    yield element("updated", _moment(item.updated or LONG_AGO))
    if item.date:
        yield element("published", _moment(item.date))
    yield from map(_person, item.authors)
    yield element("link", rel="alternate", type="text/html", href=item.link)
    if sound := item.enclosure:
        yield element(
            "link",
            rel="enclosure",
            type=sound.media_type,
            length=sound.length or None,
            href=sound.url,
        )
    for category in item.categories:
        yield element("category", term=category)
    yield element("summary", item.summary or item.title)
    if item.html:
        yield element("content", item.html, type="html")


def _identity(guid):
    return f"urn:uuid:{guid}"


def _person(name):
    return f"<author>{element('name', name)}</author>"


def _moment(moment):
    return timezone.localtime(moment).isoformat("T", "seconds")
