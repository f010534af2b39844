"""Menu, notices, footer and breadcrumb of a language: two queries together, once a request."""

from dataclasses import dataclass, field

from django.db.models import F, Subquery
from django.db.models.functions import JSONObject
from django.utils.functional import cached_property
from wagtail.models import Locale, Page

from core.models import Footer, Navigation, SiteNotice
from core.models.notices import MOST_AT_ONCE
from core.pages import all_pages, answers, knowing_taken_down
from core.visibility import shown_pages


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    current: bool = False
    children: list["MenuItem"] = field(default_factory=list)


@dataclass(frozen=True)
class Notice:
    text: str
    link: MenuItem | None = None


def links_among(rows) -> list[dict]:
    """The raw values of link blocks and of those below them: no query for their pages."""
    links = []
    for row in rows:
        links.append(row)
        links.extend(links_among(item["value"] for item in row.get("children") or []))
    return links


def linked_pages(rows, language_code: str) -> dict[int, Page]:
    """Public and current pages in the language, by the id of the page the editor chose."""
    chosen = {row["page"] for row in links_among(rows) if row.get("page")}
    return shown_pages(chosen, all_pages().public().current(), language_code)


def is_current(page, current_path: str) -> bool:
    """Whether a reader is on the page or below it; on the front page only there: all is below."""
    is_front_page = page.url_path.count("/") == 2
    return (
        current_path == page.url_path if is_front_page else current_path.startswith(page.url_path)
    )


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
                current=bool(page and is_current(page, current_path)),
                children=children,
            )
        )
    return items


def shown_notices(language_code: str):
    """As the values of link blocks, with their text."""
    told = JSONObject(text=F("text"), page=F("page_id"), url=F("url"), label=F("link_text"))
    rows = SiteNotice.objects.filter(locale__language_code=language_code).shown()
    return rows.annotate(told=told).values("told")


class Furniture:
    """What stands around every page of a language."""

    def __init__(self, language_code: str):
        self.language_code = language_code
        in_language = {"locale__language_code": language_code}
        menus = Navigation.objects.filter(**in_language).values("items")
        notices = shown_notices(language_code)
        places = {f"notice_{place}": notices[place : place + 1] for place in range(MOST_AT_ONCE)}
        # All stand on every page: the others come with the footer's row, or else the language's.
        beside = {name: Subquery(rows) for name, rows in places.items()}
        beside["menu"] = Subquery(menus[:1])
        self.footer = Footer.objects.filter(**in_language).annotate(**beside).first()
        languages = Locale.objects.filter(language_code=language_code)
        row = self.footer or languages.annotate(**beside).first()
        self.menu_stream = row.menu if row else None
        self.notice_rows = [told for name in places if row and (told := getattr(row, name))]

    @cached_property
    def menu_rows(self) -> list[dict]:
        return [block["value"] for block in self.menu_stream.raw_data] if self.menu_stream else []

    @cached_property
    def footer_rows(self) -> list[dict]:
        stream = self.footer.links.raw_data if self.footer else []
        return [block["value"] for block in stream]

    @cached_property
    def pages(self) -> dict[int, Page]:
        rows = [*self.menu_rows, *self.footer_rows, *self.notice_rows]
        return linked_pages(rows, self.language_code)

    def menu(self, page=None) -> list[MenuItem]:
        current_path = page.url_path if page and page.pk else ""
        return menu_items(self.menu_rows, self.pages, current_path)

    @property
    def notices(self) -> list[Notice]:
        links = [menu_items([row], self.pages, "") for row in self.notice_rows]
        return [
            Notice(row["text"], link[0] if link else None)
            for row, link in zip(self.notice_rows, links, strict=True)
        ]

    @property
    def footer_links(self) -> list[MenuItem]:
        return menu_items(self.footer_rows, self.pages, "")


def furniture_of(request, language_code: str) -> Furniture:
    """One for header and footer of a request; a template without a request gets its own."""
    kept = request.__dict__.setdefault("_furniture", {}) if request else {}
    if language_code not in kept:
        kept[language_code] = Furniture(language_code)
    return kept[language_code]


def breadcrumb_of(page) -> list[MenuItem]:
    """The page's ancestors from the front page down, without the page itself."""
    ancestors = []
    above = getattr(page, "_cached_parent_obj", None)
    while above is not None and above.depth > 1:
        ancestors.insert(0, above)
        above = getattr(above, "_cached_parent_obj", None)
    if (ancestors[0].depth if ancestors else page.depth) > 2:
        ancestors = knowing_taken_down(page.get_ancestors().filter(depth__gt=1))
    return [
        MenuItem(label=ancestor.title, url=ancestor.url)
        for ancestor in ancestors
        if answers(ancestor)
    ]
