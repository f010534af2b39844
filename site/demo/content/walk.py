"""The units a translator would see in a value, and the same value with other units."""

from collections.abc import Iterator
from typing import Any

from demo.content.markup import Block, Rich, Text

# Stays as it is in every language: the words are meant to be in another one.
UNTRANSLATED_BLOCKS = {"foreign_text"}


def units_of(value: Any) -> list[str]:
    if isinstance(value, Block):
        return [] if value.type in UNTRANSLATED_BLOCKS else units_of(value.value)
    if isinstance(value, Text):
        return [value] if value else []
    if isinstance(value, Rich):
        return value.units
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [unit for item in value for unit in units_of(item)]
    return []


def with_units(value: Any, units: Iterator[str]) -> Any:
    if isinstance(value, Block):
        if value.type in UNTRANSLATED_BLOCKS:
            return value
        return Block(value.type, with_units(value.value, units))
    if isinstance(value, Text):
        return Text(next(units)) if value else value
    if isinstance(value, Rich):
        return value.with_units([next(units) for _ in value.units])
    if isinstance(value, dict):
        return {name: with_units(item, units) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [with_units(item, units) for item in value]
    return value
