"""A show's RSS as Apple and the Podcast Standards Project want it."""

from email.utils import format_datetime
from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from core.feeds import (
    Feed,
    FeedItem,
    absolute_url,
    credits_by_page,
    element,
    feed_bodies,
    page_of_feed,
    topic_names,
    write_rss,
)
from core.models import Credit
from podcasts.artwork import artwork_url
from podcasts.categories import SEPARATOR
from podcasts.models.speech import Chapter, Transcript
from podcasts.speech.chapters import CONTENT_TYPE as CHAPTERS_TYPE
from podcasts.speech.formats import TRANSCRIPT_TYPES, names_for

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
PERSON_ROLES = {
    Credit.Role.HOST: "host",
    Credit.Role.GUEST: "guest",
    Credit.Role.SPEAKER: "guest",
    Credit.Role.AUTHOR: "author",
    Credit.Role.EDITOR: "editor",
    Credit.Role.TRANSLATOR: "translator",
}


def show_rss(show, request) -> bytes:
    """The whole feed, in a number of queries that does not depend on the number of episodes."""
    link = show.get_full_url(request)
    root = "{0.scheme}://{0.netloc}".format(urlsplit(link))
    image = absolute_url(root, artwork_url(show.artwork))
    credits = list(show.credits.select_related("person"))
    found, page = page_of_feed(request, show.public_episodes())
    episodes = list(_for_feed(found))
    feed = Feed(
        title=show.title,
        link=link,
        url=show.feed_url(request),
        page=page,
        language=show.locale.language_code,
        description=show.summary or show.story.text,
        image_url=image,
        copyright=show.copyright or f"© {show.author_name}",
        namespaces=NAMESPACES,
        first=list(_required(show, image)),
        extra=[*_channel(show, credits), *_trailers(episodes, root)],
        items=list(_items(show, episodes, request, root, credits)),
    )
    return write_rss(feed)


def _required(show, image):
    if image:
        yield element("itunes:image", href=image)
    for category in filter(None, [show.category, show.second_category]):
        main, _separator, sub = category.partition(SEPARATOR)
        if sub:
            inside = element("itunes:category", text=sub)
            yield element("itunes:category", text=main).replace(
                "/>", f">{inside}</itunes:category>"
            )
        else:
            yield element("itunes:category", text=main)
    yield element("itunes:explicit", _boolean(show.explicit))


def _channel(show, credits):
    yield element("itunes:author", show.author_name)
    yield element("itunes:type", show.show_type)
    if show.owner_email:
        name = element("itunes:name", show.owner_name or show.author_name)
        email = element("itunes:email", show.owner_email)
        yield f"<itunes:owner>{name}{email}</itunes:owner>"
    if show.complete:
        yield element("itunes:complete", "Yes")
    if show.guid:
        yield element("podcast:guid", show.guid)
    yield element(
        "podcast:locked", "yes" if show.feed_locked else "no", owner=show.owner_email or None
    )
    yield element("podcast:medium", show.medium)
    if show.funding_url:
        yield element("podcast:funding", show.funding_text or show.title, url=show.funding_url)
    if show.licence:
        yield element("podcast:license", show.licence, url=show.licence_url or None)
    if show.location:
        yield element("podcast:location", show.location)
    yield from _persons(credits)


def _boolean(value):
    return "true" if value else "false"


def _persons(credits):
    for credit in credits:
        if role := PERSON_ROLES.get(credit.role):
            url = (credit.person.url if credit.person else "") or None
            yield element("podcast:person", credit.shown_name, role=role, href=url)


def _for_feed(episodes):
    """With what an item asks for, and of the chapters no more than whether there are any."""
    return (
        episodes.prefetch_related(None)
        .select_related("artwork")
        .prefetch_related("artwork__renditions")
        .annotate(has_chapters=Exists(Chapter.objects.filter(page=OuterRef("pk"))))
    )


def _trailers(episodes, root):
    for episode in episodes:
        if episode.episode_type == episode.Type.TRAILER:
            yield element(
                "podcast:trailer",
                episode.title,
                pubdate=format_datetime(timezone.localtime(episode.date)),
                url=absolute_url(root, episode.audio.url),
                length=episode.audio.byte_length,
                type=episode.audio.mime_type,
            )


def _items(show, episodes, request, root, show_credits):
    language = show.locale.language_code
    ids = [episode.pk for episode in episodes]
    credits, topics = credits_by_page(episodes), topic_names(episodes)
    transcripts = dict(
        Transcript.objects.filter(page_id__in=ids).values_list("page_id", "is_timed")
    )
    links = [episode.get_full_url(request) for episode in episodes]
    bodies = feed_bodies([episode.body for episode in episodes], language, links)
    for episode, link, body in zip(episodes, links, bodies, strict=True):
        yield FeedItem(
            title=episode.title,
            link=link,
            guid=str(episode.guid),
            date=episode.date,
            summary=episode.summary or episode.title,
            html=f"{_note(episode)}{body}",
            categories=topics[episode.pk],
            first=[_enclosure(episode.audio, root)],
            extra=[
                *_about(episode, show, root),
                *_speech(episode, language, root, transcripts),
                # Persons on an item replace the show's, so its hosts are said again.
                *_persons(_with_hosts(credits[episode.pk], show_credits)),
            ],
        )


def _note(episode):
    """Before a hard subject, also where only the feed is read; apps make the time a link."""
    if not episode.content_note:
        return ""
    note = f"{episode.content_note} {episode.skip_text}".strip()
    return format_html("<p><strong>{}</strong> {}</p>", _("Before you listen:"), note)


def _with_hosts(own, show_credits):
    if not own or any(credit.role == Credit.Role.HOST for credit in own):
        return own
    return [credit for credit in show_credits if credit.role == Credit.Role.HOST] + own


def _enclosure(audio, root):
    url = absolute_url(root, audio.url)
    return element("enclosure", url=url, length=audio.byte_length, type=audio.mime_type)


def _about(episode, show, root):
    yield element("itunes:duration", max(1, round(episode.audio.duration)))
    if own := artwork_url(episode.artwork):
        yield element("itunes:image", href=absolute_url(root, own))
    yield element("itunes:explicit", _boolean(episode.explicit or show.explicit))
    if episode.season:
        yield element("itunes:season", episode.season)
        yield element("podcast:season", episode.season)
    if episode.number:
        yield element("itunes:episode", episode.number)
        yield element("podcast:episode", episode.number)
    yield element("itunes:episodeType", episode.episode_type)
    if show.licence:
        yield element("podcast:license", show.licence, url=show.licence_url or None)


def _speech(episode, language, root, transcripts):
    def address(name):
        return absolute_url(root, episode.speech_url(name))

    if episode.pk in transcripts:
        for name in names_for(transcripts[episode.pk]):
            yield element(
                "podcast:transcript",
                url=address(name),
                type=TRANSCRIPT_TYPES[name],
                language=language,
            )
    if episode.has_chapters:
        yield element("podcast:chapters", url=address("chapters.json"), type=CHAPTERS_TYPE)
