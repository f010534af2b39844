import logging

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands import publish_scheduled
from wagtail.models import Revision

from core.admin.clock import NOT_PUBLISHED
from core.clock import has_run

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's, but that one page which may not go public does not hold up all after it."""

    def handle(self, *args, **options):
        if options["dryrun"]:
            return super().handle(*args, **options)
        self.call_off_what_is_refused()
        super().handle(*args, **options)
        has_run("publish_scheduled")
        return None

    def call_off_what_is_refused(self):
        for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()):
            content = revision.as_object()
            content.live = True
            try:
                content.full_clean()
            except ValidationError:
                Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
                log(revision.content_object, NOT_PUBLISHED, revision=revision)
                logger.warning(
                    "Page %s not published on time: see the dashboard", revision.object_id
                )
