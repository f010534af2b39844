"""What the feed says of the show itself, in the order that directories are used to."""

from email.utils import format_datetime

from django.utils import timezone

from core.feeds import absolute_url, element
from podcasts.categories import SEPARATOR
from podcasts.feeds.persons import persons
from podcasts.feeds.tags import boolean, itunes_image, licence, podcast_image

# Aggregators cut longer texts.
LONGEST_TEXT = 128


def required(show, root):
    yield from itunes_image(show.artwork, root)
    for category in filter(None, [show.category, show.second_category]):
        main, _separator, inside = category.partition(SEPARATOR)
        yield _category(main, inside)
    yield element("itunes:explicit", boolean(show.explicit))


def _category(main, sub=""):
    category = element("itunes:category", text=main)
    if not sub:
        return category
    inside = element("itunes:category", text=sub)
    return category.replace("/>", f">{inside}</itunes:category>")


def optional(show, root, credits, trailers, new_feed_url):
    yield element("itunes:author", show.author_name)
    if show.owner_email:
        name = element("itunes:name", show.owner_name or show.author_name)
        email = element("itunes:email", show.owner_email)
        yield f"<itunes:owner>{name}{email}</itunes:owner>"
    yield element("itunes:type", show.show_type)
    yield element("copyright", show.copyright or f"© {show.author_name}")
    if show.guid:
        yield element("podcast:guid", show.guid)
    locked = "yes" if show.feed_locked else "no"
    yield element("podcast:locked", locked, owner=show.owner_email or None)
    yield element("podcast:medium", show.medium)
    if show.funding_url:
        text = show.funding_text or show.title[:LONGEST_TEXT]
        yield element("podcast:funding", text, url=show.funding_url)
    yield from licence(show)
    if show.location:
        yield element("podcast:location", show.location, rel="subject")
    yield from persons(credits)
    for trailer in trailers:
        yield _trailer(trailer, root)
    yield from _update_frequency(show)
    if new_feed_url:
        yield element("itunes:new-feed-url", new_feed_url)
    if show.is_over:
        yield element("itunes:complete", "Yes")
    if show.hidden_from_directories:
        yield element("itunes:block", "Yes")
        yield element("podcast:block", "yes")
    yield from podcast_image(show.artwork, root, show.locale.language_code)


def _trailer(episode, root):
    return element(
        "podcast:trailer",
        episode.title[:LONGEST_TEXT],
        pubdate=format_datetime(timezone.localtime(episode.date)),
        url=absolute_url(root, episode.audio.url),
        length=episode.audio.byte_length,
        type=episode.audio.mime_type,
        season=episode.season,
    )


def _update_frequency(show):
    if show.rhythm:
        how = {"complete": "true"} if show.is_over else {"rrule": show.update_frequency}
        yield element("podcast:updateFrequency", show.rhythm, **how)
