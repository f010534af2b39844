"""What follows when a consent, a session or a page of this app changes."""

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.signals import page_published

from core.models import Consent, Lifecycle
from core.registry import coming_pages, feed_provider, withheld_pages
from core.search import document_changed
from news import calendars
from news.consents import covered, expire_with_consent
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


@receiver(pre_save, sender=Consent)
def whose_consent_it_was(instance, **kwargs):
    """An editor may put another person in its place."""
    before = Consent.objects.filter(pk=instance.pk).select_related("person").first()
    instance.former_person = before and before.person


@receiver([post_save, post_delete], sender=Consent)
def consent_changed(instance, raw=False, **kwargs):
    """A story without consent, or with a name that it hides, is taken down in every language,
    drafts on their way out too."""
    if raw:
        return
    people = {instance.person, getattr(instance, "former_person", None)} - {None}
    stories = PeerPage.objects.filter(
        person__translation_key__in={person.translation_key for person in people}
    ).select_related("person", "locale")
    for page in stories:
        if page.may_be_public and not page.hidden_names_told(page.consent):
            expire_with_consent(page)
            # Another name may be shown now, or fewer facts.
            document_changed.send(PeerPage, page=page)
            continue
        if page.workflow_in_progress:
            page.current_workflow_state.cancel()
        page.revisions.update(approved_go_live_at=None)
        if page.live:
            page.unpublish(log_action=True)


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


@receiver(page_published, sender=PeerPage)
def story_was_published(instance, **kwargs):
    """The revision may have brought back a date on which the page expires, here and there."""
    for page in [instance, *instance.get_translations()]:
        expire_with_consent(page)


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
