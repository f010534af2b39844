"""What readers have been told of an event, changed at once and in every language."""

from wagtail.locks import ScheduledForPublishLock
from wagtail.models import Page

from core.admin.locked import why_locked
from core.languages import code_of
from core.questions import answered
from core.translations import is_source
from news.models import EventNotice, EventPage


def announced(page) -> EventPage:
    """The version from which the others have time, place and state: the source, if there is one."""
    if is_source(page):
        return page
    versions = EventPage.objects.filter(translation_key=page.translation_key)
    return next(filter(is_source, versions.select_related("locale")), page)


def may_change_announced(user, page) -> bool:
    """Who may publish it: what is changed here is public at once."""
    return page.live and page.permissions_for_user(user).can_publish()


def why_not_now(user, page) -> str:
    """Empty if nothing stands in the way. A revision that is planned for later does not: what
    readers must know can't wait for it."""
    is_planned = isinstance(page.get_lock(), ScheduledForPublishLock)
    return "" if is_planned else why_locked(user, page)


def public_versions(event) -> list[EventPage]:
    """The event itself first."""
    versions = EventPage.objects.filter(translation_key=event.translation_key, live=True)
    return sorted(versions.select_related("locale"), key=lambda page: page.pk != event.pk)


def as_it_is_now(event) -> EventPage:
    """In a transaction: who presses at the same moment waits here."""
    Page.objects.select_for_update().get(pk=event.pk)
    return EventPage.objects.get(pk=event.pk)


def change_announced(event, user, change) -> bool:
    """Carry out `change`, a function of a page, on what is public, and on the drafts above it,
    whose other changes stay where they are. Tells whether a draft waited for approval: Wagtail
    takes it back. ValidationError if the page can't be published.
    """
    draft = event.get_latest_revision_as_object() if event.has_unpublished_changes else None
    planned = list(event.revisions.filter(approved_go_live_at__isnull=False))
    waited = event.workflow_in_progress
    change(event)
    # Whatever was doubtful about the page was answered when it was first published.
    with answered():
        event.save_revision(user=user).publish(user=user)
    for revision in planned:
        change_revision(revision, change)
    if draft:
        change(draft)
        draft.save_revision(user=user, clean=False)
    return waited


def change_revision(revision, change):
    """Of a later publishing, which Wagtail called off when it published another."""
    page = revision.as_object()
    change(page)
    revision.content = page.serializable_data()
    revision.save(update_fields=["content", "approved_go_live_at"])


def tell_why(event, state: str, words: dict[str, str]):
    """`words` by language code; nothing is told where there are none."""
    for version in public_versions(event):
        text = words.get(code_of(version.locale_id), "")
        if text:
            EventNotice.objects.update_or_create(
                page=version, defaults={"state": state, "text": text}
            )
        else:
            EventNotice.objects.filter(page=version).delete()
