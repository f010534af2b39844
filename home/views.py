from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from core.feeds import OPML_TYPE, document_response, feed_in_format, write_opml
from core.languages import in_open_language, open_languages, site_root_url, view_versions
from core.registry import Covers, all_feeds
from home.feeds import everything_feed
from home.missing import versions_behind, words_of
from home.models import HomePage, StandardPage
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
    feeds = all_feeds(request, get_language())
    by_covers = {covers: [feed for feed in feeds if feed.covers == covers] for covers in Covers}
    context = {
        "page": page,
        "feeds": [*by_covers[Covers.EVERYTHING], *by_covers[Covers.LIST]],
        "topic_feeds": by_covers[Covers.TOPIC],
        "has_shows": any(feed.sound for feed in feeds),
        # It answers in every open language, whether or not an editor has written there.
        "versions": view_versions(request.path),
    }
    return render(request, "home/follow.html", context)


# A POST gets its 405 from the feed itself.
@csrf_exempt
@in_open_language
def everything(request, name):
    """What is new in the language, in the format of the name."""
    language = get_language()
    front_page = get_object_or_404(
        HomePage.objects.public().select_related("locale"), locale__language_code=language
    )
    return feed_in_format(
        request,
        f"everything:{language}",
        language,
        name,
        lambda: everything_feed(front_page, request, name),
    )


@csrf_exempt
@in_open_language
def shows_opml(request):
    """The podcasts of the language, for an app to subscribe to at once."""
    language = get_language()
    return opml_response(request, language, [language])


@csrf_exempt
def all_shows_opml(request):
    return opml_response(request, settings.LANGUAGE_CODE, open_languages())


def opml_response(request, language_code, codes):
    def write():
        shows = [feed for code in codes for feed in all_feeds(request, code) if feed.sound]
        title = _("Podcasts from %(site)s") % {"site": settings.WAGTAIL_SITE_NAME}
        return write_opml(title, shows)

    names = "-".join(codes)
    return document_response(
        request, f"opml:{names}", language_code, write, OPML_TYPE, file_name="podcast.opml"
    )


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
