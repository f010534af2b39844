"""Where a feed has gone, or come from."""

from django.db.models import Exists, OuterRef
from wagtail.contrib.redirects.models import Redirect

from core.web_address import ascii_address

FEED_ROUTE = "/rss/"


def moved_to(show) -> str:
    """Its address at another host in ASCII, or nothing."""
    addresses = getattr(show, "addresses", None)
    return ascii_address(addresses.moved_to) if addresses else ""


def led_here(show):
    """The redirects from earlier addresses of the show's feed."""
    return Redirect.objects.filter(redirect_page=show.pk, redirect_page_route_path=FEED_ROUTE)


def with_moves(shows):
    """The queryset with what `new_feed_url` asks of each."""
    earlier = Redirect.objects.filter(
        redirect_page=OuterRef("pk"), redirect_page_route_path=FEED_ROUTE
    )
    return shows.select_related("addresses").annotate(was_elsewhere=Exists(earlier))


def new_feed_url(show, feed_url: str) -> str:
    """What subscribers shall ask from now on; nothing for a feed that never moved."""
    return moved_to(show) or (feed_url if show.was_elsewhere else "")
