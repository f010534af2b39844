"""A page as revisions and translation sources store it, with a person or with words taken out."""

import json
from collections.abc import Iterator

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.blocks.field_block import ChooserBlock
from wagtail.fields import StreamField

from core.erasing.words import Words
from core.models.people import Person
from core.stored import stored_strings


def _is_the_person(block, value, people: set[int]) -> bool:
    return isinstance(block, ChooserBlock) and block.model_class is Person and value in people


def _value(item):
    return item["value"] if isinstance(item, dict) and "value" in item else item


def _names_person(block, value, people: set[int]) -> bool:
    """A quote, a card or a row that is about the person goes whole."""
    if _is_the_person(block, value, people):
        return True
    return isinstance(block, StructBlock) and any(
        _is_the_person(child, (value or {}).get(name), people)
        for name, child in block.child_blocks.items()
    )


def _with_value(item, value):
    is_wrapped = isinstance(item, dict) and "value" in item
    return item | {"value": value} if is_wrapped else value


def pruned(block, raw, people: set[int]):
    if isinstance(block, StreamBlock):
        known = [item for item in raw or () if item.get("type") in block.child_blocks]
        return [
            _with_value(item, pruned(child, item["value"], people))
            for item in known
            if not _names_person(child := block.child_blocks[item["type"]], item["value"], people)
        ]
    if isinstance(block, ListBlock):
        return [
            _with_value(item, pruned(block.child_block, _value(item), people))
            for item in raw or ()
            if not _names_person(block.child_block, _value(item), people)
        ]
    if isinstance(block, StructBlock) and isinstance(raw, dict):
        return raw | {
            name: pruned(child, raw[name], people)
            for name, child in block.child_blocks.items()
            if name in raw
        }
    return raw


def _streams(model) -> Iterator[StreamField]:
    return (field for field in model._meta.get_fields() if isinstance(field, StreamField))


def _person_fields(model) -> list[models.ForeignKey]:
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is Person
    ]


def _row_without(model, row: dict, people: set[int]) -> dict | None:
    named = [field for field in _person_fields(model) if row.get(field.name) in people]
    if any(not field.null or field.remote_field.on_delete is models.CASCADE for field in named):
        return None
    return row | dict.fromkeys((field.name for field in named), None)


def without_people(model, content: dict, people: set[int]) -> dict:
    """What stands in the tables goes with the person; this is for what is stored as JSON."""
    content = dict(content)
    for field in _person_fields(model):
        if field.null and content.get(field.name) in people:
            content[field.name] = None
    for field in _streams(model):
        if raw := content.get(field.name):
            stored = json.loads(raw)
            kept = pruned(field.stream_block, stored, people)
            if kept != stored:
                content[field.name] = json.dumps(kept)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        rows = [
            _row_without(relation.related_model, row, people) for row in content.get(name) or ()
        ]
        if name in content:
            content[name] = [row for row in rows if row is not None]
    return content


def words_in(content, words: Words) -> set[str]:
    return words.in_text("\n".join(stored_strings(content)))


def places(content: dict, words: Words) -> set[str]:
    """Where in a page the words stand: names of fields, and ids of blocks below them."""
    found = set()
    for name, value in content.items():
        if not words_in(value, words):
            continue
        blocks = _blocks(value)
        with_words = {block["id"] for block in blocks if words_in(block["value"], words)}
        found |= {f"{name}/{block_id}" for block_id in with_words} or {name}
    return found


def _blocks(value) -> list[dict]:
    try:
        stored = json.loads(value) if isinstance(value, str) and value[:1] == "[" else []
    except ValueError:
        return []
    return [block for block in stored if isinstance(block, dict) and block.get("id")]
