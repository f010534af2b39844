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
page_need(
    PageNeed(
        "new-date",
        _("Postponed without a new date"),
        "date",
        "events:index",
        lambda: EventPage.objects.without_new_date().order_by(),
    )
)
