"""What follows when a consent, a session or a page of this app changes."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from core.consequences import call_off
from core.models import Consent, Lifecycle
from core.registry import coming_pages, feed_provider, withheld_pages
from news import calendars
from news.consents import covered
from news.models import (
    ArchiveNoticePage,
    CalendarEntry,
    EventIndexPage,
    EventNotice,
    EventPage,
    EventSession,
    NewsIndexPage,
    PeerIndexPage,
    PeerPage,
)


@receiver([post_save, post_delete], sender=Consent)
def consent_changed(instance, raw=False, **kwargs):
    """Drafts of stories on their way out; what is public is seen to by core.consequences."""
    people = {instance.person, getattr(instance, "former_person", None)} - {None}
    drafts = PeerPage.objects.filter(
        live=False, person__translation_key__in={person.translation_key for person in people}
    )
    for page in () if raw else drafts.select_related("person", "locale"):
        if page.obstacles():
            call_off(page)


@receiver([post_save, post_delete], sender=EventSession)
def session_changed(instance, raw=False, **kwargs):
    """For rows that were not saved with their page."""
    page = None if raw else EventPage.objects.filter(pk=instance.page_id).first()
    if page is None:
        return
    page.work_out_times()
    EventPage.objects.filter(pk=page.pk).update(starts_at=page.starts_at, ends_at=page.ends_at)


@receiver(page_published, sender=EventPage)
def event_was_published(instance, **kwargs):
    """Its translations have by now been given its time and state, without being published.

    What was told of another state would come back with that one.
    """
    told = EventNotice.objects.filter(page__translation_key=instance.translation_key)
    told.exclude(state=instance.state).delete()
    for page in [instance, *instance.get_translations().live()]:
        calendars.remember(page, CalendarEntry)


@receiver(page_published, sender=ArchiveNoticePage)
def notice_was_published(instance, **kwargs):
    """The notice goes with its period, and comes back from the archive with it."""
    Lifecycle.objects.update_or_create(
        translation_key=instance.translation_key, defaults={"period": instance.period}
    )


@withheld_pages
def stories_withheld(spread):
    allowed = PeerPage.objects.with_consent().filter(covered(spread))
    return PeerPage.objects.exclude(pk__in=allowed.values("pk")).values("pk")


@feed_provider
def feeds_of_lists(request, language_code):
    for model in (NewsIndexPage, EventIndexPage, PeerIndexPage):
        pages = model.objects.public().current().filter(locale__language_code=language_code)
        for page in pages.select_related("locale").order_by("path"):
            yield from page.feed_links(request)


@coming_pages
def events_to_come(locale, limit):
    events = EventPage.objects.in_feeds().in_locale(locale).upcoming()
    return events.exclude(state="cancelled").select_related("locale").soonest_first()[:limit]
