from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

# Weights of title, lead, body and speech, for both databases.
WEIGHTS = (10.0, 5.0, 2.0, 1.0)


@dataclass(frozen=True)
class Tokens:
    title: list[str]
    lead: list[str]
    body: list[str]
    speech: list[str]

    def columns(self) -> list[list[str]]:
        return [getattr(self, field.name) for field in fields(self)]


@dataclass(frozen=True)
class Match:
    """One entry found. The tier says where all the terms stand: 1 title, 2 title and lead,
    3 also the body, 4 also speech; the score (higher is better) orders within it."""

    entry_id: int
    page_id: int
    archived: bool
    title_key: str
    date: date | None
    tier: int
    score: float


class Engine(ABC):
    @abstractmethod
    def write(self, entry_id: int, locale_id: int, archived: bool, tokens: Tokens) -> None: ...

    @abstractmethod
    def delete(self, entries: Iterable[tuple[int, int]]) -> None:
        """`entries` as (entry id, locale id)."""

    @abstractmethod
    def set_archived(self, entries: Iterable[tuple[int, int]], archived: bool) -> None: ...

    @abstractmethod
    def tidy(self) -> None:
        """After a rebuild: what belongs to no entry goes, the rest is packed."""

    @abstractmethod
    def match(self, terms: Sequence[str], locale_id: int, limit: int) -> list[Match]:
        """Entries with every term, current before archived, best first within the database's
        means; each entry once, with its lowest tier."""
