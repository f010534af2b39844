from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.languages import in_open_language, page_versions, site_root_url
from core.registry import all_feeds
from home.missing import versions_behind, words_of
from home.models import StandardPage
from home.sitemap import sitemap_xml


@require_safe
@in_open_language
def follow(request):
    """All feeds of the language, below the editors' own words where they have written some."""
    page = (
        StandardPage.objects.public()
        .filter(
            slug=reverse("follow").strip("/").rpartition("/")[2],
            locale__language_code=get_language(),
            depth=3,
        )
        .select_related("locale")
        .first()
    )
    context = {"page": page, "feeds": all_feeds(request, get_language())}
    if page is not None:
        context["versions"] = page_versions(page)
    return render(request, "home/follow.html", context)


@require_safe
def sitemap(request):
    return HttpResponse(sitemap_xml(), content_type="application/xml")


@require_safe
def robots(request):
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {site_root_url()}{reverse('sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request):
    """For whoever asks without having read a page: there the icon has its own address."""
    return redirect(static("img/apple-touch-icon.png"))


def page_not_found(request, exception=None):
    """Names the languages that the page asked for exists in, else offers to search its words."""
    context = {
        "versions_behind": versions_behind(request.path_info),
        "suggested_query": words_of(request.path_info),
    }
    return render(request, "404.html", context, status=404)
