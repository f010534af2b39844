"""Which sources one request has made public, through whichever door."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from core.models import BasePage
from core.translations import is_source

_keys: ContextVar[set[UUID] | None] = ContextVar("published", default=None)


@contextmanager
def noting_published() -> Iterator[set[UUID]]:
    """Translation keys of what is published meanwhile."""
    keys: set[UUID] = set()
    token = _keys.set(keys)
    try:
        yield keys
    finally:
        _keys.reset(token)


def on_published(instance, **kwargs):
    keys = _keys.get()
    if keys is not None and isinstance(instance, BasePage) and is_source(instance):
        keys.add(instance.translation_key)
