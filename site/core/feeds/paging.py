"""Long feeds in pages (RFC 5005): apps ask for the first, archives follow `next`."""

from dataclasses import dataclass
from math import ceil

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

ITEMS_A_PAGE = 100


@dataclass(frozen=True)
class FeedPage:
    """Both are counted from 1."""

    number: int = 1
    last: int = 1

    def address(self, feed_url: str, number: int | None = None) -> str:
        number = number or self.number
        return feed_url if number == 1 else f"{feed_url}?page={number}"

    def links(self, feed_url: str) -> dict[str, str]:
        """By relation; nothing where the feed has one page only."""
        if self.last == 1:
            return {}
        pages = {"first": 1, "last": self.last}
        if self.number > 1:
            pages["previous"] = self.number - 1
        if self.number < self.last:
            pages["next"] = self.number + 1
        return {relation: self.address(feed_url, number) for relation, number in pages.items()}


ONLY_PAGE = FeedPage()


def asked_page(request: HttpRequest | None) -> int:
    """Http404 where `?page=` is no number in the one way that a feed itself writes it."""
    asked = request.GET.get("page", "1") if request else "1"
    # Digits of other scripts are digits to Python too, and so is a figure of a thousand places.
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 7 and asked[0] != "0"):
        raise Http404
    return int(asked)


def page_of_feed(request: HttpRequest | None, items: QuerySet) -> tuple[QuerySet, FeedPage]:
    """The slice that `?page=` asks for; Http404 for a page that is not there."""
    number = asked_page(request)
    last = max(1, ceil(items.count() / ITEMS_A_PAGE))
    if number > last:
        raise Http404
    start = (number - 1) * ITEMS_A_PAGE
    return items[start : start + ITEMS_A_PAGE], FeedPage(number, last)
