"""What is done to a page's lifecycle, by whoever asks for it, with a line in the site's history."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.models import Lifecycle

CHANGED, REVIEWED = "core.lifecycle", "core.reviewed"


def lifecycle_of(page) -> Lifecycle:
    return Lifecycle.objects.get_or_create(translation_key=page.translation_key)[0]


def tell_change(page, user, before: str, after: str):
    log(instance=page, action=CHANGED, user=user, data={"before": before, "after": after})


@transaction.atomic
def change_state(page, state: str, user):
    lifecycle = lifecycle_of(page)
    before, lifecycle.state = lifecycle.state, state
    if before == state:
        return
    lifecycle.save(update_fields=["state"])
    tell_change(page, user, before, state)


def archive(page, user):
    change_state(page, Lifecycle.State.ARCHIVED, user)


@transaction.atomic
def mark_reviewed(page, user, next_on: date | None):
    """Someone has read it today and it holds; `next_on` is when it is read again, if ever."""
    lifecycle = lifecycle_of(page)
    lifecycle.reviewed_on, lifecycle.review_on = timezone.localdate(), next_on
    lifecycle.save(update_fields=["reviewed_on", "review_on"])
    data = {"next": next_on.isoformat() if next_on else ""}
    log(instance=page, action=REVIEWED, user=user, data=data)
