"""A feed and its items, whatever format they are written in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from core.feeds.paging import ONLY_PAGE, FeedPage

# Of a feed that has never had anything in it: formats that ask for a date get this one.
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Enclosure:
    """`length` in bytes, `duration` in seconds; 0 where it is not known."""

    url: str
    media_type: str
    length: int = 0
    duration: int = 0


@dataclass(frozen=True)
class FeedItem:
    """`guid` must outlive slugs, titles and host names; addresses are absolute, times aware.

    `changed` is when it was last published, `authors` are names, `categories` names of topics.
    `extra` (at the end) is for RSS alone: XML made with element()
    and cdata().
    """

    title: str
    link: str
    guid: str
    date: datetime | None = None
    summary: str = ""
    html: str = ""
    categories: Sequence[str] = ()
    extra: Sequence[str] = ()
    changed: datetime | None = None
    authors: Sequence[str] = ()
    image_url: str = ""
    enclosure: Enclosure | None = None

    @property
    def updated(self) -> datetime | None:
        """Never before the date it bears, which editors may set to a day to come."""
        return max(filter(None, [self.date, self.changed]), default=None)


@dataclass(frozen=True)
class Feed:
    """`url` is the feed's own absolute address, `link` that of the page it belongs to.

    `page` says which part of a long feed this is; `guid` is the same for all of its parts.
    `publisher` stands as the author of what names none. `icon_url` is square and small.
    `first` (after the language) and `extra` (before the items) are XML for RSS, as with items.
    """

    title: str
    link: str
    url: str
    language: str
    description: str
    items: Sequence[FeedItem] = ()
    page: FeedPage = ONLY_PAGE
    image_url: str = ""
    copyright: str = ""
    namespaces: dict[str, str] = field(default_factory=dict)
    first: Sequence[str] = ()
    extra: Sequence[str] = ()
    guid: str = ""
    publisher: str = ""
    icon_url: str = ""

    @property
    def updated(self) -> datetime:
        return max(filter(None, (item.updated for item in self.items)), default=LONG_AGO)

    @property
    def own_url(self) -> str:
        """Of this part of it."""
        return self.page.address(self.url)

    @property
    def page_links(self) -> dict[str, str]:
        """By relation, as in RFC 5005."""
        return self.page.links(self.url)
