"""Lists of pages by type, first in the admin's menu and under the secretariat's own words."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageTitleColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from home.admin import filters
from home.admin.lifecycles import LIFECYCLE, REVIEW, DayColumn
from home.admin.views import EventListingView, ListingView
from news.models import ArticlePage, EventPage, PeerPage
from podcasts.models import EpisodePage, ShowPage

PAGE_ACTIONS = ["add", "change", "publish", "lock", "unlock", "bulk_delete"]
COLUMNS = {column.name: column for column in ListingView.base_columns}
TITLE = PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title", width="30%")
LANGUAGE = Column("locale", label=_("Language"), sort_key="locale")


class PagesMenuItem(MenuItem):
    """For those who have to do with pages at all."""

    def is_shown(self, request):
        return PagePermissionPolicy().user_has_any_permission(request.user, PAGE_ACTIONS)


def columns(*own) -> list[Column]:
    """Those of every list, with its own after the title."""
    first = [COLUMNS["bulk_actions"], TITLE]
    last = [COLUMNS["latest_revision_created_at"], COLUMNS["status"]]
    return [*first, *own, LANGUAGE, LIFECYCLE, REVIEW, *last]


class TypeListing(PageListingViewSet):
    add_to_admin_menu = True
    menu_item_class = PagesMenuItem
    index_view_class = ListingView
    # Of the spreadsheet: attributes of a page by their headings, between those of every list.
    own_export = {}

    @property
    def list_export(self):
        last = ["locale", "status_string", "lifecycle_state", "review_on", "full_url"]
        return ["title", *self.own_export, *last, "latest_revision_created_at"]

    @property
    def export_headings(self):
        return {
            **self.own_export,
            "title": _("Title"),
            "locale": _("Language"),
            "status_string": _("Status"),
            "lifecycle_state": _("Lifecycle"),
            "review_on": _("Next review"),
            "full_url": _("Address"),
            "latest_revision_created_at": _("Updated"),
        }

    @property
    def export_filename(self):
        return self.name


class AllPagesListing(TypeListing):
    model = Page
    name = "all_pages"
    icon = "folder-open-inverse"
    menu_label = _("All pages")
    menu_order = 105
    columns = columns(Column("type", label=_("Page type"), accessor="page_type_display_name"))
    filterset_class = filters.AllPagesFilterSet
    own_export = {"page_type_display_name": _("Page type")}


class ArticleListing(TypeListing):
    model = ArticlePage
    name = "news"
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 101
    columns = columns(
        DayColumn("date", label=_("Date"), sort_key="date"),
        Column("article_kind", label=_("Kind"), accessor="get_article_kind_display"),
    )
    filterset_class = filters.ArticleFilterSet
    own_export = {"date": _("Date"), "get_article_kind_display": _("Kind")}


class EventListing(TypeListing):
    model = EventPage
    name = "events"
    icon = "date"
    menu_label = _("Events")
    menu_order = 102
    columns = columns(
        DayColumn("starts_at", label=_("Date"), sort_key="starts_at"),
        Column("event_kind", label=_("Kind"), accessor="get_event_kind_display"),
        Column("state", label=_("State"), accessor="state_label"),
    )
    index_view_class = EventListingView
    filterset_class = filters.EventFilterSet
    own_export = {
        "starts_at": _("Date"),
        "get_event_kind_display": _("Kind"),
        "state_label": _("State"),
    }


class PeerListing(TypeListing):
    model = PeerPage
    name = "peers"
    icon = "user"
    menu_label = _("Meet a peer")
    menu_order = 104
    columns = columns(
        DayColumn("date", label=_("Date"), sort_key="date"),
        Column("region", label=_("Region"), accessor="get_region_display", sort_key="region"),
    )
    filterset_class = filters.PeerFilterSet
    own_export = {"date": _("Date"), "get_region_display": _("Region")}


class EpisodeListing(TypeListing):
    model = EpisodePage
    name = "episodes"
    icon = "media"
    add_to_admin_menu = False
    menu_label = _("Episodes")
    columns = columns(
        DayColumn("date", label=_("Date"), sort_key="date"),
        Column("episode_type", label=_("Kind"), accessor="get_episode_type_display"),
    )
    filterset_class = filters.EpisodeFilterSet
    own_export = {"date": _("Date"), "get_episode_type_display": _("Kind")}


class ShowListing(TypeListing):
    model = ShowPage
    name = "shows"
    icon = "media"
    add_to_admin_menu = False
    menu_label = _("Shows")
    columns = columns()
    filterset_class = filters.ShowFilterSet


class PodcastGroup(ViewSetGroup):
    items = (EpisodeListing, ShowListing)
    menu_label = _("Podcast")
    menu_icon = "media"
    menu_order = 103
