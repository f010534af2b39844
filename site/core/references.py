"""What a body of blocks refers to, fetched once for the whole of it.

Wagtail asks the database once for each kind of block and field, and once for each text with links.
"""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.blocks import RichTextBlock
from wagtail.blocks.field_block import ChooserBlock
from wagtail.models import Page

from core.agreed import Agreed, attach_portraits
from core.listings import everyone_serving
from core.models.consent import Consent
from core.models.organisations import Organisation
from core.models.people import Person
from core.models.publications import Publication
from core.models.topics import Topic
from core.stored import stored_links, stored_values
from core.visibility import chosen_pages

SNIPPETS = {
    Person: Person.objects.select_related("portrait", "organisation"),
    Organisation: Organisation.objects.all(),
    Publication: Publication.objects.select_related("document", "locale").prefetch_related("parts"),
    Topic: Topic.objects.all(),
}


class References:
    """Snippets, pages and who serves today, as a reader of the active language may see them."""

    def __init__(self, stream=None):
        self.language_code = get_language()
        self._chosen = defaultdict(set)
        self._texts = []
        self._pages: dict[int, Page | None] = {}
        for block, raw in stored_values(stream.stream_block, stream.raw_data) if stream else ():
            if isinstance(block, RichTextBlock):
                self._texts.append(raw)
            elif isinstance(block, ChooserBlock) and raw:
                self._chosen[block.model_class].add(raw)

    @cached_property
    def snippets(self) -> dict[type, dict]:
        """By model and id."""
        found = {
            model: queryset.in_bulk(self._chosen[model])
            for model, queryset in SNIPPETS.items()
            if model in self._chosen
        }
        attach_portraits(found.get(Person, {}).values())
        self._texts += [person.background for person in found.get(Person, {}).values()]
        self._texts += [kept.description for kept in found.get(Publication, {}).values()]
        return found

    @cached_property
    def _agreed(self) -> Agreed:
        return Agreed(person.translation_key for person in self.snippets.get(Person, {}).values())

    def quoted_name(self, person) -> str:
        """One query for all who are quoted in the body."""
        agreed = self._agreed
        if person.translation_key not in agreed.keys:
            agreed = Agreed([person.translation_key])
        given = agreed.consent(person.translation_key, Consent.Use.QUOTE)
        return given.shown_name if given else person.name

    @cached_property
    def serving(self) -> dict[str, list[tuple]]:
        """(Person, role) pairs by the governing body they serve in."""
        found = everyone_serving(self.language_code)
        self._texts += [person.background for pairs in found.values() for person, _role in pairs]
        return found

    def pages(self, ids: Iterable[int]) -> dict[int, Page]:
        """Chosen pages by id, each with the versions that core.visibility.chosen_pages adds."""
        if not self._pages.keys() >= set(ids):
            # Before the pages, since texts of snippets may link to some of them.
            _ = self.snippets
            self._look_up({*ids, *self._chosen[Page], *self._linked_pages()})
        return {pk: self._pages[pk] for pk in ids if self._pages[pk]}

    def _linked_pages(self) -> set[int]:
        """In the body's own texts and in those of the snippets seen so far."""
        return set().union(*(stored_links(text, "page") for text in self._texts))

    def _look_up(self, ids: set[int]):
        missing = ids - self._pages.keys()
        self._pages |= dict.fromkeys(missing) | chosen_pages(missing, self.language_code)

    def shown(self, pages: Iterable[Page | None]) -> list[Page]:
        """Their public versions in the language, in the order given."""
        ids = [page.pk for page in pages if page]
        chosen = self.pages(ids)
        return [chosen[pk].shown for pk in ids if pk in chosen and chosen[pk].shown]

    def objects(self, model: type, ids: Iterable[int]) -> dict | None:
        """Rows by id; None for what is not kept here."""
        return self.pages(ids) if model is Page else self.snippets.get(model)


_at_hand: ContextVar[References | None] = ContextVar("references_at_hand", default=None)


@contextmanager
def at_hand(references: References):
    token = _at_hand.set(references)
    try:
        yield
    finally:
        _at_hand.reset(token)


def references_at_hand() -> References:
    """Those of the body being built or rendered; elsewhere new ones, which know nothing yet."""
    return _at_hand.get() or References()


class AtHandMixin:
    """For chooser blocks: in a body that is being read, its references; else Wagtail's way."""

    def bulk_to_python(self, values):
        references = _at_hand.get()
        found = references and references.objects(
            self.model_class, [value for value in values if value]
        )
        if found is None:
            return super().bulk_to_python(values)
        return [found.get(value) for value in values]
