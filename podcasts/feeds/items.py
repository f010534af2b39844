"""Episodes as the feed's items, in a number of queries that does not depend on theirs."""

from django.db.models import Exists, OuterRef

from core.feeds import (
    FeedItem,
    credits_by_page,
    element,
    feed_bodies,
    topic_names,
)
from core.feeds.body import machine_note
from core.machine.texts import machine_made
from podcasts.feeds.persons import persons, with_hosts
from podcasts.feeds.speech import original_speech, original_transcripts, speech, timed_transcripts
from podcasts.feeds.tags import boolean, itunes_image, licence, podcast_image
from podcasts.models.speech import Chapter


def with_what_items_ask(episodes):
    """Of the chapters no more than whether there are any."""
    return (
        episodes.prefetch_related(None)
        .select_related("audio", "artwork")
        .prefetch_related("artwork__renditions")
        .annotate(has_chapters=Exists(Chapter.objects.filter(page=OuterRef("pk"))))
    )


def items(show, episodes, request, root, show_credits):
    language = show.locale.language_code
    credits, topics = credits_by_page(episodes), topic_names(episodes)
    transcripts, originals = timed_transcripts(episodes), original_transcripts(episodes)
    by_machine = machine_made(episodes)
    links = [episode.get_full_url(request) for episode in episodes]
    bodies = feed_bodies([episode.body for episode in episodes], language, links)
    for episode, link, body in zip(episodes, links, bodies, strict=True):
        yield FeedItem(
            title=episode.title,
            link=link,
            guid=str(episode.guid),
            date=episode.date,
            summary=_summary(episode),
            html=f"{machine_note(episode.pk in by_machine)}{episode.feed_note}{body}",
            categories=topics[episode.pk],
            enclosure=episode.feed_enclosure(root),
            extra=[
                *_about(episode, show, root),
                *speech(episode, language, root, transcripts.get(episode.pk)),
                *original_speech(episode, root, originals),
                *persons(with_hosts(credits[episode.pk], show_credits)),
                *licence(show),
                *podcast_image(episode.artwork, root, language),
            ],
        )


def _summary(episode) -> str:
    """With the language it is heard in, where that is another: many apps show no more."""
    summary = episode.summary or episode.title
    return f"{episode.spoken_text}. {summary}" if episode.spoken_text else summary


def _about(episode, show, root):
    yield element("itunes:duration", episode.audio.seconds)
    yield from itunes_image(episode.artwork, root)
    yield element("itunes:explicit", boolean(episode.explicit or show.explicit))
    if episode.season:
        yield element("itunes:season", episode.season)
    if episode.number:
        yield element("itunes:episode", episode.number)
    yield element("itunes:episodeType", episode.episode_type)
    if episode.season:
        yield element("podcast:season", episode.season, name=show.season_names.get(episode.season))
    if episode.number:
        yield element("podcast:episode", episode.number)
