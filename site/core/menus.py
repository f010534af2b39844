"""Menu, footer and breadcrumb of a language, each in at most two queries."""

from dataclasses import dataclass, field

from core.models import Footer, Navigation
from core.pages import all_pages


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    current: bool = False
    children: list["MenuItem"] = field(default_factory=list)


def stored_links(rows) -> list[dict]:
    """The raw values of link blocks and of those below them: no query for their pages."""
    links = []
    for row in rows:
        links.append(row)
        links.extend(stored_links(item["value"] for item in row.get("children") or []))
    return links


def linked_pages(rows, language_code: str) -> dict:
    """Public pages in the language, by the id of the page the editor chose, in one query."""
    chosen = [row["page"] for row in stored_links(rows) if row.get("page")]
    if not chosen:
        return {}
    chosen_keys = dict(all_pages().filter(pk__in=chosen).values_list("pk", "translation_key"))
    visible = {
        page.translation_key: page
        for page in all_pages()
        .public()
        .filter(translation_key__in=chosen_keys.values(), locale__language_code=language_code)
        .defer_streamfields()
    }
    return {pk: visible[key] for pk, key in chosen_keys.items() if key in visible}


def menu_items(rows, pages: dict, current_path: str) -> list[MenuItem]:
    items = []
    for row in rows:
        page = pages.get(row.get("page"))
        children = menu_items(
            [item["value"] for item in row.get("children") or []], pages, current_path
        )
        url = page.url if page else row.get("url") or ""
        if not url and not children:
            continue
        items.append(
            MenuItem(
                label=row.get("label") or (page.title if page else url),
                url=url or children[0].url,
                current=bool(page and current_path.startswith(page.url_path)),
                children=children,
            )
        )
    return items


def menu_of(language_code: str, page=None) -> list[MenuItem]:
    navigation = Navigation.objects.filter(locale__language_code=language_code).first()
    if navigation is None:
        return []
    rows = [block["value"] for block in navigation.items.raw_data]
    current_path = page.url_path if page and page.pk else ""
    return menu_items(rows, linked_pages(rows, language_code), current_path)


@dataclass(frozen=True)
class FooterContent:
    footer: Footer
    links: list[MenuItem]

    def __getattr__(self, name):
        return getattr(self.footer, name)


def footer_of(language_code: str) -> FooterContent | None:
    footer = Footer.objects.filter(locale__language_code=language_code).first()
    if footer is None:
        return None
    rows = [block["value"] for block in footer.links.raw_data]
    return FooterContent(footer, menu_items(rows, linked_pages(rows, language_code), ""))


def breadcrumb_of(page) -> list[MenuItem]:
    """The page's ancestors from the front page down, without the page itself."""
    ancestors = page.get_ancestors().filter(depth__gt=1).defer_streamfields()
    return [MenuItem(label=ancestor.title, url=ancestor.url) for ancestor in ancestors]
