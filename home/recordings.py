"""A webinar that is over becomes an episode: a draft with all that the event already tells."""

from datetime import datetime, timedelta
from itertools import chain, count

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from core.models import Credit, RelatedPage, TopicLink
from core.slugs import danish_slugify
from core.translations import revisions_in_use
from news.announced import as_it_is_now
from news.models import EventPage
from podcasts.models import Chapter, EpisodePage, ShowPage

LOG_ACTION = "home.episode_made"
LONGEST_SLUG = 200
# Two that begin at once would be one chapter to a player.
APART = 1000
HALF_A_DAY = timedelta(hours=12)


def may_edit(user, event) -> bool:
    permissions = event.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked()


def may_become_episode(event) -> bool:
    return event.is_over and event.is_exact and event.state != EventPage.State.CANCELLED


def shows_for(user, event) -> list[ShowPage]:
    """Where the user may add an episode in the event's language, the last used first."""
    shows = ShowPage.objects.current().in_locale(event.locale_id).order_by("path")
    allowed = [show for show in shows if show.permissions_for_user(user).can_add_subpage()]
    latest = F("latest_revision_created_at").desc(nulls_last=True)
    episodes = EpisodePage.objects.in_locale(event.locale_id).order_by(latest)
    last = episodes.values_list("path", flat=True).first() or ""
    return sorted(allowed, key=lambda show: not last.startswith(show.path))


def recording_of(event) -> Page | None:
    """What readers are led to, or an editor has chosen, or was made of the event before."""
    revision = event.get_latest_revision()
    made = PageLogEntry.objects.filter(page=event.pk, action=LOG_ACTION).order_by("-timestamp")
    asked = [
        event.recording_id,
        revision and revision.content.get("recording"),
        *(entry.data["episode"] for entry in made[:1]),
    ]
    found = Page.objects.in_bulk([pk for pk in asked if pk])
    return next((found[pk] for pk in asked if pk in found), None)


def chapter_starts(began: datetime, times: list) -> list[int]:
    """Milliseconds from the beginning, always later than the one before; what has no time comes
    at once after that."""
    starts, last = [], -APART
    for time in times:
        last = max(offset(began, time), last + APART)
        starts.append(last)
    return starts


def offset(began: datetime, time) -> int:
    """0 for what has no time, or came before the beginning; a night may lie between."""
    if time is None:
        return 0
    began = timezone.make_naive(began)
    after = datetime.combine(began.date(), time) - began
    if after < -HALF_A_DAY:
        after += timedelta(days=1)
    return max(0, int(after.total_seconds()) * 1000)


def free_slug(title: str, show) -> str:
    base = danish_slugify(title)[:LONGEST_SLUG] or "webinar"
    tried = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(slug for slug in tried if Page._slug_is_available(slug, show))


def draft_from(event, user, show, audio=None) -> EpisodePage:
    """Not yet saved; its rows are saved with it."""
    episode = EpisodePage(
        title=event.title,
        slug=free_slug(event.title, show),
        lead=event.lead,
        audio=audio,
        audience=event.audience,
        social_image=event.social_image,
        spoken_language=show.locale.language_code,
        locale=show.locale,
        live=False,
        owner=user,
    )
    episode.credits = [
        Credit(
            person=row.person,
            name=row.name,
            role=row.role,
            locale=show.locale,
            sort_order=row.sort_order,
        )
        for row in event.speakers
    ]
    episode.topic_links = [
        TopicLink(topic_id=row.topic_id, locale=show.locale, sort_order=row.sort_order)
        for row in event.topic_links.all()
    ]
    episode.related_links = [RelatedPage(target_id=event.pk, locale=show.locale, sort_order=0)]
    return episode


def make_episode(event, user, show, audio=None) -> tuple[Page, bool]:
    """The event's recording, and whether it was made just now."""
    with transaction.atomic():
        event = as_it_is_now(event)
        if found := recording_of(event):
            return found, False
        episode = show.add_child(instance=draft_from(event, user, show, audio))
        starts = chapter_starts(event.starts_at, [item.time for item in event.agenda_items])
        Chapter.objects.bulk_create(
            Chapter(page=episode, start=start, title=item.title)
            for start, item in zip(starts, event.agenda_items, strict=True)
        )
        episode.save_revision(user=user, clean=False)
        link(event, episode, user)
        log(instance=event, action=LOG_ACTION, user=user, data={"episode": episode.pk})
    return episode, True


def link(event, episode, user):
    """In every version and what is to be published of it: readers see nothing of a draft.

    As a revision of its own, so that a form that is open meanwhile is known to be out of date.
    """
    versions = EventPage.objects.filter(translation_key=event.translation_key)
    versions.update(recording=episode.pk)
    for version in versions:
        for revision in revisions_in_use(version):
            revision.content["recording"] = episode.pk
            revision.save(update_fields=["content"])
        if newest := version.get_latest_revision():
            again = newest.as_object().save_revision(user=user, clean=False, changed=False)
            if version.live_revision_id == newest.pk:
                versions.filter(pk=version.pk).update(live_revision=again)
