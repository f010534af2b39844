"""Feeds of the lists: what a list shows, told item by item, in a fixed number of queries."""

from django.http import Http404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.feeds import (
    FORMATS,
    Feed,
    feed_addresses,
    feed_in_format,
    page_items,
    page_of_feed,
    site_feed,
)
from core.models.feed_entry import lasting_guid
from core.registry import FeedLink


class NewsFeedMixin(RoutablePageMixin):
    """For an index page with a ListingMixin: `rss/`, `atom/` and `json/` of its `feed_pages()`."""

    def feed_pages(self):
        """Public and current pages of this list, the newest first."""
        raise NotImplementedError

    @path("<feed_format:name>/", name="feed")
    def serve_feed(self, request, name):
        self.refuse_unless_public()
        return feed_in_format(
            request,
            f"news:{self.pk}",
            self.locale.language_code,
            name,
            lambda: self.feed(request, name),
        )

    def get_route_paths(self):
        """So that a changed slug or place leads from the old feeds to the new."""
        return [*super().get_route_paths(), *(f"/{name}/" for name in FORMATS)]

    def refuse_unless_public(self):
        if not type(self).objects.public().filter(pk=self.pk).exists():
            raise Http404

    def feed(self, request, name: str) -> Feed:
        language = self.locale.language_code
        pages, page = page_of_feed(request, self.feed_pages())
        return site_feed(
            self.title,
            self.get_full_url(request),
            self.address_of("feed", request, name),
            language,
            guid=lasting_guid(self.translation_key, language, role="feed "),
            description=self.summary,
            items=page_items(self.prepared(pages), language, request),
            page=page,
        )

    def address_of(self, route: str, request=None, *args) -> str:
        url = self.get_full_url(request)
        return f"{url}{self.reverse_subpage(route, args=args)}" if url else ""

    def feed_links(self, request) -> list[FeedLink]:
        own, *others = feed_addresses(lambda name: self.address_of("feed", request, name))
        language = self.locale.language_code
        return [FeedLink(self.title, own.url, lang=language, others=tuple(others))]
