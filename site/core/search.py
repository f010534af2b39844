"""What a page tells the search: plain text, never markup."""

from dataclasses import dataclass, field
from uuid import UUID

from django.dispatch import Signal

# Sent with `page` when what it tells changes although it is not published anew.
document_changed = Signal()


@dataclass(frozen=True)
class Cue:
    """One sentence of speech; `start` in seconds from the beginning of the audio."""

    start: float
    speaker: str
    text: str


# The key of what changes with the day: who serves, which call is open.
TODAY = "today"


def key_of(fact) -> str:
    """The same for a fact and its translations."""
    own = getattr(fact, "translation_key", None)
    return str(own) if own else f"{every(type(fact))}:{fact.pk}"


def name_of(fact) -> str:
    """The key of its name alone: hundreds of pages may name who wrote them."""
    return f"{key_of(fact)} name"


def every(model) -> str:
    """The key of a list that any row of the model may come to stand in."""
    return model._meta.label_lower


@dataclass(frozen=True)
class Told:
    """Words that a page shows, and keys of the facts they are made of.

    `lang`: their language, where it is another than the page's.
    """

    text: str
    made_of: frozenset[str] = frozenset()
    lang: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """`kind` as in BasePage.kind; `topics` are translation keys; `region` a core.choices.Region.

    `made_of` are the keys of the facts whose change makes another document of it, `foreign` the
    words that are in another language than the page's, by language code.
    """

    title: str
    lead: str = ""
    body: str = ""
    cues: tuple[Cue, ...] = ()
    kind: str = ""
    topics: tuple[UUID, ...] = ()
    year: int | None = None
    region: str = ""
    made_of: frozenset[str] = frozenset()
    foreign: dict[str, str] = field(default_factory=dict)
