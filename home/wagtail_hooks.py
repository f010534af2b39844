from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.admin import ArticleListing, EventListing, PeerListing, PodcastGroup
from home.handbook.views import handbook_urls


@hooks.register("register_admin_viewset")
def lists_of_page_types():
    return [ArticleListing(), EventListing(), PeerListing(), PodcastGroup()]


@hooks.register("register_admin_urls")
def handbook():
    return handbook_urls


@hooks.register("register_admin_menu_item")
def handbook_in_the_menu():
    return MenuItem(
        _("Handbook"), reverse("handbook"), name="handbook", icon_name="help", order=9900
    )
