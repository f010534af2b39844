"""Feeds of pages of every type: those of a topic, and all that is new in a language."""

from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Locale

from core.feeds import (
    Feed,
    feed_addresses,
    newest_told,
    page_items,
    page_of_feed,
    pages_as_told,
    site_feed,
)
from core.languages import site_root_url
from core.models.feed_entry import lasting_guid
from core.pages import all_pages
from core.registry import Covers, FeedLink
from news.models import ArticlePage, EventPage, PeerPage
from podcasts.models import EpisodePage


def mixed_feed(
    pages, locale: Locale, request, *, title: str, link: str, url: str, key: UUID, description=""
) -> Feed:
    """Of base pages, of which only those stand in it that may, in the language; `key` lasts."""
    language = locale.language_code
    allowed = newest_told(pages.in_feeds().in_locale(locale))
    found, page = page_of_feed(request, allowed)
    return site_feed(
        title,
        link,
        url,
        language,
        guid=lasting_guid(key, language, role="feed "),
        description=description,
        items=page_items(pages_as_told(found, locale), language, request),
        page=page,
    )


def what_is_new():
    """News, events to come, peers and episodes, of every language."""
    told = all_pages().type(ArticlePage, PeerPage, EpisodePage)
    return told | all_pages().filter(pk__in=EventPage.objects.upcoming().values("pk"))


def everything_feed(front_page, request, name: str) -> Feed:
    return mixed_feed(
        what_is_new(),
        front_page.locale,
        request,
        title=settings.WAGTAIL_SITE_NAME,
        link=front_page.get_full_url(request),
        url=everything_url(front_page.locale.language_code, name),
        key=front_page.translation_key,
        description=front_page.summary,
    )


def everything_url(language_code: str, name: str) -> str:
    with translation.override(language_code):
        return site_root_url() + reverse("everything", args=[name])


def everything_link(language_code: str) -> FeedLink:
    own, *others = feed_addresses(lambda name: everything_url(language_code, name))
    with translation.override(language_code):
        title = _("Everything new")
    return FeedLink(
        title, own.url, lang=language_code, others=tuple(others), covers=Covers.EVERYTHING
    )
