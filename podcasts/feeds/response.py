"""The feed over HTTP: page by page, and after a move."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation

from core.feeds import feed_response, page_of_feed
from core.media_types import RSS
from podcasts.feeds.moves import moved_to
from podcasts.feeds.show import show_rss


def answer_feed(show, request: HttpRequest) -> HttpResponse:
    """Raises Http404 for a page that the feed does not have."""
    episodes, page = page_of_feed(request, show.feed_episodes())
    language = show.locale.language_code

    def write():
        return show_rss(show, request, episodes, page)

    new_address = moved_to(show)
    if new_address and request.method in ("GET", "HEAD"):
        with translation.override(language):
            content = write()
        # Most apps remember the address of a 301; Apple's and older ones only read the tag in
        # the feed, which they must then be given with it.
        response = HttpResponsePermanentRedirect(new_address, content_type=f"{RSS}; charset=utf-8")
        response.content = content
        response["Content-Language"] = language
        return response
    return feed_response(request, f"show:{show.pk}", language, write, RSS)
