"""What a source has changed since its texts were last taken over, in the editor's own words."""

import json
import re
from collections.abc import Iterator

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations, get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields

from core.fixed_fields import fixed_fields

BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
NOTHING = ("", None, False, [], {})


def followed_fields(model) -> list[str]:
    """Names of what a translation takes over from its source, but not by itself.

    The address of a page is its own in each language.
    """
    left_out = {"slug", *fixed_fields(model)}
    names = [field.field_name for field in get_translatable_fields(model)]
    return [name for name in names if name not in left_out]


def followed_rows(relation, rows: list[dict]) -> list[dict]:
    """Of the rows below a page or a fact what counts, without their ids."""
    names = [*followed_fields(relation.related_model), "translation_key"]
    return [{name: meaning(row.get(name)) for name in names} for row in rows]


def changed_labels(model, before: dict, after: dict) -> list[str]:
    """Labels of what differs between two contents as revisions hold them."""
    relations = {relation.name: relation for relation in get_all_child_relations(model)}
    return [
        label
        for name in followed_fields(model)
        for label in (
            labels_of_rows(relations[name], before, after)
            if name in relations
            else labels_of_field(model._meta.get_field(name), before, after)
        )
    ]


def labels_of_rows(relation, before: dict, after: dict) -> Iterator[str]:
    old, new = (
        followed_rows(relation, content.get(relation.name, [])) for content in (before, after)
    )
    if old != new:
        yield capfirst(str(relation.related_model._meta.verbose_name_plural))


def labels_of_field(field, before: dict, after: dict) -> Iterator[str]:
    old, new = (stored(field, content.get(field.name)) for content in (before, after))
    if old == new:
        return
    label = capfirst(str(field.verbose_name))
    if isinstance(field, StreamField) and (blocks := changed_blocks(field, old, new)):
        label = f"{label} ({', '.join(blocks)})"
    yield label


def stored(field, value):
    """As it is compared; of a stream a list of its blocks, whatever they are called."""
    if not isinstance(field, StreamField):
        return meaning(value)
    blocks = json.loads(value) if value else []
    return [{**block, "value": meaning(block.get("value"))} for block in blocks]


def meaning(value):
    """Without what the editor's form adds by itself: keys of paragraphs, ids of the items of a
    list, and names with nothing behind them."""
    if isinstance(value, str):
        return BLOCK_KEY.sub("", value)
    if isinstance(value, list):
        return [meaning(stored_item(item)) for item in value]
    if isinstance(value, dict):
        found = {name: meaning(part) for name, part in value.items()}
        return {name: part for name, part in found.items() if part not in NOTHING}
    return value


def stored_item(item):
    is_of_list = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    return item["value"] if is_of_list else item


def changed_blocks(field, old: list[dict], new: list[dict]) -> list[str]:
    """Labels of the blocks that were added, taken away or written anew, each once."""
    before, after = ({block.get("id"): block for block in blocks} for blocks in (old, new))
    kinds = [
        block["type"]
        for key, block in {**before, **after}.items()
        if before.get(key) != after.get(key)
    ]
    known = field.stream_block.child_blocks
    return [str(known[kind].label) for kind in dict.fromkeys(kinds) if kind in known]


def content_of(instance) -> dict:
    """Of a page or a fact with rows at hand, as a revision holds it."""
    return as_stored(instance.serializable_data())


def as_stored(content):
    return json.loads(json.dumps(content, cls=DjangoJSONEncoder))


def contents_of(model, instances: list) -> dict[int, dict]:
    """Contents of facts by id, as revisions hold those of pages; a query for each kind of row."""
    contents = {row.pk: get_serializable_data_for_fields(row) for row in instances}
    for relation in get_all_child_relations(model):
        for content in contents.values():
            content[relation.name] = []
        key = relation.field.attname
        for row in relation.related_model.objects.filter(**{f"{key}__in": list(contents)}):
            contents[getattr(row, key)][relation.name].append(get_serializable_data_for_fields(row))
    return {pk: as_stored(content) for pk, content in contents.items()}
