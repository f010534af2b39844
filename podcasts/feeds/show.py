"""The whole document."""

from django.db.models import Exists

from core.feeds import Feed, absolute_url, root_of, write_rss
from core.models.page_parts import name_as_agreed
from core.pages import archived_lifecycle
from podcasts.artwork import artwork_url
from podcasts.feeds import channel
from podcasts.feeds.items import items, with_what_items_ask
from podcasts.feeds.moves import new_feed_url, with_moves

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def with_what_feeds_ask(shows):
    """The queryset with what show_rss asks of each."""
    return with_moves(shows).annotate(is_in_archive=Exists(archived_lifecycle()))


def show_rss(show, request, episodes, page) -> bytes:
    """`show`: of with_what_feeds_ask(). `episodes`: those on this `page` of the feed, a queryset.

    The number of queries does not depend on theirs.
    """
    link, url = show.get_full_url(request), show.feed_url(request)
    root = root_of(link)
    credits = name_as_agreed(show.credits.select_related("person"))
    found = list(with_what_items_ask(episodes))
    feed = Feed(
        title=show.title,
        link=link,
        url=url,
        page=page,
        language=show.locale.language_code,
        description=show.summary or show.story.text,
        image_url=absolute_url(root, artwork_url(show.artwork)),
        namespaces=NAMESPACES,
        first=list(channel.required(show, root)),
        extra=list(channel.optional(show, root, credits, _trailers(show), new_feed_url(show, url))),
        items=list(items(show, found, request, root, credits)),
    )
    return write_rss(feed)


def _trailers(show):
    """All of the show's, on whichever page of the feed they are."""
    episodes = show.feed_episodes().prefetch_related(None)
    return episodes.filter(episode_type=episodes.model.Type.TRAILER)
