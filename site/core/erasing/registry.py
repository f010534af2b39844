"""What each app says of its tables, so that no words of a person stay in one of them.

A table that nobody speaks for is taken for living text: erasing stops until an editor has seen it.
"""

from collections.abc import Callable, Iterable

from django.apps import apps
from django.db import models
from modelcluster.fields import ParentalKey

Clear = Callable[[type[models.Model], set], None]
_leftovers: dict[str, Clear] = {}
_parts: dict[str, str] = {}
_unread: set[str] = set()


def leftover(label: str, clear: Clear):
    """Rows of a model that nobody edits: `clear` is given the model and the ids of those to go."""
    _leftovers[label.lower()] = clear


def part_of(label: str, field: str):
    """Rows that are edited with what their field points at; parental keys are known anyway."""
    _parts[label.lower()] = field


def unread(label: str):
    """A table that can't be asked by words, or has none; somebody else clears it."""
    _unread.add(label.lower())


def clearing_of(model) -> Clear | None:
    return _leftovers.get(model._meta.label_lower)


def is_leftover(model) -> bool:
    return model._meta.label_lower in _leftovers


def read_models() -> list[type[models.Model]]:
    found = apps.get_models(include_auto_created=True)
    return [
        model
        for model in found
        if model._meta.managed and not model._meta.proxy and model._meta.label_lower not in _unread
    ]


def whole_of(model) -> str | None:
    """The field that leads to what a row is edited with."""
    if field := _parts.get(model._meta.label_lower):
        return field
    keys = (field for field in model._meta.local_fields if isinstance(field, ParentalKey))
    return next((field.name for field in keys), None)


def delete_rows(model, pks: Iterable):
    model._base_manager.filter(pk__in=list(pks)).delete()


def blank(*names: str) -> Clear:
    def clear(model, pks):
        model._base_manager.filter(pk__in=list(pks)).update(**dict.fromkeys(names, ""))

    return clear
