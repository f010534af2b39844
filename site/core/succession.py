"""What an archived page leads to: there is always something that holds now."""

from wagtail.models import get_page_models

from core.models import TopicLink
from core.pages import all_pages
from core.registry import all_coming_pages

LINKS = 3


def what_holds_now(page) -> list:
    """Pages an editor chose; else guidance on the same topics and what is coming; else the
    language's front page.

    `page` is a BasePage; all pages are public and in its language.
    """
    chosen = page.replacement_pages
    if chosen:
        return chosen
    found = newest_guidance(page)
    found += all_coming_pages(page.locale, LINKS - len(found)) if len(found) < LINKS else []
    found = [other for other in found if other.pk != page.pk]
    return found or list(all_pages().public().in_locale(page.locale).filter(depth=2)[:1])


def newest_guidance(page) -> list:
    """Standing pages that share a topic with the page, the latest published first."""
    own_topics = TopicLink.objects.filter(page=page.pk)
    standing = [model for model in get_page_models() if getattr(model, "kind", "") == "page"]
    pages = (
        all_pages()
        .in_feeds()
        .in_locale(page.locale)
        .exact_type(*standing)
        .filter(topic_links__topic__translation_key__in=own_topics.values("topic__translation_key"))
        .distinct()
    )
    return list(pages.order_by("-last_published_at", "-pk")[: LINKS - 1])
