"""RSS of the lists: what a list shows, told item by item, in a fixed number of queries."""

from datetime import date, datetime, time

from django.conf import settings
from django.http import Http404
from django.utils import timezone
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.feeds import (
    Feed,
    FeedItem,
    credits_by_page,
    element,
    feed_bodies,
    feed_response,
    page_of_feed,
    topic_names,
    write_rss,
)
from core.models import Credit
from core.registry import FeedLink

NAMESPACES = {"dc": "http://purl.org/dc/elements/1.1/"}


def told_at(page, day: date | None) -> datetime | None:
    """The publishing time if the page was published on its day in Copenhagen, else noon there.

    Never midnight, which readers elsewhere would see as the day before.
    """
    published = page.first_published_at
    if day is None:
        return published
    if published and timezone.localdate(published) == day:
        return published
    return timezone.make_aware(datetime.combine(day, time(12)))


class NewsFeedMixin(RoutablePageMixin):
    """For an index page with a ListingMixin: its RSS lies at `rss/`, of `feed_pages()`."""

    def feed_pages(self):
        """Public and current pages of this list, the newest first."""
        raise NotImplementedError

    @path("rss/", name="rss")
    def rss(self, request):
        self.refuse_unless_public()
        return feed_response(
            request,
            f"news:{self.pk}",
            self.locale.language_code,
            lambda: write_rss(self.feed(request)),
        )

    def refuse_unless_public(self):
        if not type(self).objects.public().filter(pk=self.pk).exists():
            raise Http404

    def feed(self, request) -> Feed:
        pages, page = page_of_feed(request, self.feed_pages())
        return Feed(
            title=f"{self.title} – {settings.WAGTAIL_SITE_NAME}",
            link=self.get_full_url(request),
            url=self.address_of("rss", request),
            language=self.locale.language_code,
            description=self.summary or self.title,
            namespaces=NAMESPACES,
            page=page,
            items=list(feed_items(self.prepared(pages), self, request)),
        )

    def address_of(self, route: str, request=None) -> str:
        url = self.get_full_url(request)
        return f"{url}{self.reverse_subpage(route)}" if url else ""

    def feed_links(self, request) -> list[FeedLink]:
        return [
            FeedLink(self.title, self.address_of("rss", request), lang=self.locale.language_code)
        ]


def feed_items(pages, index, request):
    topics = topic_names(pages)
    credits = credits_by_page(pages, role=Credit.Role.AUTHOR)
    links = [page.get_full_url(request) for page in pages]
    bodies = feed_bodies([page.body for page in pages], index.locale.language_code, links)
    for page, link, body in zip(pages, links, bodies, strict=True):
        authors = page.feed_authors(credits[page.pk])
        yield FeedItem(
            title=page.feed_title,
            link=link,
            guid=str(page.guid),
            date=told_at(page, page.told_on),
            summary=page.feed_summary,
            html=body,
            categories=topics[page.pk],
            extra=[element("dc:creator", authors or settings.WAGTAIL_SITE_NAME)],
        )
