"""The text of many pages for a feed, in a number of queries that does not grow with them."""

from collections.abc import Sequence
from urllib.parse import urljoin

import nh3
from django.utils.html import escape, format_html
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text.rewriters import extract_attrs

from core.pages import all_pages
from core.stored import STORED_LINK, stored_id, stored_items, stored_links

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
    expanded = _expand_links(joined, language_code).split(SEPARATOR)
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


def _expand_links(html, language_code):
    pages = _page_urls(stored_links(html, "page"), language_code)
    documents = get_document_model().objects.in_bulk(stored_links(html, "document"))

    def replace(match):
        attributes = extract_attrs(match.group(1))
        if "linktype" not in attributes:
            return match.group(0)
        key = stored_id(attributes)
        url = ""
        if attributes["linktype"] == "page":
            url = pages.get(key, "")
        elif attributes["linktype"] == "document" and key in documents:
            url = documents[key].url
        return format_html('<a href="{}">', url) if url else "<a>"

    return STORED_LINK.sub(replace, html)


def _page_urls(ids, language_code):
    """Addresses by id: of the public translation into the feed's language, else of the page."""
    if not ids:
        return {}
    linked = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
    public = all_pages().public().filter(translation_key__in=linked.values())
    best = {}
    for page in public.select_related("locale"):
        own = page.locale.language_code == language_code
        if own or page.pk in linked:
            best.setdefault((page.translation_key, own), page)
    urls = {}
    for pk, key in linked.items():
        page = best.get((key, True)) or best.get((key, False))
        if page is not None:
            urls[pk] = page.full_url or ""
    return urls


def _heading(value):
    tag = "h3" if value.get("level") == "h3" else "h2"
    return format_html("<{0}>{1}</{0}>", tag, value.get("text", ""))


def _quote(value):
    if value.get("repeats_text"):
        return ""
    html = format_html("<blockquote><p>{}</p></blockquote>", value.get("quote", ""))
    if value.get("attribution"):
        html += format_html("<p><cite>{}</cite></p>", value["attribution"])
    return html


def _points(value):
    points = "".join(
        format_html("<li>{}</li>", point) for point in stored_items(value.get("points"))
    )
    return f"<ul>{points}</ul>"


def _advice(value):
    advice = "".join(
        f"<li><strong>{escape(item.get('heading', ''))}</strong>{item.get('text') or ''}</li>"
        for item in stored_items(value.get("items"))
    )
    return f"<ol>{advice}</ol>"


def _faq(value):
    return "".join(
        f"<h3>{escape(item.get('question', ''))}</h3>{item.get('answer') or ''}"
        for item in stored_items(value.get("items"))
    )


def _titled(value):
    return f"<h3>{escape(value.get('title', ''))}</h3>{value.get('text') or ''}"


def _note(value):
    return format_html("<p><strong>{}</strong></p>", value.get("text", ""))


def _foreign(value):
    return f'<div lang="{escape(value.get("language", ""))}">{value.get("text") or ""}</div>'


WRITERS = {
    "heading": _heading,
    "paragraph": lambda value: value or "",
    "pull_quote": _quote,
    "in_short": _points,
    "advice": _advice,
    "faq": _faq,
    "info_box": _titled,
    "content_note": _note,
    "foreign_text": _foreign,
    "calm_end": lambda value: value.get("text") or "",
}
