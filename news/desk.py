"""What events ask of the secretariat."""

from django.utils.translation import gettext_lazy as _

from core.desk import PageNeed, page_need
from news.models import EventPage

page_need(
    PageNeed(
        "recording",
        _("Webinars without a recording"),
        "media",
        "events:index",
        lambda: EventPage.objects.held_without_recording().order_by(),
    )
)
