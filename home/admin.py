"""Lists of pages by type, first in the admin's menu and under the secretariat's own words."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permission_policies.pages import PagePermissionPolicy

from news.models import ArticlePage, EventPage, PeerPage
from podcasts.models import EpisodePage, ShowPage

PAGE_ACTIONS = ["add", "change", "publish", "lock", "unlock", "bulk_delete"]
COLUMNS = {column.name: column for column in PageListingViewSet.index_view_class.base_columns}
LANGUAGE = Column("locale", label=_("Language"), sort_key="locale")


class PagesMenuItem(MenuItem):
    """For those who have to do with pages at all."""

    def is_shown(self, request):
        return PagePermissionPolicy().user_has_any_permission(request.user, PAGE_ACTIONS)


def columns(*own) -> list[Column]:
    """Those of every list, with its own after the title."""
    first = [COLUMNS["bulk_actions"], COLUMNS["title"]]
    return [*first, *own, LANGUAGE, COLUMNS["latest_revision_created_at"], COLUMNS["status"]]


class TypeListing(PageListingViewSet):
    add_to_admin_menu = True
    menu_item_class = PagesMenuItem


class ArticleListing(TypeListing):
    model = ArticlePage
    name = "news"
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 101
    columns = columns(
        DateColumn("date", label=_("Date"), sort_key="date"),
        Column("article_kind", label=_("Kind"), accessor="get_article_kind_display"),
    )


class EventListing(TypeListing):
    model = EventPage
    name = "events"
    icon = "date"
    menu_label = _("Events")
    menu_order = 102
    columns = columns(
        DateColumn("starts_at", label=_("Date"), sort_key="starts_at"),
        Column("event_kind", label=_("Kind"), accessor="get_event_kind_display"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
    )


class PeerListing(TypeListing):
    model = PeerPage
    name = "peers"
    icon = "user"
    menu_label = _("Meet a peer")
    menu_order = 104
    columns = columns(DateColumn("date", label=_("Date"), sort_key="date"))


class EpisodeListing(TypeListing):
    model = EpisodePage
    name = "episodes"
    icon = "media"
    add_to_admin_menu = False
    menu_label = _("Episodes")
    columns = columns(DateColumn("date", label=_("Date"), sort_key="date"))


class ShowListing(TypeListing):
    model = ShowPage
    name = "shows"
    icon = "media"
    add_to_admin_menu = False
    menu_label = _("Shows")
    columns = columns()


class PodcastGroup(ViewSetGroup):
    items = (EpisodeListing, ShowListing)
    menu_label = _("Podcast")
    menu_icon = "media"
    menu_order = 103
