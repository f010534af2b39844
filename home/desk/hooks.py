"""The doors to the first page of the admin, and to what lists of pages offer."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from home.admin.bulk_actions import BULK_ACTIONS
from home.admin.topics import LOG_ACTION as TOPIC_ADDED
from home.desk.candidates import candidate_urls
from home.desk.panels import add_panels


class TopicFormatter(LogFormatter):
    label = _("Add a topic")

    def format_message(self, entry):
        return _("Topic added: %(topic)s") % {"topic": entry.data.get("topic", "")}


def register():
    hooks.register("construct_homepage_panels", add_panels)
    hooks.register("register_admin_urls", lambda: candidate_urls)
    for action in BULK_ACTIONS:
        hooks.register("register_bulk_action", action)
    hooks.register(
        "register_log_actions",
        lambda actions: actions.register_action(TOPIC_ADDED)(TopicFormatter),
    )
