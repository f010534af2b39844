"""JSON Feed 1.1."""

import json

from django.conf import settings
from django.utils import timezone

from core.feeds.feed import Feed, FeedItem
from core.feeds.guide import what_it_is
from core.text import clean_deep

VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed) -> bytes:
    hub = settings.WEBSUB_HUB
    told = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.link,
        "feed_url": feed.own_url,
        "description": feed.description,
        "user_comment": what_it_is(),
        "next_url": feed.page_links.get("next"),
        "icon": feed.image_url or feed.icon_url,
        "favicon": feed.icon_url,
        "authors": _authors([feed.publisher or feed.title]),
        "language": feed.language,
        "hubs": [{"type": "WebSub", "url": hub}] if hub else None,
        "items": [_stated(_item(item, feed)) for item in feed.items],
    }
    # The items are said even where there are none.
    written = {**_stated(told), "items": told["items"]}
    return f"{json.dumps(clean_deep(written), ensure_ascii=False, indent=1)}\n".encode()


def _item(item: FeedItem, feed: Feed) -> dict:
    text = (
        {"content_html": item.html} if item.html else {"content_text": item.summary or item.title}
    )
    return {
        "id": f"urn:uuid:{item.guid}",
        "url": item.link,
        "title": item.title,
        **text,
        "summary": item.summary,
        "image": item.image_url,
        "date_published": _moment(item.date),
        "date_modified": _moment(item.updated if item.changed else None),
        "authors": _authors(item.authors),
        "tags": list(item.categories),
        "language": feed.language,
        "attachments": [_stated(_attachment(item.enclosure))] if item.enclosure else None,
    }


def _attachment(sound):
    return {
        "url": sound.url,
        "mime_type": sound.media_type,
        "size_in_bytes": sound.length,
        "duration_in_seconds": sound.duration,
    }


def _authors(names):
    return [{"name": name} for name in names]


def _moment(moment):
    return timezone.localtime(moment).isoformat("T", "seconds") if moment else None


def _stated(values: dict) -> dict:
    """Without what is not known."""
    return {name: value for name, value in values.items() if value}
