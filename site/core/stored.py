"""Reading bodies as they are stored: building their blocks would ask the database."""

import re
from collections.abc import Iterator

from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text.rewriters import extract_attrs

# More do not fit into a database's largest integer.
MOST_DIGITS = 18
TEXTS = (CharBlock, TextBlock, RichTextBlock)
STORED_LINK = re.compile(r"<a(\b[^>]*)>")


def stored_items(raw) -> list:
    """A list block's values: stored either bare or with an id beside each."""
    return [
        item["value"] if isinstance(item, dict) and "value" in item else item for item in raw or ()
    ]


def stored_values(block, raw) -> Iterator[tuple]:
    """(block, stored value) of a block and of all that are in it."""
    yield block, raw
    if isinstance(block, StreamBlock):
        for child in raw:
            if child["type"] in block.child_blocks:
                yield from stored_values(block.child_blocks[child["type"]], child["value"])
    elif isinstance(block, ListBlock):
        for item in stored_items(raw):
            yield from stored_values(block.child_block, item)
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from stored_values(child, raw.get(name))


def _whole_item(block, item):
    if isinstance(item, dict) and "value" in item:
        return item | {"value": whole(block, item["value"])}
    return whole(block, item)


def whole(block, raw):
    """A stored value with every key of its structs, as Wagtail's forms would have stored it.

    A program, or a block that got a new part since, leaves keys out: wagtail-localize can't read
    a picture or a text without them.
    """
    if isinstance(block, TEXTS):
        return raw or ""
    if isinstance(block, ListBlock):
        return [_whole_item(block.child_block, item) for item in raw or ()]
    if isinstance(block, StructBlock) and isinstance(raw, dict):
        missing = {
            name: child.get_prep_value(child.get_default())
            for name, child in block.child_blocks.items()
            if name not in raw
        }
        known = raw | missing
        return known | {
            name: whole(child, known[name]) for name, child in block.child_blocks.items()
        }
    if isinstance(block, ImageBlock) and raw is None:
        return whole(block, {})
    return raw


def stored_strings(raw) -> Iterator[str]:
    """Every string in a stored value, names of its parts left out."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, (dict, list)):
        for part in raw.values() if isinstance(raw, dict) else raw:
            yield from stored_strings(part)


def stored_id(attributes: dict[str, str]) -> int | None:
    """Of what a link points at, if it can be the id of a row."""
    written = attributes.get("id", "")
    return int(written) if written.isdecimal() and len(written) <= MOST_DIGITS else None


def stored_links(markup: str, kind: str) -> set[int]:
    """Ids of the pages or documents (`kind`) that stored rich text links to."""
    links = (extract_attrs(attributes) for attributes in STORED_LINK.findall(markup or ""))
    return {stored_id(link) for link in links if link.get("linktype") == kind} - {None}
