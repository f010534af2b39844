"""The page that helps to follow a show: its own words for each show, no account and no script."""

from dataclasses import replace

import segno
from django.utils.safestring import mark_safe

from core.languages import page_versions
from core.menus import MenuItem, breadcrumb_of
from core.translations import is_source
from podcasts.apps_that_subscribe import ANY_APP, app_links, filled

ROUTE = "foelg/"
# Modules of white around the code, without which cameras do not find it.
QUIET_ZONE = 4


def subscribe_context(show, request) -> dict:
    """What podcasts/subscribe_page.html asks for."""
    addresses = getattr(show, "addresses", None)
    feed_url = show.current_feed_url(request)
    return {
        "feed_url": feed_url,
        "holds_originals": show.feeds_include_original and not is_source(show),
        "subscribe_url": show.subscribe_url(request),
        "qr_code": qr_code(feed_url),
        "any_app": filled(ANY_APP, feed_url),
        "apps": list(
            app_links(
                feed_url,
                addresses.apple_url if addresses else "",
                addresses.spotify_url if addresses else "",
            )
        ),
        "versions": [
            replace(version, url=version.url + ROUTE, full_url=version.full_url + ROUTE)
            for version in page_versions(show)
        ],
        "crumbs": [*breadcrumb_of(show), MenuItem(show.title, show.url)],
    }


def qr_code(text: str) -> str:
    """SVG without a style attribute, which the Content-Security-Policy would refuse.

    Always dark on white: many cameras read no code that is light on dark.
    """
    code = segno.make(text, error="m", micro=False)
    # Made of squares alone: no letter of the text stands in it.
    return mark_safe(  # noqa: S308
        code.svg_inline(
            border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, svgclass="qr-code__svg"
        )
    )
