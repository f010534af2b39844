"""Tells the list of all feeds about those of this app."""

from core.registry import feed_provider
from home.feeds import everything_link
from home.models import HomePage, TopicIndexPage


@feed_provider
def feed_of_everything(request, language_code):
    if HomePage.objects.public().filter(locale__language_code=language_code).exists():
        yield everything_link(language_code)


@feed_provider
def feeds_of_topics(request, language_code):
    pages = TopicIndexPage.objects.public().filter(locale__language_code=language_code)
    for page in pages.select_related("locale").order_by("path"):
        for topic in page.used_topics():
            yield page.feed_link(topic, request)
