"""The text of many pages for a feed, in a number of queries that does not grow with them."""

from collections.abc import Sequence
from urllib.parse import urljoin

import nh3

from core.feeds.links import expand_links
from core.feeds.writers import WRITERS

TAGS = {"a", "b", "blockquote", "br", "cite", "div", "em", "h2", "h3", "h4", "i", "li", "ol"} | {
    "p",
    "strong",
    "ul",
}
ATTRIBUTES = {"a": {"href"}, "div": {"lang"}}
SEPARATOR = "<!--next page-->"


def absolute_url(root: str, url: str) -> str:
    return urljoin(f"{root}/", url) if url else ""


def feed_bodies(streams: Sequence, language_code: str, links: Sequence[str]) -> list[str]:
    """Clean HTML with absolute addresses for each StreamValue; pictures and facts stay behind.

    `links` are the addresses of their pages, which a link to an anchor needs. Links are looked
    up once for all streams: block templates would ask for each of them.
    """
    if not streams:
        return []
    joined = SEPARATOR.join(_stream_html(stream) for stream in streams)
    expanded = expand_links(joined, language_code).split(SEPARATOR)
    return [_clean(html, link) for html, link in zip(expanded, links, strict=True)]


def _clean(html, link):
    def keep(tag, attribute, value):
        return urljoin(link, value) if attribute == "href" else value

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    ).strip()


def _stream_html(stream):
    html = "\n".join(
        WRITERS[block["type"]](block["value"])
        for block in (stream.raw_data if stream else ())
        if block["type"] in WRITERS
    )
    return html.replace(SEPARATOR, "")
