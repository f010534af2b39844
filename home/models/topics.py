from dataclasses import replace

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.cards import newest_first, page_cards
from core.feeds import FORMATS, feed_addresses, feed_in_format
from core.languages import Version, page_versions
from core.menus import MenuItem, breadcrumb_of
from core.models import BasePage, Topic, TopicLink
from core.pages import all_pages
from core.registry import Covers, FeedLink
from home.feeds import mixed_feed

PAGES_AT_A_TIME = 20


class TopicIndexPage(RoutablePageMixin, BasePage):
    """All topics, and below each topic's address everything about it in the language."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    fact_panels = []
    related_panels = []

    class Meta:
        verbose_name = _("topics")
        verbose_name_plural = _("topic indexes")

    @path("<slug:slug>/", name="topic")
    def topic(self, request, slug):
        topic = self.topic_at(slug)
        paginator = Paginator(self.pages_about(topic), PAGES_AT_A_TIME)
        page_obj = paginator.get_page(request.GET.get("page"))
        page_obj.object_list = page_cards(page_obj.object_list)
        return self.render(
            request,
            template="home/topic_page.html",
            context_overrides={
                "topic": topic,
                "topic_url": self.full_url + self.reverse_subpage("topic", args=[topic.slug]),
                "page_obj": page_obj,
                "versions": self.versions_about(topic),
                "crumbs": [*breadcrumb_of(self), MenuItem(self.title, self.url)],
                "feeds": [self.feed_link(topic, request)],
            },
        )

    @path("<slug:slug>/<feed_format:name>/", name="topic_feed")
    def topic_feed(self, request, slug, name):
        topic = self.topic_at(slug)
        if not TopicIndexPage.objects.public().filter(pk=self.pk).exists():
            raise Http404
        url = self.get_full_url(request)
        return feed_in_format(
            request,
            f"topic:{topic.pk}",
            self.locale.language_code,
            name,
            lambda: mixed_feed(
                all_pages().on_topic(topic.translation_key).distinct(),
                self.locale,
                request,
                title=topic.name,
                link=url + self.reverse_subpage("topic", args=[topic.slug]),
                url=self.feed_url(topic, name, request),
                key=topic.translation_key,
                description=topic.description,
            ),
        )

    def topic_at(self, slug) -> Topic:
        topic = Topic.objects.filter(locale=self.locale, slug=slug).first()
        if topic is None:
            raise Http404
        return topic

    def address_of(self, topic) -> str:
        return self.url + self.reverse_subpage("topic", kwargs={"slug": topic.slug})

    def feed_url(self, topic, name: str, request=None) -> str:
        return self.get_full_url(request) + self.reverse_subpage(
            "topic_feed", args=[topic.slug, name]
        )

    def route_paths_of(self, slug: str) -> list[str]:
        """Its page and its feeds, below this page's address."""
        routes = [
            self.reverse_subpage("topic", args=[slug]),
            *(self.reverse_subpage("topic_feed", args=[slug, name]) for name in FORMATS),
        ]
        return [f"/{route}" for route in routes]

    def get_route_paths(self):
        """So that a changed slug or place leads from the old addresses of topics to the new."""
        slugs = Topic.objects.filter(locale=self.locale).values_list("slug", flat=True)
        return [
            *super().get_route_paths(),
            *(path for slug in slugs for path in self.route_paths_of(slug)),
        ]

    def feed_link(self, topic, request) -> FeedLink:
        own, *others = feed_addresses(lambda name: self.feed_url(topic, name, request))
        return FeedLink(
            topic.name,
            own.url,
            lang=self.locale.language_code,
            others=tuple(others),
            covers=Covers.TOPIC,
        )

    def versions_about(self, topic) -> list[Version]:
        """The topic in other languages, where their list of topics is public."""
        topics = {
            translation.locale.language_code: translation
            for translation in Topic.objects.filter(
                translation_key=topic.translation_key
            ).select_related("locale")
        }
        return [
            replace(
                version,
                url=f"{version.url}{topics[version.code].slug}/",
                full_url=f"{version.full_url}{topics[version.code].slug}/",
                title=topics[version.code].name,
            )
            for version in page_versions(self)
            if version.code in topics
        ]

    def pages_about(self, topic):
        """Public and current, in this language, the newest first."""
        pages = all_pages().public().current().in_locale(self.locale)
        return newest_first(pages.on_topic(topic.translation_key).distinct())

    def used_topics(self) -> list[Topic]:
        """The language's topics that have something to show."""
        used = TopicLink.objects.filter(
            page__in=all_pages().public().current().in_locale(self.locale)
        ).values("topic__translation_key")
        return list(Topic.objects.filter(locale=self.locale, translation_key__in=used))

    def topics_with_pages(self) -> list[tuple[Topic, str]]:
        """(topic, address) of them."""
        return [(topic, self.address_of(topic)) for topic in self.used_topics()]
