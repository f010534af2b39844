"""Menu and footer, in Danish and as translations."""

import json

from wagtail.models import Locale

from core.models import Footer, Navigation
from demo.content.navigation import (
    CHANNELS,
    COMPANY_NUMBER,
    EMAIL,
    FOOTER_LINKS,
    FOOTERS,
    LABELS,
    MENU,
    ORGANISATION,
    PHONE,
)
from demo.loader.shelf import Shelf, stable_uuid
from demo.loader.translations import translate


def block(kind: str, place: str, value: dict) -> dict:
    return {"type": kind, "value": value, "id": str(stable_uuid("furniture", place))}


class Furniture:
    def __init__(self, shelf: Shelf):
        self.shelf = shelf

    def load(self):
        danish = Locale.get_default()
        self.fill_menu(Navigation.objects.get(locale=danish), {}).save()
        self.fill_footer(Footer.objects.get(locale=danish), danish.language_code, {}).save()

    def translate(self, locale: Locale):
        labels = LABELS[locale.language_code]
        danish = Locale.get_default()
        menu = Navigation.objects.get(locale=danish)
        twin = self.fill_menu(Navigation.objects.get(locale=danish), labels)
        translate(menu, twin, locale)
        footer = Footer.objects.get(locale=danish)
        twin = Footer.objects.get(locale=danish)
        translate(footer, self.fill_footer(twin, locale.language_code, labels), locale)

    def fill_menu(self, menu: Navigation, labels: dict) -> Navigation:
        menu.title = "Menu"
        menu.items = json.dumps(
            [
                block("item", f"menu/{place}", self._menu_item(f"menu/{place}", item, labels))
                for place, item in enumerate(MENU)
            ]
        )
        return menu

    def _menu_item(self, place: str, item: tuple, labels: dict) -> dict:
        label, page, children = item
        return {
            **self._link(label, page, labels),
            "children": [
                block("item", f"{place}/{number}", self._link(*child, labels))
                for number, child in enumerate(children)
            ],
        }

    def _link(self, label: str, page: str, labels: dict) -> dict:
        return {
            "label": labels.get(label, label),
            "page": self.shelf.get("page", page).pk,
            "url": "",
        }

    def fill_footer(self, footer: Footer, language_code: str, labels: dict) -> Footer:
        spec = FOOTERS[language_code]
        footer.organisation_name = ORGANISATION
        footer.company_number = COMPANY_NUMBER
        footer.email = EMAIL
        footer.phone = PHONE
        footer.address = spec.address
        footer.support_title = spec.support_title
        footer.links = json.dumps(
            [
                block("link", f"links/{place}", self._link(label, page, labels))
                for place, (label, page) in enumerate(FOOTER_LINKS)
            ]
        )
        footer.channels = json.dumps(
            [
                block(
                    "channel", f"channels/{place}", {"label": labels.get(label, label), "url": url}
                )
                for place, (label, url) in enumerate(CHANNELS)
            ]
        )
        footer.support_lines = json.dumps(
            [
                block(
                    "line",
                    f"support/{place}",
                    {"name": name, "phone": phone, "hours": hours, "url": ""},
                )
                for place, (name, phone, hours) in enumerate(spec.support_lines)
            ]
        )
        return footer
