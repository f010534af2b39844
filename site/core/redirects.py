"""Where an old address leads: to what is public there now, in one step, and never off the site."""

from urllib.parse import urlsplit, urlunsplit

from django.http import (
    Http404,
    HttpRequest,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.middleware import RedirectMiddleware as WagtailRedirectMiddleware
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.gone import gone
from core.languages import language_of_path
from core.own_addresses import path_here
from core.pages import all_pages
from core.routing import route

MOST_HOPS = 5


def is_public(page_id) -> bool:
    return all_pages().public().in_open_languages().filter(pk=page_id).exists()


def is_taken_down(page_id) -> bool:
    """Of what has been public."""
    pages = all_pages().taken_down().filter(pk=page_id, first_published_at__isnull=False)
    return bool(page_id) and pages.exists()


def with_slash(path: str) -> str:
    """As the site's own addresses end; that of a file is left alone."""
    last = path.rpartition("/")[2]
    return f"{path}/" if last and "." not in last else path


def routed(path: str):
    """The page at a path and what comes behind it: a RouteResult; True for what is no page's.

    None where nothing answers.
    """
    language = language_of_path(path)
    with translation.override(language):
        try:
            match = resolve(path)
            if match.url_name != "wagtail_serve":
                return True
            roots = [
                root.root_path
                for root in Site.get_site_root_paths()
                if root.language_code == language
            ]
            rest = match.args[0] if match.args else match.kwargs.get("path", "")
            found = route(HttpRequest(), roots[0], rest) if roots else None
        except (Resolver404, Http404):
            return None
    return found if found and is_public(found.page.pk) else None


def redirect_at(path: str) -> Redirect | None:
    """`path` as the browser sent it, with its query or without."""
    whole = Redirect.normalise_path(path, decode_unicode=False)
    return get_redirect(None, whole) or get_redirect(None, whole.partition("?")[0])


def page_link(redirect: Redirect) -> str:
    return redirect.link or "" if is_public(redirect.redirect_page_id) else ""


def end_of(address: str) -> str:
    """The address on this site where one who asks for `address` is answered at last; or nothing."""
    for _hop in range(MOST_HOPS):
        try:
            here, fragment = path_here(address), urlsplit(address).fragment
        except ValueError:
            return ""
        if not address or not here.startswith("/") or here.startswith("//"):
            return ""
        parts = urlsplit(here)
        path = with_slash(parts.path)
        if routed(path):
            return urlunsplit(("", "", path, parts.query, fragment))
        redirect = redirect_at(path)
        if redirect is None:
            return ""
        if redirect.redirect_page_id:
            return page_link(redirect)
        address = redirect.redirect_link
    return ""


def target_of(redirect: Redirect) -> str:
    if redirect.redirect_page_id:
        return page_link(redirect)
    return end_of(redirect.redirect_link)


def page_id_led_to(path: str) -> int | None:
    """Of the page whose own address it was, whatever its state."""
    redirect = redirect_at(path)
    return redirect.redirect_page_id if redirect and not redirect.redirect_page_route_path else None


class RedirectMiddleware(WagtailRedirectMiddleware):
    """What is a draft, private, expired or taken down is not told by its old addresses either."""

    def process_response(self, request, response):
        if response.status_code != 404:
            return response
        redirect = redirect_at(request.get_full_path())
        if redirect and is_taken_down(redirect.redirect_page_id):
            return gone(request)
        target = redirect and target_of(redirect)
        if not target or urlsplit(target).path == iri_to_uri(request.path):
            return response
        leads = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
        return leads(target)
