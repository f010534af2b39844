"""What news and podcasts fill and home reads, so that neither needs to know the other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import QuerySet, TextChoices
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from core import media_types


@dataclass(frozen=True)
class FeedAddress:
    """`media_type` as in HTTP, `label` the format as people call it."""

    url: str
    media_type: str
    label: str


class Covers(StrEnum):
    """What a feed is about, for a list of feeds in groups."""

    EVERYTHING = "everything"
    LIST = "list"
    TOPIC = "topic"


@dataclass(frozen=True)
class FeedLink:
    """`media_type` as in HTTP, `lang` the feed's own language, `sound` for a podcast.

    `others` are the same feed in other formats; `page_url` and `description` are those of the
    page that it belongs to. `guide_url`: a page that tells people how to follow it.
    """

    title: str
    url: str
    media_type: str = media_types.RSS
    lang: str = ""
    sound: bool = False
    others: tuple[FeedAddress, ...] = ()
    page_url: str = ""
    guide_url: str = ""
    description: str = ""
    covers: Covers = Covers.LIST

    @property
    def kind(self) -> str:
        if self.media_type.startswith(media_types.CALENDAR):
            return "ical"
        return "podcast" if self.sound else "rss"

    @property
    def addresses(self) -> list[FeedAddress]:
        """Its own first, which bears the title alone; the others' formats are named."""
        return [FeedAddress(self.url, self.media_type, ""), *self.others]


FeedProvider = Callable[[HttpRequest, str], Iterable[FeedLink]]
_feed_providers: list[FeedProvider] = []


def feed_provider(function: FeedProvider) -> FeedProvider:
    """Register a function of (request, language code) that yields the feeds of an app."""
    _feed_providers.append(function)
    return function


def all_feeds(request: HttpRequest, language_code: str) -> list[FeedLink]:
    return [feed for provider in _feed_providers for feed in provider(request, language_code)]


class Spread(StrEnum):
    """Ways for a public page to reach more people, which a person in it may refuse."""

    FEEDS = "feeds"
    SEARCH_ENGINES = "search_engines"


PageIds = Callable[[Spread], QuerySet]
_withheld: list[PageIds] = []


def withheld_pages(function: PageIds) -> PageIds:
    """Register a function that returns, as a queryset of ids, pages that may not go that way."""
    _withheld.append(function)
    return function


def without_withheld(pages: QuerySet, spread: Spread) -> QuerySet:
    for function in _withheld:
        pages = pages.exclude(pk__in=function(spread))
    return pages


ComingPages = Callable[[Locale, int], Iterable[Page]]
_coming_pages: list[ComingPages] = []


def coming_pages(function: ComingPages) -> ComingPages:
    """Register a function of (locale, at most so many) that yields what a reader may go to next."""
    _coming_pages.append(function)
    return function


def all_coming_pages(locale: Locale, limit: int) -> list[Page]:
    return [page for function in _coming_pages for page in function(locale, limit)][:limit]


class TranslationState(TextChoices):
    """Ordered by how much there is to do."""

    MISSING = "missing", _("Missing")
    BEHIND = "behind", _("Behind its source")
    IN_PROGRESS = "in_progress", _("In progress")
    UNPUBLISHED = "unpublished", _("Complete, not published")
    COMPLETE = "complete", _("Complete")


@dataclass(frozen=True)
class PartBeside:
    """Something of a translated page that is translated apart from its texts, such as speech.

    `since`: when the source's part was changed, of one that is behind; `url` in the admin.
    """

    label: str
    state: TranslationState
    url: str
    since: datetime | None = None


PartsBeside = Callable[[list[Page]], dict[int, list[PartBeside]]]
_parts_beside: list[PartsBeside] = []


def parts_beside(function: PartsBeside) -> PartsBeside:
    """Register a function of translated pages that tells their parts by page id, whose number of
    queries does not grow with theirs."""
    _parts_beside.append(function)
    return function


def all_parts_beside(pages: list[Page]) -> dict[int, list[PartBeside]]:
    found: dict[int, list[PartBeside]] = {page.pk: [] for page in pages}
    for function in _parts_beside:
        for pk, parts in function(pages).items():
            found[pk].extend(parts)
    return found
