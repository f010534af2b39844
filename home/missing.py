"""What stands behind an address that has no page: the same page in another language."""

import re
from collections.abc import Iterator

from django.db.models import Q
from wagtail.models import Page, Site

from core.languages import Version, page_versions
from core.models import Topic
from core.pages import all_pages
from core.routing import routes_itself
from core.slugs import language_of_path
from home.models import TopicIndexPage

SLUG = re.compile(r"[-\w]{1,255}")
DEEPEST = 6


def components_of(path: str) -> list[str]:
    """Parts of the address behind the language's prefix; empty if they can't be slugs."""
    parts = [part for part in path.split("/") if part]
    if parts and parts[0].lower() == language_of_path(path):
        parts = parts[1:]
    if len(parts) > DEEPEST or not all(SLUG.fullmatch(part) for part in parts):
        return []
    return parts


def words_of(path: str) -> str:
    """The last part of the address as words, for the search field."""
    parts = components_of(path)
    words = re.split(r"[-_]+", parts[-1]) if parts else []
    return " ".join(word for word in words if word)[:100].strip()


def keys_behind(components: list[str]) -> list:
    """Translation keys of the pages at the address, each part in whatever language.

    Where pages that have nothing to do with each other share the path, the Danish one first.
    """
    parents = list(
        all_pages()
        .filter(url_path__in=[root.root_path for root in Site.get_site_root_paths()])
        .values_list("path", "depth")
    )
    keys = []
    for component in components:
        if not parents:
            return []
        below = Q()
        for path, depth in parents:
            below |= Q(path__startswith=path, depth=depth + 1)
        named = Page.objects.filter(below, slug=component).order_by("locale_id", "pk")
        keys = list(dict.fromkeys(named.values_list("translation_key", flat=True)))
        parents = list(Page.objects.filter(translation_key__in=keys).values_list("path", "depth"))
    return keys


def pages_behind(model, components: list[str]) -> Iterator[Page]:
    """One page of each key, in whichever language and state."""
    for key in keys_behind(components):
        if page := model.objects.filter(translation_key=key).first():
            yield page


def versions_behind(path: str) -> list[Version]:
    """Public versions of the page that an address means, none of drafts or private pages."""
    components = components_of(path)
    for page in pages_behind(Page, components):
        if versions := page_versions(page):
            return versions
    return versions_of_topic(components) or versions_of_page_above(path)


def versions_of_topic(components: list[str]) -> list[Version]:
    """A topic has an address below the index page of a language, and no page of its own."""
    index = next(pages_behind(TopicIndexPage, components[:-1]), None)
    topic = index and Topic.objects.filter(slug=components[-1]).order_by("locale_id").first()
    return index.versions_about(topic) if topic else []


def versions_of_page_above(path: str) -> list[Version]:
    """Of the page one step up, if what is asked for is an address of its type, such as a feed's,
    unless the page is right there. What might be a topic is none of that."""
    components, above = components_of(path), f"{path.rstrip('/').rpartition('/')[0]}/"
    for page in pages_behind(Page, components[:-1]):
        is_its_own = page.specific_class is not TopicIndexPage
        has_address = is_its_own and routes_itself(page, components[-1:])
        versions = page_versions(page) if has_address else []
        if versions and above not in {version.url for version in versions}:
            return versions
    return []
