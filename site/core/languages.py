"""Which languages an address exists in, told once for the language switch and the head."""

from dataclasses import dataclass
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.db.models import Exists, OuterRef, Subquery
from django.http import Http404
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin
from wagtail.models import Locale, Site

from core.models.behind import BehindSource
from core.models.machine import MachineMade
from core.pages import all_pages, open_front_pages
from core.slugs import language_of_path

# Each language by its own name, as its readers look for it.
OWN_NAMES = {"da": "Dansk", "nb": "Norsk", "en": "English"}
CODES_KEY = "core.languages.codes"


@dataclass(frozen=True)
class Version:
    """`url` is absolute on this host, `full_url` with scheme and host."""

    code: str
    url: str
    full_url: str
    current: bool = False
    page: object = None
    title: str = ""

    @property
    def name(self) -> str:
        return OWN_NAMES.get(self.code, self.code)


def code_of(locale_id: int) -> str:
    """Language code of a locale, without a query for each thing that has one."""
    codes = cache.get(CODES_KEY) or {}
    if locale_id not in codes:
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        cache.set(CODES_KEY, codes)
    return codes.get(locale_id, settings.LANGUAGE_CODE)


def in_house_order(versions) -> list[Version]:
    order = [code for code, _name in settings.LANGUAGES]
    return sorted(versions, key=lambda version: order.index(version.code))


def page_versions(page) -> list[Version]:
    """The page and its translations that any visitor may see; one query, kept on the page."""
    if "_versions" not in page.__dict__:
        found = (
            all_pages()
            .public()
            .in_open_languages()
            .filter(translation_key=page.translation_key)
            .annotate(
                is_machine_made=Exists(MachineMade.objects.filter(page=OuterRef("pk"))),
                made_from=Subquery(
                    BehindSource.objects.filter(page=OuterRef("pk")).values("made_from")
                ),
            )
            .select_related("locale")
        )
        page.__dict__["_versions"] = in_house_order(
            Version(
                code=found_page.locale.language_code,
                url=found_page.url,
                full_url=found_page.full_url,
                current=found_page.pk == page.pk,
                page=found_page,
                title=found_page.title,
            )
            for found_page in found
            if found_page.url
        )
    return page.__dict__["_versions"]


def open_languages() -> list[str]:
    """Codes of the languages whose front page is public, in one query."""
    codes = set(open_front_pages().values_list("locale__language_code", flat=True))
    return [code for code, _name in settings.LANGUAGES if code in codes]


def in_open_language(view):
    """Decorate a view of its own: no page stands behind an address of a closed language."""

    @wraps(view)
    def only_if_open(request, *args, **kwargs):
        if translation.get_language() not in open_languages():
            raise Http404
        return view(request, *args, **kwargs)

    return only_if_open


def site_root_url() -> str:
    """Scheme and host of the site, without a slash at the end."""
    roots = Site.get_site_root_paths()
    return roots[0].root_url if roots else settings.WAGTAILADMIN_BASE_URL


def versions_at(urls: dict[str, str]) -> list[Version]:
    """Of addresses on this site by language code."""
    active = translation.get_language()
    base = site_root_url()
    return [
        Version(code=code, url=url, full_url=base + url, current=code == active)
        for code, url in urls.items()
    ]


def view_versions(path: str) -> list[Version]:
    """The view at an address of the active language, in each open language."""
    return versions_at({code: translate_url(path, code) for code in open_languages()})


def front_page_versions() -> list[Version]:
    urls = {}
    for code in open_languages():
        with translation.override(code):
            urls[code] = reverse("wagtail_serve", args=[""])
    return versions_at(urls)


def source_version(versions) -> Version | None:
    return next((version for version in versions if version.code == settings.LANGUAGE_CODE), None)


def current_version(versions) -> Version | None:
    return next((version for version in versions if version.current), None)


def is_machine_made(versions) -> bool:
    """Whether the version shown holds what a machine wrote and no person has approved."""
    shown = current_version(versions)
    return bool(shown and shown.page and shown.page.is_machine_made)


def behind_since(versions) -> datetime | None:
    """Of when the source's text is that this translation shows, if the source says something else
    now."""
    source, shown = source_version(versions), current_version(versions)
    if source is None or source.current or shown is None or shown.page is None:
        return None
    return shown.page.made_from


class LanguageFromAddressMiddleware(MiddlewareMixin):
    """The language is in the address and nowhere else: no cookie, no Accept-Language, no Vary."""

    def process_request(self, request):
        translation.activate(language_of_path(request.path_info))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request, response):
        """Of pages only: a file, a map or a feed is not in the language of its address."""
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", translation.get_language())
        return response
