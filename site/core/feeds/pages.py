"""Pages of any type as items, in a number of queries that does not grow with them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape
from itertools import chain
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.templatetags.static import static
from wagtail.models import Locale, get_page_models

from core.cards import newest_first
from core.feeds.body import absolute_url, feed_bodies, machine_note
from core.feeds.facts import renditions
from core.feeds.feed import LONG_AGO, Feed, FeedItem
from core.feeds.paging import FeedPage
from core.feeds.rows import credits_by_page, topic_names
from core.machine.texts import machine_made
from core.models import Credit

PICTURE = re.compile(r'<img [^>]*?src="([^"]+)"')


def newest_told(pages):
    """Base pages by the day each was news, the latest first; see `told_at`."""
    models = get_page_models()
    return newest_first(pages, [m for m in models if getattr(m, "is_told_on_its_date", False)])


def pages_as_told(pages, locale: Locale) -> list:
    """The specific pages behind base pages of the locale, with what their items ask; the latest
    first."""
    by_type = defaultdict(list)
    for page in pages.specific(defer=False):
        page.locale = locale
        by_type[type(page)].append(page)
    for model, of_type in by_type.items():
        model.prepare_cards(of_type, locale.language_code)
        prefetch_related_objects(of_type, *model.feed_relations)
    return sorted(chain(*by_type.values()), key=_time_told, reverse=True)


def _time_told(page) -> tuple[datetime, int]:
    return page.told_at or LONG_AGO, page.pk


def page_items(pages: list, language_code: str, request: HttpRequest | None) -> Iterator[FeedItem]:
    """`pages`: specific ones, prepared as their cards are."""
    topics = topic_names(pages)
    credits = credits_by_page(pages, role=Credit.Role.AUTHOR)
    chosen = _chosen_pictures(pages)
    links = [page.get_full_url(request) for page in pages]
    by_machine = machine_made(pages)
    bodies = feed_bodies([page.body for page in pages], language_code, links)
    for page, link, body in zip(pages, links, bodies, strict=True):
        root = root_of(link)
        yield FeedItem(
            title=page.feed_title,
            link=link,
            guid=str(page.feed_guid),
            date=page.told_at,
            changed=page.changed_at,
            summary=page.feed_summary,
            html=f"{machine_note(page.pk in by_machine)}{page.feed_note}{body}",
            categories=topics[page.pk],
            authors=page.feed_authors(credits[page.pk]),
            image_url=absolute_url(root, chosen.get(page.pk) or _first_picture(body)),
            enclosure=page.feed_enclosure(root),
        )


def _chosen_pictures(pages) -> dict[int, str]:
    """By page id the addresses of those that editors chose for sharing."""
    made = renditions([str(page.social_image_id) for page in pages if page.social_image_id])
    return {
        page.pk: made[str(page.social_image_id)].url
        for page in pages
        if str(page.social_image_id) in made
    }


def _first_picture(html: str) -> str:
    found = PICTURE.search(html)
    return unescape(found.group(1)) if found else ""


def root_of(url: str) -> str:
    """Scheme and host of an absolute address."""
    return "{0.scheme}://{0.netloc}".format(urlsplit(url))


def site_feed(
    title: str,
    link: str,
    url: str,
    language: str,
    *,
    guid: UUID,
    description: str,
    items: Iterable[FeedItem],
    page: FeedPage,
) -> Feed:
    """A feed that the site itself publishes."""
    site = settings.WAGTAIL_SITE_NAME
    return Feed(
        title=title if title == site else f"{title} – {site}",
        link=link,
        url=url,
        language=language,
        description=description or title,
        items=list(items),
        page=page,
        guid=str(guid),
        publisher=site,
        copyright=f"© {site}",
        icon_url=absolute_url(root_of(link), static("img/apple-touch-icon.png")),
    )
