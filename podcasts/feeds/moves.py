"""Where a feed has gone, or come from."""

from wagtail.contrib.redirects.models import Redirect

FEED_ROUTE = "/rss/"


def moved_to(show) -> str:
    """Its address at another host, or nothing."""
    addresses = getattr(show, "addresses", None)
    return addresses.moved_to if addresses else ""


def led_here(show):
    """The redirects from earlier addresses of the show's feed."""
    return Redirect.objects.filter(redirect_page=show.pk, redirect_page_route_path=FEED_ROUTE)


def new_feed_url(show, feed_url: str) -> str:
    """What subscribers shall ask from now on; nothing for a feed that never moved."""
    return moved_to(show) or (feed_url if led_here(show).exists() else "")
