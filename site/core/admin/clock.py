"""An alarm on the dashboard: the clock stands still, or it could not publish a page."""

from django.db.models import F, Q
from wagtail.admin.ui.components import Component
from wagtail.models import PageLogEntry
from wagtail.permissions import page_permission_policy

from core.clock import late_commands
from core.models.unfinished import reasons_against

NOT_PUBLISHED = "core.not_published"
MOST_SHOWN = 20


def not_published(user):
    """Pages that the clock had to leave as drafts and nobody has taken up since."""
    within_reach = page_permission_policy.instances_user_has_any_permission_for(
        user, {"change", "publish"}
    )
    entries = (
        PageLogEntry.objects.filter(action=NOT_PUBLISHED, page__in=within_reach)
        .filter(page__latest_revision_created_at__lt=F("timestamp"))
        .filter(Q(page__last_published_at=None) | Q(page__last_published_at__lt=F("timestamp")))
        .select_related("page")
        .order_by("-timestamp")
    )
    return [entry.page for entry in entries[:MOST_SHOWN]]


class ClockPanel(Component):
    order = 10
    template_name = "wagtailadmin/home/clock.html"

    def get_context_data(self, parent_context):
        late = late_commands()
        return {
            "publishing_is_late": "publish_scheduled" in late,
            "day_is_late": "new_day" in late,
            "last_run": late,
            # Asked anew rather than kept: a reason may tell a name that nobody should read later.
            "not_published": [
                (page, reasons_against(page.get_latest_revision_as_object()))
                for page in not_published(parent_context["request"].user)
            ],
        }
