from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from core.languages import code_of
from home.admin import AllPagesListing, ArticleListing, EventListing, PeerListing, PodcastGroup
from home.admin.explorer import ExplorerViewSet
from home.contact.admin import ContactMessageViewSet
from home.desk import hooks as desk_hooks
from home.handbook.views import handbook_urls
from home.recording_views import recording_urls
from home.recordings import LOG_ACTION as EPISODE_MADE
from home.recordings import may_become_episode
from home.redirects.urls import redirect_urls
from news.models import EventPage

desk_hooks.register()


@hooks.register("register_admin_viewset")
def lists():
    listings = [ArticleListing, EventListing, PeerListing, PodcastGroup, AllPagesListing]
    return [*(listing() for listing in listings), ExplorerViewSet(), ContactMessageViewSet()]


@hooks.register("register_admin_urls")
def own_urls():
    return [*recording_urls, *handbook_urls]


@hooks.register("register_admin_urls", order=-10)
def redirects_that_stay_on_the_site():
    return redirect_urls


@hooks.register("register_admin_menu_item")
def handbook_in_the_menu():
    return MenuItem(_("Handbook"), reverse("handbook"), icon_name="help", order=9900)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def episode_button(page, user, view_name=None, next_url=None):
    """To which show the user may add it the view asks: here that would be asked for each row."""
    is_event = isinstance(page, EventPage) and code_of(page.locale_id) == settings.LANGUAGE_CODE
    if not is_event or page.recording_id or not may_become_episode(page):
        return
    if page.permissions_for_user(user).can_edit():
        yield Button(
            _("Make an episode of it"),
            reverse("event_episode", args=[page.pk]),
            icon_name="media",
            priority=24,
        )


@hooks.register("register_log_actions")
def recording_log_actions(actions):
    made = _("Make an episode of an event")
    actions.register_action(EPISODE_MADE, made, _("Draft episode made of it"))
