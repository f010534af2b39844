"""The site record, the front page of each language and the index pages below the Danish one."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.forms.models import model_to_dict
from wagtail.models import Locale, Page, Site

from home.models import HomePage

# Page types by their names: `news` and `podcasts` are looked up where they are needed.
STANDARD = "home.StandardPage"


@dataclass(frozen=True)
class IndexPage:
    path: str
    model: str
    title: str


FRONT_PAGES = {
    "da": ("forside", "Peer-Netværket Danmark"),
    "nb": ("nb", "Peer-nettverket i Danmark"),
    "en": ("en", "The Danish peer network"),
}
# Parents before children.
INDEX_PAGES = [
    IndexPage("aktiviteter", STANDARD, "Det sker"),
    IndexPage("aktiviteter/arrangementer", "news.EventIndexPage", "Arrangementer"),
    IndexPage("nyheder", "news.NewsIndexPage", "Nyheder"),
    IndexPage("podcast", "podcasts.PodcastIndexPage", "Podcast"),
    IndexPage("moed-en-peer", "news.PeerIndexPage", "Mød en peer"),
    IndexPage("emner", "home.TopicIndexPage", "Emner"),
    IndexPage("kontakt", "home.ContactPage", "Kontakt"),
    IndexPage("arkiv", "news.ArchiveIndexPage", "Arkiv"),
]


def locales() -> dict[str, Locale]:
    """One of each content language, made where it is missing."""
    found = {locale.language_code: locale for locale in Locale.objects.all()}
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        if code not in found:
            found[code] = Locale.objects.create(language_code=code)
    return found


def source_front_page(locale: Locale) -> HomePage:
    page = HomePage.objects.filter(locale=locale, depth=2).first()
    if page is None:
        slug, title = FRONT_PAGES[locale.language_code]
        root = Page.get_first_root_node()
        page = root.add_child(instance=HomePage(title=title, slug=slug, locale=locale, live=False))
        page.save_revision().publish()
    return page


def front_pages(by_code: dict[str, Locale]) -> dict[str, HomePage]:
    """Translations of each other; what is made here is published."""
    source = source_front_page(by_code[settings.LANGUAGE_CODE])
    found = {page.locale_id: page for page in source.get_translations(inclusive=True).specific()}
    pages = {}
    for code, locale in by_code.items():
        page = found.get(locale.pk)
        if page is None:
            page = source.copy_for_translation(locale)
            page.slug, page.title = FRONT_PAGES[code]
            page.draft_title = page.title
            page.save_revision().publish()
        pages[code] = page
    return pages


def site_record(front_page: HomePage) -> Site:
    """Its address follows BASE_URL; name and front page stay once it leads to one of ours."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    before = model_to_dict(site)
    site.hostname = address.hostname
    site.port = address.port or (443 if address.scheme == "https" else 80)
    if not HomePage.objects.filter(pk=site.root_page_id).exists():
        site.root_page = front_page
        site.site_name = settings.WAGTAIL_SITE_NAME
    if site.pk is None or model_to_dict(site) != before:
        site.save()
    return site


def remove_welcome_page():
    """Wagtail's welcome page, unless someone made it a page of theirs."""
    strangers = Page.objects.filter(
        depth=2, numchild=0, content_type__app_label="wagtailcore", content_type__model="page"
    )
    for page in strangers.filter(sites_rooted_here__isnull=True):
        page.delete()


def index_pages(front_page: HomePage) -> int:
    """Number of pages made; those there are, also as drafts or renamed, stay as they are."""
    made = 0
    there = dict(
        Page.objects.descendant_of(front_page, inclusive=True).values_list("url_path", "pk")
    )
    for index in INDEX_PAGES:
        model = apps.get_model(index.model)
        url_path = f"{front_page.url_path}{index.path}/"
        is_only_one = index.model != STANDARD
        if url_path in there or (
            is_only_one and model.objects.filter(locale=front_page.locale).exists()
        ):
            continue
        parent_path, _slash, slug = index.path.rpartition("/")
        parent_url_path = front_page.url_path + (f"{parent_path}/" if parent_path else "")
        parent_pk = there.get(parent_url_path, front_page.pk)
        page = Page.objects.get(pk=parent_pk).add_child(
            instance=model(title=index.title, slug=slug, locale=front_page.locale, live=False)
        )
        page.save_revision().publish()
        there[page.url_path] = page.pk
        made += 1
    return made
