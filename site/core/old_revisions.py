"""What was written long ago and is neither shown, due nor the latest is not kept for ever.

Wagtail's own `purge_revisions` would also take what is public now, if it was written long ago.
"""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page, Revision, WorkflowState

KEPT_FOR = timedelta(days=180)
IN_WORK = [WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES]


def old_revisions():
    in_use = Page.objects.filter(
        Q(latest_revision=OuterRef("pk")) | Q(live_revision=OuterRef("pk"))
    )
    return (
        Revision.objects.page_revisions()
        .filter(created_at__lt=timezone.now() - KEPT_FOR, approved_go_live_at__isnull=True)
        .exclude(Exists(in_use))
        .exclude(task_states__workflow_state__status__in=IN_WORK)
    )


def on_new_day(**kwargs):
    """One by one: a revision hands on to the next one the comments that were made on it."""
    for revision in old_revisions():
        revision.delete()
