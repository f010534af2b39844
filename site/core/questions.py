"""What someone is asked before a page is public: any app may have its doubts about one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail import hooks

# Functions that take a page as it would be public, and yield Doubts about it.
HOOK = "doubts_before_publishing"

_answered = ContextVar("answered", default=False)


@dataclass(frozen=True)
class Doubt:
    """A sentence that says what would go wrong, and where in the admin it is mended."""

    sentence: str
    link: str = ""


class AskFirst(Exception):
    """Raised where a page would be public before someone has been asked."""

    def __init__(self, page):
        super().__init__(page.pk)
        self.page = page


def doubts_about(page) -> list[Doubt]:
    return [doubt for hook in hooks.get_hooks(HOOK) for doubt in hook(page)]


def ask_first(page):
    """AskFirst unless there is no doubt, or it has been answered."""
    if not _answered.get() and doubts_about(page):
        raise AskFirst(page)


@contextmanager
def answered() -> Iterator[None]:
    token = _answered.set(True)
    try:
        yield
    finally:
        _answered.reset(token)


def by_itself(page) -> str:
    """For whoever publishes many at once: there, nothing can be asked about one of them."""
    told = _("“%(title)s” is not published: something would go wrong. Publish it by itself.")
    return told % {"title": page.get_admin_display_title()}
