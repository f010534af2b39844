"""Feeds over HTTP: conditional; the middleware compresses them and opens them to all origins."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.encoding import iri_to_uri
from django.utils.http import http_date

from core.feeds.paging import FeedPage, asked_page
from core.languages import site_root_url
from core.models.feeds import FeedStamp


def feed_response(
    request: HttpRequest,
    key: str,
    language_code: str,
    write: Callable[[], bytes],
    media_type: str,
) -> HttpResponse:
    """Answer GET and HEAD with what `write()` returns under the language of the feed.

    `key` names the feed; each of its formats and pages is known by itself. `write` raises
    Http404 for a page that is not there.
    """
    page = FeedPage(asked_page(request))
    response = document_response(
        request,
        f"{key}:{media_type}:{page.number}",
        language_code,
        write,
        f"{media_type}; charset=utf-8",
    )
    response["Link"] = _links(page.address(f"{site_root_url()}{request.path}"))
    return response


def document_response(
    request: HttpRequest,
    key: str,
    language_code: str,
    write: Callable[[], bytes],
    content_type: str,
    file_name: str = "",
) -> HttpResponse:
    """The same for what has no pages and no hub: a calendar, a list of feeds.

    With a `file_name` a browser keeps it as a file.
    The stamp moves whenever the bytes do: after a withdrawal or an expiry no item that is left
    is any newer, so the newest item's date would go on answering 304.
    """
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    with translation.override(language_code):
        content = write()
    digest = hashlib.sha256(content).hexdigest()[:32]
    modified = _last_change(key, digest)
    # Weak: the middleware sends the same feed compressed and not.
    etag = f'W/"{digest}"'
    response = get_conditional_response(request, etag, modified)
    if response is None:
        response = HttpResponse(content, content_type=_shown_type(request, content_type))
        response["Content-Language"] = language_code
        response["Content-Length"] = str(len(content))
        if file_name:
            response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    patch_vary_headers(response, ["Accept"])
    return response


def _links(own_url):
    links = [f'<{iri_to_uri(own_url)}>; rel="self"']
    if settings.WEBSUB_HUB:
        links.append(f'<{iri_to_uri(settings.WEBSUB_HUB)}>; rel="hub"')
    return ", ".join(links)


def _shown_type(request, content_type):
    """Browsers apply the style sheet to plain XML only; a feed reader never asks for HTML."""
    if "text/html" in request.headers.get("Accept", "") and "+xml" in content_type:
        return "application/xml; charset=utf-8"
    return content_type


def _last_change(key, digest):
    """Seconds since 1970 of the last change; never the same second for two different feeds."""
    stamp = FeedStamp.objects.filter(key=key).first()
    if stamp is None or stamp.digest != digest:
        now = timezone.now().replace(microsecond=0)
        if stamp is not None:
            now = max(now, stamp.changed_at + timedelta(seconds=1))
        stamp, _created = FeedStamp.objects.update_or_create(
            key=key, defaults={"digest": digest, "changed_at": now}
        )
    return int(stamp.changed_at.timestamp())
