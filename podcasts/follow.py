"""Tells the page of all feeds about the shows."""

from dataclasses import replace

from core.registry import feed_provider
from podcasts.models import ShowPage


@feed_provider
def show_feeds(request, language_code):
    shows = ShowPage.objects.public().current().filter(locale__language_code=language_code)
    for show in shows.select_related("locale", "addresses").order_by("path"):
        yield replace(show.feed_link(request), description=show.summary)
