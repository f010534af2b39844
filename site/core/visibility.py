"""From a page an editor chose to the one a reader may see: public, in the reader's language."""

from django.conf import settings
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


def shown_version(allowed, language_code: str, prefix: str = "shown") -> dict[str, Subquery]:
    """For annotate() on chosen pages: title and address of the version among `allowed`."""
    version = allowed.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language_code
    ).order_by("pk")
    return {
        f"{prefix}_{name}": Subquery(version.values(name)[:1]) for name in ("title", "url_path")
    }


def shown_pages(chosen: set[int], allowed, language_code: str) -> dict[int, Page]:
    """Of the `allowed` pages those in the language, by the id of the page chosen; one query.

    They know their title and address, nothing else.
    """
    if not chosen:
        return {}
    found = (
        Page.objects.filter(pk__in=chosen)
        .annotate(**shown_version(allowed, language_code))
        .values_list("pk", "shown_title", "shown_url_path")
    )
    return {pk: Page(title=title, url_path=url_path) for pk, title, url_path in found if url_path}


def chosen_pages(ids: set[int], language_code: str) -> dict[int, Page]:
    """The pages themselves, by id, with what a reader of the language is led to; one query.

    `shown` is the public version in the language, `shown_in_source` the one in the source
    language: each a page that knows its title and address only, or None.
    """
    public, source = all_pages().public(), settings.LANGUAGE_CODE
    versions = shown_version(public, language_code)
    if language_code != source:
        versions |= shown_version(public, source, "source")
    found = Page.objects.annotate(**versions).in_bulk(ids)
    for page in found.values():
        page.shown = titled(page, "shown")
        page.shown_in_source = titled(page, "source") if language_code != source else page.shown
    return found


def titled(page, prefix: str) -> Page | None:
    """The version that `shown_version` found, if it did."""
    url_path = getattr(page, f"{prefix}_url_path")
    return Page(title=getattr(page, f"{prefix}_title"), url_path=url_path) if url_path else None
