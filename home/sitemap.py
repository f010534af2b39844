"""Every live, public, indexable page in every language, with its other versions."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO

from django.conf import settings
from django.db.models import Case, F, When
from django.urls import reverse
from django.utils.xmlutils import SimplerXMLGenerator

from core.languages import view_versions
from core.pages import all_pages
from home.models import TopicIndexPage
from podcasts.models import ShowPage

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
# See EventPage.changed_at.
EVENT_CHANGED = Case(
    When(
        eventpage__calendar_entry__sequence__gt=0,
        then=F("eventpage__calendar_entry__changed_at"),
    )
)


@dataclass
class Entry:
    """`family` is shared by the versions of one address."""

    url: str
    language: str
    family: str
    changed: datetime | None = None
    alternates: list[tuple[str, str]] = field(default_factory=list)


def page_entries():
    """Without the words above the list of feeds, which is there in every language."""
    follow = reverse("follow")
    pages = all_pages().indexable().in_open_languages().select_related("locale").order_by("path")
    for page in pages.annotate(told_otherwise_at=EVENT_CHANGED):
        if page.full_url and not (page.depth == 3 and page.full_url.endswith(follow)):
            yield Entry(
                page.full_url,
                page.locale.language_code,
                str(page.translation_key),
                max(filter(None, [page.last_published_at, page.told_otherwise_at]), default=None),
            )


def topic_entries():
    for index in TopicIndexPage.objects.public().in_open_languages().select_related("locale"):
        root = index.full_url.removesuffix(index.url)
        for topic, address in index.topics_with_pages():
            yield Entry(
                root + address, index.locale.language_code, f"topic {topic.translation_key}"
            )


def follow_entries():
    for version in view_versions(reverse("follow")):
        yield Entry(version.full_url, version.code, "list of feeds")


def subscribe_entries():
    shows = ShowPage.objects.indexable().in_open_languages().select_related("locale")
    for show in shows.order_by("path"):
        yield Entry(
            show.subscribe_url(), show.locale.language_code, f"follow {show.translation_key}"
        )


def entries() -> list[Entry]:
    found = [*page_entries(), *topic_entries(), *follow_entries(), *subscribe_entries()]
    families = defaultdict(list)
    for entry in found:
        families[entry.family].append((entry.language, entry.url))
    for entry in found:
        versions = families[entry.family]
        source = dict(versions).get(settings.LANGUAGE_CODE)
        entry.alternates = [*versions, *([("x-default", source)] if source else [])]
    return found


def sitemap_xml() -> str:
    out = StringIO()
    xml = SimplerXMLGenerator(out, "utf-8")
    xml.startDocument()
    xml.startElement("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for entry in entries():
        xml.startElement("url", {})
        xml.addQuickElement("loc", entry.url)
        if entry.changed:
            xml.addQuickElement("lastmod", entry.changed.isoformat(timespec="seconds"))
        for language, url in entry.alternates:
            xml.addQuickElement(
                "xhtml:link", None, {"rel": "alternate", "hreflang": language, "href": url}
            )
        xml.endElement("url")
    xml.endElement("urlset")
    xml.endDocument()
    return out.getvalue()
