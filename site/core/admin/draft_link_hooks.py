from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from core.admin.draft_links import SHARED, TAKEN_BACK, draft_link_urls, may_share


def buttons(page, user, view_name=None, next_url=None):
    if may_share(user, page):
        yield Button(
            _("Share the draft"),
            reverse("page_draft_link", args=[page.pk]),
            icon_name="link",
            priority=52,
        )


def log_actions(actions):
    actions.register_action(SHARED, _("Share a draft"), _("Link to the draft made"))
    actions.register_action(TAKEN_BACK, _("Take back a link"), _("Link to the draft taken back"))


def register():
    hooks.register("register_admin_urls", lambda: draft_link_urls)
    hooks.register("register_page_header_buttons", buttons)
    hooks.register("register_log_actions", log_actions)
