"""A menu and a footer for each language, where there is none."""

from django.conf import settings
from wagtail.models import Page

from core.models import Footer, Navigation

MENU_PATHS = ["aktiviteter", "nyheder", "podcast", "moed-en-peer", "kontakt"]


def first_menu(front_page) -> list[dict]:
    """The index pages, as a stream's raw value."""
    paths = [f"{front_page.url_path}{path}/" for path in MENU_PATHS]
    found = dict(Page.objects.filter(url_path__in=paths).values_list("url_path", "pk"))
    return [
        {
            "type": "item",
            "value": {"label": "", "page": found[path], "url": "", "children": []},
        }
        for path in paths
        if path in found
    ]


def make_for_each_language(model, locales: dict, source_values: dict, other_values: dict):
    """Rows that are translations of each other, from the source language on."""
    there = {row.locale_id: row for row in model.objects.all()}
    source_locale = locales[settings.LANGUAGE_CODE]
    source = there.get(source_locale.pk)
    if source is None:
        source = model.objects.create(locale=source_locale, **source_values)
    for locale in locales.values():
        if locale.pk not in there and locale != source_locale:
            model.objects.create(
                locale=locale, translation_key=source.translation_key, **other_values
            )


def make_menus_and_footers(locales: dict, front_pages: dict):
    source_page = front_pages[settings.LANGUAGE_CODE]
    make_for_each_language(
        Navigation,
        locales,
        {"title": "Menu", "items": first_menu(source_page)},
        {"title": "Menu", "items": []},
    )
    footer = {"organisation_name": settings.WAGTAIL_SITE_NAME}
    make_for_each_language(Footer, locales, footer, footer)
