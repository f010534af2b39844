"""The text of many pages for a feed, in a number of queries that does not grow with them."""

from collections.abc import Sequence
from urllib.parse import urljoin
from uuid import uuid4

import nh3
from django.utils.html import format_html
from django.utils.translation import gettext as _

from core.feeds.links import expand_links
from core.feeds.writers import WRITERS

INLINE = {"a", "b", "br", "cite", "em", "i", "img", "span", "strong"}
BLOCK = {"blockquote", "div", "figcaption", "figure", "h2", "h3", "h4", "li", "ol", "p", "ul"}
ATTRIBUTES = {
    "a": {"href", "hreflang"},
    "div": {"lang"},
    "span": {"lang"},
    "img": {"src", "alt", "width", "height"},
}
# Nobody can write what nobody can guess.
SEPARATOR = f"<!--{uuid4().hex}-->"


def machine_note(is_machine_made: bool) -> str:
    """What must stand before a text that a machine wrote and no person has approved."""
    if not is_machine_made:
        return ""
    told = _("A machine has translated this page. No person has looked through the text yet.")
    return format_html("<p><em>{}</em></p>", told)


def absolute_url(root: str, url: str) -> str:
    return urljoin(f"{root}/", url) if url else ""


def feed_bodies(streams: Sequence, language_code: str, links: Sequence[str]) -> list[str]:
    """Clean HTML with absolute addresses for each StreamValue.

    `links` are the addresses of their pages, which a link to an anchor needs. What the
    blocks lead to is looked up once for all streams: templates would ask for each of them.
    """
    if not streams:
        return []
    joined = SEPARATOR.join(_stream_html(stream) for stream in streams)
    expanded = expand_links(joined, language_code).split(SEPARATOR)
    return [_clean(html, link) for html, link in zip(expanded, links, strict=True)]


def _clean(html, link):
    def keep(tag, attribute, value):
        return urljoin(link, value) if attribute in {"href", "src"} else value

    return nh3.clean(
        html,
        tags=INLINE | BLOCK,
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    ).strip()


def _stream_html(stream):
    return "\n".join(
        WRITERS[block["type"]](block["value"])
        for block in (stream.raw_data if stream else ())
        if block["type"] in WRITERS
    )
