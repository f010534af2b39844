"""Where texts and blocks lead, looked up once for all bodies of a feed."""

import re
from collections import defaultdict
from html import unescape

from django.conf import settings
from django.utils.html import format_html
from wagtail.documents import get_document_model
from wagtail.rich_text.rewriters import extract_attrs

from core.feeds.facts import KINDS, linked
from core.stored import STORED_LINK, stored_id, stored_links
from core.visibility import chosen_pages

CHOSEN = re.compile(r'<a linktype="(\w+)" id="([\w-]+)" chosen="">([^<]*)</a>')
# Also a role whose person is gone.
EMPTY = re.compile(
    r"<(p|cite|li|ul|figcaption)>\s*</\1>|<li>, [^<]*</li>|<(nav|figure)>(<h3>[^<]*</h3>)?</\2>"
)


def chosen(kind: str, pk, label: str = "") -> str:
    """Where `expand_links` puts a page or a fact that a block chose, or nothing.

    `kind`: "page", "document" or one of core.feeds.facts.KINDS.
    """
    if not pk:
        return ""
    return format_html('<a linktype="{}" id="{}" chosen="">{}</a>', kind, pk, label)


def expand_links(html: str, language_code: str) -> str:
    """A written link without a public page loses its address, a chosen one goes with its label."""
    ids = defaultdict(set)
    for kind, pk, _label in CHOSEN.findall(html):
        ids[kind].add(pk)
    shown = {kind: look_up(ids[kind], language_code) for kind, look_up in KINDS.items()}
    pages = chosen_pages(stored_links(html, "page"), language_code)
    documents = get_document_model().objects.in_bulk(stored_links(html, "document"))
    shown["page"] = {
        str(pk): linked(page.shown.title, page.shown.full_url)
        for pk, page in pages.items()
        if page.shown
    }
    shown["document"] = {
        str(pk): linked(document.title, document.url) for pk, document in documents.items()
    }
    addresses = {
        "page": {pk: link_to(page) for pk, page in pages.items()},
        "document": {
            pk: format_html('<a href="{}">', document.url) for pk, document in documents.items()
        },
    }

    def place(match):
        kind, pk, label = match.groups()
        show = shown.get(kind, {}).get(pk)
        return show(unescape(label)) if show else ""

    def address(match):
        attributes = extract_attrs(match.group(1))
        if "linktype" not in attributes:
            return match.group(0)
        return addresses.get(attributes["linktype"], {}).get(stored_id(attributes)) or "<a>"

    return STORED_LINK.sub(address, without_empty(CHOSEN.sub(place, html)))


def link_to(page) -> str:
    """Its opening tag, or nothing; said to be Danish where there is no other."""
    if page.shown:
        return format_html('<a href="{}">', page.shown.full_url)
    if source := page.shown_in_source:
        return format_html('<a href="{}" hreflang="{}">', source.full_url, settings.LANGUAGE_CODE)
    return ""


def without_empty(html: str) -> str:
    """Without the elements that held nothing but what is not shown, and what held only those."""
    html, removed = EMPTY.subn("", html)
    return without_empty(html) if removed else html
