"""From a page an editor chose to the one a reader may see: public, in the reader's language."""

from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language
from wagtail.models import Page

from core.pages import all_pages


def visible_translations(pages, language_code: str | None = None, specific=False) -> list[Page]:
    """In the order given; those without a public version in the language are left out.

    One query however many pages, one more per page type if `specific`.
    """
    keys = [page.translation_key for page in pages if page]
    if not keys:
        return []
    found = (
        all_pages()
        .public()
        .filter(translation_key__in=keys, locale__language_code=language_code or get_language())
    )
    by_key = {page.translation_key: page for page in (found.specific() if specific else found)}
    return [by_key[key] for key in keys if key in by_key]


def visible_translation(page, language_code: str | None = None) -> Page | None:
    return next(iter(visible_translations([page], language_code)), None) if page else None


def shown_pages(chosen: set[int], allowed, language_code: str) -> dict[int, Page]:
    """Of the `allowed` pages those in the language, by the id of the page chosen; one query.

    They know their title and address, nothing else.
    """
    if not chosen:
        return {}
    shown = allowed.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language_code
    ).order_by("pk")
    found = (
        Page.objects.filter(pk__in=chosen)
        .annotate(
            shown_title=Subquery(shown.values("title")[:1]),
            shown_url_path=Subquery(shown.values("url_path")[:1]),
        )
        .values_list("pk", "shown_title", "shown_url_path")
    )
    return {pk: Page(title=title, url_path=url_path) for pk, title, url_path in found if url_path}
