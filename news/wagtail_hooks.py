from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from core.questions import HOOK as QUESTIONS_HOOK
from core.questions import Doubt
from news.admin.events import CANCELLED, MOVED_ONLINE, POSTPONED, RESUMED, event_urls
from news.models import EventPage
from news.models.event_state import CHANGED


@hooks.register("register_admin_urls")
def urls_of_events():
    return event_urls


@hooks.register(QUESTIONS_HOOK)
def would_take_back_what_was_told(page):
    """As an older text of the page does that is published again."""
    told = isinstance(page, EventPage) and EventPage.objects.filter(pk=page.pk, live=True).first()
    if told and told.state in CHANGED and page.state not in CHANGED:
        sentence = _(
            "Readers have been told that the event is otherwise than announced (%(told)s). "
            "Published like this, it is as before: %(state)s."
        )
        states = {"told": told.get_state_display(), "state": page.get_state_display()}
        yield Doubt(sentence % states)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def event_buttons(page, user, view_name=None, next_url=None):
    """Whether it is locked the view asks: here that would be a question for each row."""
    is_public = isinstance(page, EventPage) and page.live
    if not is_public or not page.permissions_for_user(user).can_publish():
        return
    is_cancelled = page.state == "cancelled"
    offered = [
        ("event_cancel", _("Why it is cancelled") if is_cancelled else _("Cancel the event"), 21)
    ]
    if is_cancelled:
        offered.append(("event_resume", _("It takes place after all"), 22))
    if not page.is_over:
        offered.append(("event_postpone", _("Postpone the event"), 23))
    if not page.is_over and page.is_on_site and not is_cancelled:
        offered.append(("event_move_online", _("Move the event online"), 24))
    icons = {
        "event_cancel": "cross",
        "event_resume": "check",
        "event_postpone": "date",
        "event_move_online": "desktop",
    }
    back = f"?{urlencode({'next': next_url})}" if next_url else ""
    for name, label, priority in offered:
        yield Button(
            label,
            f"{reverse(name, args=[page.pk])}{back}",
            icon_name=icons[name],
            priority=priority,
        )


@hooks.register("register_log_actions")
def event_log_actions(actions):
    actions.register_action(CANCELLED, _("Cancel an event"), _("Event cancelled"))
    resumed = _("An event takes place after all")
    actions.register_action(RESUMED, resumed, resumed)
    actions.register_action(MOVED_ONLINE, _("Move an event online"), _("Event moved online"))

    @actions.register_action(POSTPONED)
    class PostponedFormatter(LogFormatter):
        label = _("Postpone an event")

        def format_message(self, entry):
            start = parse_datetime(entry.data.get("start") or "")
            if start is None:
                return _("Event postponed, without a new date")
            day = date_format(timezone.localtime(start), "DATE_FORMAT")
            return _("Event postponed to %(date)s") % {"date": day}
