"""The formats that a feed can be had in, by the word in its address."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import register_converter
from django.urls.converters import StringConverter

from core import media_types
from core.feeds import atom, json_feed, rss
from core.feeds.feed import Feed
from core.feeds.response import feed_response
from core.registry import FeedAddress


@dataclass(frozen=True)
class FeedFormat:
    label: str
    media_type: str
    write: Callable[[Feed], bytes]


FORMATS = {
    "rss": FeedFormat("RSS", media_types.RSS, rss.write_rss),
    "atom": FeedFormat("Atom", media_types.ATOM, atom.write_atom),
    "json": FeedFormat("JSON Feed", media_types.JSON_FEED, json_feed.write_json),
}


class FeedFormatConverter(StringConverter):
    """For addresses: <feed_format:name>."""

    regex = "|".join(FORMATS)


register_converter(FeedFormatConverter, "feed_format")


def feed_in_format(
    request: HttpRequest, key: str, language_code: str, name: str, make: Callable[[], Feed]
) -> HttpResponse:
    """Answer with the feed that `make()` returns; `name` is a key of FORMATS."""
    chosen = FORMATS[name]
    return feed_response(
        request,
        key,
        language_code,
        lambda: chosen.write(make()),
        chosen.media_type,
    )


def feed_addresses(address_of: Callable[[str], str]) -> list[FeedAddress]:
    """RSS first, which every reader takes; `address_of` tells that of each key of FORMATS."""
    return [
        FeedAddress(address_of(name), one.media_type, one.label) for name, one in FORMATS.items()
    ]
