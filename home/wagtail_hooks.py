from wagtail import hooks

from home.admin import ArticleListing, EventListing, PeerListing, PodcastGroup
from home.contact.admin import ContactMessageViewSet
from home.redirects.urls import redirect_urls


@hooks.register("register_admin_viewset")
def lists_of_page_types():
    return [ArticleListing(), EventListing(), PeerListing(), PodcastGroup()]


@hooks.register("register_admin_viewset")
def messages_of_visitors():
    return ContactMessageViewSet()


@hooks.register("register_admin_urls", order=-10)
def redirects_that_stay_on_the_site():
    return redirect_urls
