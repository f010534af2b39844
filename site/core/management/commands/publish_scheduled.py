import logging

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands import publish_scheduled
from wagtail.models import Revision

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's, but that one page which may not go public does not hold up all after it."""

    def handle(self, *args, **options):
        if not options["dryrun"]:
            self.call_off_what_is_refused()
        super().handle(*args, **options)

    def call_off_what_is_refused(self):
        for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()):
            content = revision.as_object()
            content.live = True
            try:
                content.full_clean()
            except ValidationError as error:
                Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
                log(revision.content_object, "wagtail.schedule.cancel", revision=revision)
                reasons = " ".join(error.messages)
                logger.warning("Not published on time: %s. %s", revision.object_str, reasons)
