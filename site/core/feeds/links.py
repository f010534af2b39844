"""Where texts and blocks lead, looked up once for all bodies of a feed."""

import re
from collections import defaultdict
from html import unescape
from typing import NamedTuple

from django.utils.html import format_html
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text.rewriters import extract_attrs

from core.feeds.facts import KINDS, Show, always, linked
from core.pages import all_pages
from core.stored import STORED_LINK, stored_id, stored_links

CHOSEN = re.compile(r'<a linktype="(\w+)" id="([\w-]+)" chosen="">([^<]*)</a>')
EMPTY = re.compile(r"<(p|cite|li|ul|figcaption)>\s*</\1>|<(nav|figure)>(<h3>[^<]*</h3>)?</\2>")


class Target(NamedTuple):
    title: str
    url: str
    in_language: bool

    @property
    def show(self) -> Show:
        return linked(self.title, self.url) if self.in_language else always("")


def chosen(kind: str, pk, label: str = "") -> str:
    """Where `expand_links` puts a page or a fact that a block chose, or nothing.

    `kind`: "page" or one of core.feeds.facts.KINDS.
    """
    if not pk:
        return ""
    return format_html('<a linktype="{}" id="{}" chosen="">{}</a>', kind, pk, label)


def expand_links(html: str, language_code: str) -> str:
    """A written link without a public page loses its address, a chosen one goes with its label."""
    pages = _pages(stored_links(html, "page"), language_code)
    ids = defaultdict(set)
    for kind, pk, _label in CHOSEN.findall(html):
        ids[kind].add(pk)
    shown = {kind: look_up(ids[kind], language_code) for kind, look_up in KINDS.items()}
    shown["page"] = {str(pk): page.show for pk, page in pages.items()}
    documents = get_document_model().objects.in_bulk(stored_links(html, "document"))

    def place(match):
        kind, pk, label = match.groups()
        show = shown.get(kind, {}).get(pk)
        return show(unescape(label)) if show else ""

    def address(match):
        attributes = extract_attrs(match.group(1))
        if "linktype" not in attributes:
            return match.group(0)
        targets = {"page": pages, "document": documents}.get(attributes["linktype"], {})
        target = targets.get(stored_id(attributes))
        return format_html('<a href="{}">', target.url) if target and target.url else "<a>"

    return STORED_LINK.sub(address, without_empty(CHOSEN.sub(place, html)))


def without_empty(html: str) -> str:
    """Without the elements that held nothing but what is not shown, and what held only those."""
    html, removed = EMPTY.subn("", html)
    return without_empty(html) if removed else html


def _pages(ids, language_code) -> dict[int, Target]:
    """The public translation into the feed's language, else the page itself if it is public."""
    if not ids:
        return {}
    linked = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
    public = all_pages().public().filter(translation_key__in=linked.values())
    best = {}
    for page in public.select_related("locale"):
        own = page.locale.language_code == language_code
        if own or page.pk in linked:
            best.setdefault((page.translation_key, own), page)
    targets = {}
    for pk, key in linked.items():
        for own in (True, False):
            if page := best.get((key, own)):
                targets[pk] = Target(page.title, page.full_url or "", own)
                break
    return targets
