"""What texts and blocks point at, looked up once for all bodies of a feed."""

import re
from typing import NamedTuple

from django.utils.html import escape, format_html
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text.rewriters import extract_attrs

from core.models.people import Person
from core.pages import all_pages
from core.stored import STORED_LINK, stored_id, stored_links

CHOSEN = re.compile(r'<a linktype="(\w+)" id="(\d+)" chosen="">([^<]*)</a>')
EMPTY = re.compile(r"<(p|cite|li|ul)></\1>|<nav><h3>[^<]*</h3></nav>")


class Target(NamedTuple):
    title: str
    url: str = ""
    in_language: bool = True


def chosen(kind: str, pk, label: str = "") -> str:
    """Where `expand_links` puts the page, document or person of a block, or nothing."""
    if not pk:
        return ""
    return format_html('<a linktype="{}" id="{}" chosen="">{}</a>', kind, pk, label)


def expand_links(html: str, language_code: str) -> str:
    """A written link without a public page loses its address, a chosen one goes with its label."""
    targets = {
        "page": _pages(stored_links(html, "page"), language_code),
        "document": _documents(stored_links(html, "document")),
        "person": _people(stored_links(html, "person")),
    }

    def place(match):
        kind, pk, label = match.groups()
        target = targets.get(kind, {}).get(int(pk))
        if target is None or not target.in_language:
            return ""
        text = label or escape(target.title)
        return f'<a href="{escape(target.url)}">{text}</a>' if target.url else text

    def address(match):
        attributes = extract_attrs(match.group(1))
        if "linktype" not in attributes:
            return match.group(0)
        target = targets.get(attributes["linktype"], {}).get(stored_id(attributes))
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


def _documents(ids) -> dict[int, Target]:
    found = get_document_model().objects.in_bulk(ids)
    return {pk: Target(document.title, document.url) for pk, document in found.items()}


def _people(ids) -> dict[int, Target]:
    return {pk: Target(person.name) for pk, person in Person.objects.in_bulk(ids).items()}
