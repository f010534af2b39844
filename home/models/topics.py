from dataclasses import replace

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.cards import newest_first, page_cards
from core.languages import Version, page_versions
from core.menus import MenuItem, breadcrumb_of
from core.models import BasePage, Topic, TopicLink
from core.pages import all_pages

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
        topic = Topic.objects.filter(locale=self.locale, slug=slug).first()
        if topic is None:
            raise Http404
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
            },
        )

    def address_of(self, topic) -> str:
        return self.url + self.reverse_subpage("topic", kwargs={"slug": topic.slug})

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

    def topics_with_pages(self) -> list[tuple[Topic, str]]:
        """(topic, address) of the language's topics that have something to show."""
        used = TopicLink.objects.filter(
            page__in=all_pages().public().current().in_locale(self.locale)
        ).values("topic__translation_key")
        found = Topic.objects.filter(locale=self.locale, translation_key__in=used)
        return [(topic, self.address_of(topic)) for topic in found]
