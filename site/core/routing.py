"""From an address to its page with one look-up, where Wagtail takes two queries a level."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.urls import Resolver404
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from core.gone import gone
from core.models import Appearance
from core.pages import all_pages, answers, knowing_taken_down, restrictions_above


class TakenDown(Http404):
    """What was public there is gone, whatever has been done with the page since."""


def kept_from_spreading() -> dict[str, Exists]:
    """For annotate(): what the page's head asks about those shown on it."""
    shown = Appearance.objects.filter(page=OuterRef("pk"))
    return {
        f"is_kept_from_{scope}": Exists(shown.without(scope))
        for scope in ("search_engines", "social")
    }


def pages_along(root_path: str, components: list[str]) -> list[Page]:
    """The front page and those below it along the path, as far as they exist; one query."""
    url_paths = [root_path]
    for component in components:
        url_paths.append(f"{url_paths[-1]}{component}/")
    found = (
        knowing_taken_down(all_pages().filter(url_path__in=url_paths))
        .select_related("locale")
        .annotate(is_restricted=Exists(restrictions_above()), **kept_from_spreading())
    )
    by_url_path = {page.url_path: page for page in found}
    along = []
    for url_path in url_paths:
        page = by_url_path.get(url_path)
        if page is None:
            break
        if along:
            page._cached_parent_obj = along[-1]
        along.append(page)
    return along


def as_its_type(page: Page) -> Page:
    """The specific page with what every view of it shows, and what the look-up already knows."""
    model = page.specific_class or Page
    shown_with = getattr(model, "shown_with", ())
    specific = model._default_manager.select_related(*shown_with).get(pk=page.pk)
    specific.locale = page.locale
    if hasattr(page, "_cached_parent_obj"):
        specific._cached_parent_obj = page._cached_parent_obj
    for name in ("is_taken_down", *kept_from_spreading()):
        specific.__dict__[name] = page.__dict__[name]
    specific.is_known_unrestricted = not page.is_restricted and not page.alias_of_id
    return specific


def routes_itself(page: Page, components: list[str]) -> bool:
    """Whether the page's type has an address of its own for what comes after the page's."""
    model = page.specific_class or Page
    if not issubclass(model, RoutablePageMixin):
        return model.route is not Page.route
    try:
        model.get_resolver().resolve("/" + "".join(f"{component}/" for component in components))
    except Resolver404:
        return False
    return True


def route(request, root_path: str, path: str) -> RouteResult:
    """Raises Http404; a page type with a `route` of its own still has the first word."""
    components = [component for component in path.split("/") if component]
    along = pages_along(root_path, components)
    if not along or not answers(along[0]):
        raise Http404
    for position, page in enumerate(along):
        rest = components[position:]
        if not rest and page.is_taken_down and page.first_published_at:
            raise TakenDown
        if not rest or routes_itself(page, rest):
            return as_its_type(page).route(request, rest)
    raise Http404


# No page takes anything in, so there is no form to guard: a POST is a wrong method, not a forgery.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "OPTIONS"])
def serve(request, path):
    """Wagtail's own view, told beforehand where the address leads.

    Where a language's front page does not answer, it has no pages: Wagtail would serve the Danish
    ones there.
    """
    roots = Site.get_site_root_paths()
    if len({root.site_id for root in roots}) == 1:
        language = translation.get_language()
        starts = [root.root_path for root in roots if root.language_code == language]
        try:
            request._wagtail_route_for_request = route(request, starts[0], path) if starts else None
        except TakenDown:
            return gone(request)
        except Http404:
            request._wagtail_route_for_request = None
    return wagtail_serve(request, path)
