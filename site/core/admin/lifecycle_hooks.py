"""The doors to what is done with a page's lifecycle and with a period."""

from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from core.admin.archiving import archive_urls, by_hand
from core.admin.lifecycle import lifecycle_urls, may_change_lifecycle
from core.admin.period_closing import CLOSED, OPENED, closing_button, period_urls
from core.admin.reviewing import may_review, review_urls
from core.lifecycles import CHANGED, REVIEWED
from core.models import Lifecycle


def urls():
    return [*lifecycle_urls, *archive_urls, *review_urls, *period_urls]


def button(label, name, page, icon, priority):
    return Button(label, reverse(name, args=[page.pk]), icon_name=icon, priority=priority)


def page_buttons(page, user, view_name=None, next_url=None):
    if may_review(user, page):
        yield button(_("Mark as reviewed"), "page_reviewed", page, "check", 53)
    if may_change_lifecycle(user, page):
        if by_hand(page):
            yield button(_("Take out of the archive"), "page_take_out", page, "history", 54)
        else:
            yield button(_("Move to the archive"), "page_archive", page, "history", 54)
        yield button(_("Lifecycle"), "page_lifecycle", page, "history", 55)


def row_buttons(page, user, next_url=None):
    """Without asking of each row whether it is archived: the form that fits is found from it."""
    if may_review(user, page):
        yield button(_("Mark as reviewed"), "page_reviewed", page, "check", 53)
    if may_change_lifecycle(user, page):
        yield button(_("Move to the archive"), "page_archive", page, "history", 54)
        yield button(_("Lifecycle"), "page_lifecycle", page, "history", 55)


def period_buttons(snippet, user, next_url=None):
    return closing_button(snippet, user)


class LifecycleFormatter(LogFormatter):
    label = _("Change lifecycle")

    def format_message(self, entry):
        states = dict(Lifecycle.State.choices)
        if entry.data.get("before") == entry.data.get("after"):
            return _("Dates, period or replacement pages")
        return _("From %(before)s to %(after)s") % {
            "before": states.get(entry.data.get("before"), ""),
            "after": states.get(entry.data.get("after"), ""),
        }


class ReviewedFormatter(LogFormatter):
    label = _("Mark as reviewed")

    def format_message(self, entry):
        day = parse_date(entry.data.get("next", ""))
        if day is None:
            return _("Reviewed")
        return _("Reviewed, to be read again on %(date)s") % {"date": date_format(day)}


def log_actions(actions):
    actions.register_action(CLOSED, _("Close a period"), _("Period closed"))
    actions.register_action(OPENED, _("Open a period again"), _("Period opened again"))
    actions.register_action(CHANGED)(LifecycleFormatter)
    actions.register_action(REVIEWED)(ReviewedFormatter)


def offer_the_archive(request, page):
    if request.method == "GET" and page.permissions_for_user(request.user).was_public:
        offer = _("Readers may have linked to this page. In the archive it keeps its address.")
        archive = messages.button(reverse("page_archive", args=[page.pk]), _("Archive it instead"))
        may = may_change_lifecycle(request.user, page)
        messages.warning(request, offer, buttons=[archive] if may else None)


def register():
    hooks.register("register_admin_urls", urls, order=-10)
    hooks.register("register_page_header_buttons", page_buttons)
    hooks.register("register_page_listing_more_buttons", row_buttons)
    hooks.register("register_snippet_listing_buttons", period_buttons)
    hooks.register("register_log_actions", log_actions)
    hooks.register("before_delete_page", offer_the_archive)
