from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from home.admin import AllPagesListing, ArticleListing, EventListing, PeerListing, PodcastGroup
from home.admin.bulk_actions import BULK_ACTIONS
from home.admin.explorer import ExplorerViewSet
from home.admin.topics import LOG_ACTION as TOPIC_ADDED
from home.desk.candidates import candidate_urls
from home.desk.panels import add_panels

hooks.register("construct_homepage_panels", add_panels)
for action in BULK_ACTIONS:
    hooks.register("register_bulk_action", action)


@hooks.register("register_admin_viewset")
def lists_of_page_types():
    lists = [ArticleListing, EventListing, PeerListing, PodcastGroup, AllPagesListing]
    return [*(listing() for listing in lists), ExplorerViewSet()]


@hooks.register("register_admin_urls")
def lists_of_candidates():
    return candidate_urls


@hooks.register("register_log_actions")
def own_log_actions(actions):
    @actions.register_action(TOPIC_ADDED)
    class TopicFormatter(LogFormatter):
        label = _("Add a topic")

        def format_message(self, entry):
            return _("Topic added: %(topic)s") % {"topic": entry.data.get("topic", "")}
