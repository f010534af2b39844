"""Files of what is public no longer: out of reach also for who knows where they lay.

A rendition lies at a public address, and a storage on another machine goes on answering an address
that it has signed: both are moved, so that none of these leads anywhere.
"""

import logging
from collections.abc import Callable, Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page, ReferenceIndex

from core.models.media import SiteDocument, SiteImage
from core.models.people import Person
from core.pages import all_pages

logger = logging.getLogger(__name__)
ANY_PAGE = None

FilesOfPages = Callable[[list[Page]], Iterable[Model]]
_more_files: list[FilesOfPages] = []


def files_of_pages(function: FilesOfPages) -> FilesOfPages:
    """Register a function of pages that yields rows with a `file` which they have beside their
    texts, and which no reference of theirs names."""
    _more_files.append(function)
    return function


def files_shown_only_by(pages: list[Page]) -> list[Model]:
    """Pictures, documents and recordings that nothing else shows to visitors."""
    for page in pages:
        # Wagtail's own task may not have run yet.
        ReferenceIndex.create_or_update_for_object(page.specific)
    people = named_on(pages, Person)
    found = {(SiteImage, row.portrait_id): row.portrait for row in people if row.portrait_id}
    for model in (SiteImage, SiteDocument):
        found |= {(model, row.pk): row for row in named_on(pages, model)}
    for function in _more_files:
        found |= {(type(row), row.pk): row for row in function(pages)}
    without = {page.pk for page in pages}
    return [row for row in found.values() if not is_shown_elsewhere(row, without)]


def named_on(pages: list[Page], model: type[Model]) -> list[Model]:
    named = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model),
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
    )
    ids = {int(pk) for pk in named.values_list("to_object_id", flat=True)}
    return list(model.objects.filter(pk__in=ids))


def is_shown_elsewhere(row: Model, without: set[int] = frozenset()) -> bool:
    """On a public page that is not among those, or by a fact, which any page may show."""
    pages = pages_with(row)
    return pages is ANY_PAGE or all_pages().public().filter(pk__in=pages - without).exists()


def users_of(row: Model) -> tuple[set[int], list[Model]]:
    """(ids of pages that name it themselves or in a row of theirs, facts that do)."""
    page_type = ContentType.objects.get_for_model(Page).pk
    pages, facts = set(), []
    for reference in ReferenceIndex.get_references_to(row):
        if reference.base_content_type_id == page_type:
            pages.add(int(reference.object_id))
            continue
        model = reference.base_content_type.model_class()
        user = model and model._base_manager.filter(pk=reference.object_id).first()
        if user is not None and not hasattr(user, "page_id"):
            facts.append(user)
    return pages | pages_of_rows(row), facts


def pages_of_rows(row: Model) -> set[int]:
    """Of those beside pages, which Wagtail keeps no references of."""
    pages = set()
    for relation in row._meta.get_fields(include_hidden=True):
        model = getattr(relation, "related_model", None)
        if relation.one_to_many and hasattr(model, "page_id"):
            rows = model._base_manager.filter(**{relation.field.name: row.pk})
            pages.update(rows.values_list("page_id", flat=True))
    return pages


def pages_with(row: Model) -> set[int] | None:
    """A portrait is shown where its person is: on the pages that name one who serves nowhere."""
    pages, facts = users_of(row)
    for fact in facts:
        is_told_anywhere = not isinstance(fact, Person) or fact.roles.exists()
        beyond = ANY_PAGE if is_told_anywhere else pages_with(fact)
        if beyond is ANY_PAGE:
            return ANY_PAGE
        pages |= beyond
    return pages


def is_withheld(row: Model) -> bool:
    """Whether a page that was taken down has the file, and nothing that visitors see."""
    references = ReferenceIndex.get_references_to(row).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = all_pages().filter(
        pk__in=[int(pk) for pk in references.values_list("object_id", flat=True)]
    )
    return pages.taken_down().exists() and not is_shown_elsewhere(row)


def put_away(rows: Iterable[Model]) -> list[Model]:
    """Returns those that could not be moved, because a storage failed."""
    left = []
    for row in rows:
        try:
            row.put_away()
        except OSError:
            logger.exception("Could not move the file of %s %s", type(row).__name__, row.pk)
            left.append(row)
    return left
