"""What the admin's first page tells: filled by core, news and podcasts, read by home."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet


@dataclass(frozen=True)
class Figure:
    """So many wait for the user; `url` is the list of them, with as many rows."""

    slug: str
    label: str
    icon: str
    count: int
    url: str


Figures = Callable[[object], Iterable[Figure]]
_figures: list[Figures] = []


def figures(function: Figures) -> Figures:
    """Register a function of a user that yields what is that user's business, also at zero."""
    _figures.append(function)
    return function


def all_figures(user) -> list[Figure]:
    return [figure for function in _figures for figure in function(user)]


@dataclass(frozen=True)
class PageNeed:
    """Pages that wait for who may publish them; a list of pages is filtered by the slug.

    `listing` names the list's address, `pages` returns all of them, whoever asks.
    """

    slug: str
    label: str
    icon: str
    listing: str
    pages: Callable[[], QuerySet]


PAGE_NEEDS: dict[str, PageNeed] = {}


def page_need(need: PageNeed):
    PAGE_NEEDS[need.slug] = need


@dataclass(frozen=True)
class Duty:
    """A weekly task. `url` is a function of a user, "" for who may not do it.

    `slug` is that of the handbook's chapter about it.
    """

    slug: str
    label: str
    icon: str
    url: Callable[[object], str]
