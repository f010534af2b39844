from wagtail import hooks

from home.admin import AllPagesListing, ArticleListing, EventListing, PeerListing, PodcastGroup
from home.desk.candidates import candidate_urls
from home.desk.panels import add_panels

hooks.register("construct_homepage_panels", add_panels)


@hooks.register("register_admin_viewset")
def lists_of_page_types():
    lists = [ArticleListing, EventListing, PeerListing, PodcastGroup, AllPagesListing]
    return [listing() for listing in lists]


@hooks.register("register_admin_urls")
def lists_of_candidates():
    return candidate_urls
