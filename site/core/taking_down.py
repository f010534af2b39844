"""Take down now: a page and its translations are gone at once, until an Editor puts them back."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import Lifecycle
from core.putting_away import files_shown_only_by, put_away

TAKE_DOWN, PUT_BACK = "core.take_down", "core.put_back"


def versions_of(page) -> list[Page]:
    """The page and its translations, those that are public first."""
    pages = Page.objects.filter(translation_key=page.translation_key)
    return list(pages.select_related("locale").order_by("-live", "pk"))


def take_down(page, user) -> list:
    """Returns the rows whose files could not be moved out of reach."""
    with transaction.atomic():
        pages = versions_of(page)
        files = files_shown_only_by(pages)
        set_taken_down(page, timezone.now())
        for version in pages:
            log(instance=version.specific, action=TAKE_DOWN, user=user)
    return put_away(files)


def put_back(page, user):
    """Each version is as it was: its pictures get new renditions when someone looks at it."""
    with transaction.atomic():
        set_taken_down(page, None)
        for version in versions_of(page):
            log(instance=version.specific, action=PUT_BACK, user=user)


def set_taken_down(page, moment):
    """Saved, not updated: search and feeds listen."""
    Lifecycle.objects.update_or_create(
        translation_key=page.translation_key, defaults={"taken_down_at": moment}
    )
