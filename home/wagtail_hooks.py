from wagtail import hooks

from home.admin import ArticleListing, EventListing, PeerListing, PodcastGroup


@hooks.register("register_admin_viewset")
def lists_of_page_types():
    return [ArticleListing(), EventListing(), PeerListing(), PodcastGroup()]
