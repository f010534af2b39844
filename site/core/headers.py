"""What every answer says about caching, framing and sharing: the one header policy."""

from csp.constants import SELF, UNSAFE_INLINE
from django.conf import settings
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag

from core import media_types

# What a podcast client or another site's player may read from the browser.
SHARED_TYPES = (
    "image/",
    "audio/",
    "text/vtt",
    media_types.CALENDAR,
    media_types.OPML,
    "application/x-subrip",
    "application/json+chapters",
    media_types.RSS,
    media_types.ATOM,
    media_types.JSON_FEED,
)
LASTING_STATUSES = {200, 206, 301, 304, 308, 404, 410, 416}
PRIVATE = "private, no-store"
# Visitors may keep a page but ask each time whether it is still the same: a page that was
# withdrawn must be gone at once, and the answer "unchanged" has no body.
REVALIDATE = "public, max-age=0, must-revalidate"

ADMIN_PREFIX = "/admin/"
# What Wagtail's editor needs beyond the site's own policy. Its rich-text editor writes style
# elements of its own (the placeholder of each empty field, nested lists), its date picker style
# attributes: neither can carry a nonce. Its style sheet has a picture as a data address, an
# upload is shown as a blob, and the preview panel is a frame. Scripts stay 'self' (js/admin/).
ADMIN_POLICY = {
    "style-src": [UNSAFE_INLINE],
    "img-src": ["data:", "blob:"],
    "frame-src": [SELF],
}
FRAMED = {"frame-ancestors": [SELF]}
FRAMED_ANYWHERE = {"frame-ancestors": ["*"]}


def in_admin(request):
    return request.path_info.startswith(ADMIN_PREFIX)


def is_preview(request):
    return getattr(request, "is_preview", False)


def is_personal(request, response):
    """Tell whether the answer may be meant for one person only."""
    return (
        in_admin(request)
        or is_preview(request)
        or request.method not in ("GET", "HEAD")
        or settings.SESSION_COOKIE_NAME in request.COOKIES
        or bool(response.cookies)
        or response.status_code not in LASTING_STATUSES
    )


def apply_content_policy(request, response):
    """Add the named exceptions; django-csp's middleware, further out, writes the header."""
    if not (in_admin(request) or is_preview(request)):
        return
    additions = dict(getattr(response, "_csp_update", None) or {})
    if in_admin(request):
        additions.update(ADMIN_POLICY)
    response._csp_update = additions
    response._csp_replace = {**(getattr(response, "_csp_replace", None) or {}), **FRAMED}


def framed_anywhere(response):
    """The embedded player's exception, and no other page's."""
    response._csp_replace = FRAMED_ANYWHERE
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def shared(response):
    """Any site's script may read the answer."""
    response.headers.setdefault("Access-Control-Allow-Origin", "*")
    response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin")
    return response


def apply_sharing(request, response):
    if response.status_code == 304:
        # It has no type, and would take back what the stored answer allows (RFC 9111, 3.2).
        return
    # A player on another site that stored an old address must be let through to the new one.
    leads_on = response.status_code in {301, 308}
    is_for_all = response.get("Content-Type", "").startswith(SHARED_TYPES)
    if (leads_on or is_for_all) and not in_admin(request):
        shared(response)
    response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")


def apply_caching(request, response):
    """Set Cache-Control and, for what any visitor may see, ETag and 304; return the answer."""
    if request.path_info.startswith(settings.STATIC_URL) and response.status_code == 200:
        return response
    stated = response.get("Cache-Control", "")
    if is_personal(request, response):
        if not stated or "public" in stated:
            response["Cache-Control"] = PRIVATE
        return response
    response.headers.setdefault("Cache-Control", REVALIDATE)
    patch_vary_headers(response, ["Cookie"])
    if response.status_code != 200 or response.streaming:
        return response
    if "ETag" not in response:
        set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response)
