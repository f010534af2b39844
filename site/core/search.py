"""What a page tells the search: plain text, never markup."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class SearchDocument:
    """`kind` as in BasePage.kind; `topics` are translation keys; `region` a core.choices.Region."""

    title: str
    lead: str = ""
    body: str = ""
    cues: tuple[Cue, ...] = ()
    kind: str = ""
    topics: tuple[UUID, ...] = ()
    year: int | None = None
    region: str = ""
