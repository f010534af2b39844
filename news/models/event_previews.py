"""An event looked at as it will be told before, on the day and afterwards."""

from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.previews import PAGE

BEFORE, TODAY, AFTERWARDS = "before", "today", "afterwards"
MOMENTS = [
    (BEFORE, _("Before the event")),
    (TODAY, _("On its day")),
    (AFTERWARDS, _("After the event")),
]


class EventPreviewsMixin:
    @property
    def preview_modes(self):
        now, *others = super().preview_modes
        return [now, *MOMENTS, *others]

    def serve_preview(self, request, mode_name):
        # Nothing is saved that would have worked them out.
        self.keep_what_was_told()
        self.work_out_times()
        if mode_name in dict(MOMENTS):
            self.previewed_at = self.moment_of(mode_name)
            mode_name = PAGE
        return super().serve_preview(request, mode_name)

    def moment_of(self, mode_name) -> datetime | None:
        """None, which is now, where its date does not say."""
        if mode_name == AFTERWARDS:
            return self.ends_at
        if not self.is_exact:
            return None
        if mode_name == TODAY:
            return self.starts_at
        signing_up = [self.register_by] if self.register_by else []
        last_days = [datetime.combine(day, time(12)) for day in signing_up]
        return min(
            timezone.now(),
            self.starts_at - timedelta(days=1),
            *(timezone.make_aware(moment) for moment in last_days),
        )
