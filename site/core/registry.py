"""What news and podcasts fill and home reads, so that neither needs to know the other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class FeedLink:
    """`media_type` as in an HTTP Content-Type, `lang` the feed's own language."""

    title: str
    url: str
    media_type: str = "application/rss+xml"
    lang: str = ""

    @property
    def kind(self) -> str:
        return "ical" if self.media_type == "text/calendar" else "rss"


FeedProvider = Callable[[HttpRequest, str], Iterable[FeedLink]]
_feed_providers: list[FeedProvider] = []


def feed_provider(function: FeedProvider) -> FeedProvider:
    """Register a function of (request, language code) that yields the feeds of an app."""
    _feed_providers.append(function)
    return function


def all_feeds(request: HttpRequest, language_code: str) -> list[FeedLink]:
    return [feed for provider in _feed_providers for feed in provider(request, language_code)]
