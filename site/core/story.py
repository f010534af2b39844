"""What a body of blocks tells about itself: its headings, words and plain text."""

import html
import math
import re
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import strip_tags
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.blocks.field_block import CharBlock, RichTextBlock, TextBlock
from wagtail.images.blocks import ImageBlock

from core.references import References, at_hand

WORDS_A_MINUTE = 200
ENDS = (".", "!", "?", ":", ";", "…", ",")
CLOSING = "«»”’\"')"
HEADINGS_FOR_CONTENTS = 4
# Single words that templates use as ids: a heading "Top" may not take the page's own.
IDS_OF_THE_PAGE = frozenset({"main", "player", "top", "topics", "transcript"})
BLOCK_ENDS = re.compile(r"</(?:p|li|h\d|div|blockquote)>", re.IGNORECASE)
LINE_ENDS = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    anchor: str
    text: str
    level: str


def number_anchors(headings):
    """Each anchor stands once on the page: "pris", then "pris-2"."""
    taken = set(IDS_OF_THE_PAGE)
    for heading in headings:
        words, number = heading.anchor, 1
        while heading.anchor in taken:
            number += 1
            heading.anchor = f"{words}-{number}"
        taken.add(heading.anchor)


def sentences(texts) -> str:
    """One text after the other, each with an end, so that they don't run together."""
    pieces = (" ".join(str(text).split()) for text in texts if text)
    return " ".join(piece + ("" if has_end(piece) else ".") for piece in pieces if piece)


def has_end(piece: str) -> bool:
    return piece.rstrip(CLOSING).endswith(ENDS)


def plain_text(markup: str) -> str:
    """Rich text without its markup; each paragraph and each item of a list is a sentence."""
    blocks = BLOCK_ENDS.split(LINE_ENDS.sub(" ", str(markup)))
    return sentences(html.unescape(strip_tags(block)) for block in blocks)


def texts_of(block, value):
    """Every string a reader meets in a block's value, in reading order."""
    if value in (None, ""):
        return
    if isinstance(block, RichTextBlock):
        yield plain_text(getattr(value, "source", value))
    elif isinstance(block, ImageBlock):
        if not getattr(value, "decorative", False):
            yield getattr(value, "contextual_alt_text", "") or ""
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from texts_of(child, value.get(name))
    elif isinstance(block, ListBlock):
        for item in value:
            yield from texts_of(block.child_block, item)
    elif isinstance(block, StreamBlock):
        for child in value:
            yield from texts_of(child.block, child.value)
    elif isinstance(block, (CharBlock, TextBlock)) and not getattr(block, "is_address", False):
        yield str(value)


class Story:
    """Of a StreamValue; what it refers to is fetched once, when the first of it is asked."""

    def __init__(self, stream):
        self.stream = stream

    def __bool__(self):
        return bool(self.stream)

    @cached_property
    def references(self) -> References:
        return References(self.stream)

    @cached_property
    def blocks(self) -> list:
        with at_hand(self.references):
            blocks = list(self.stream)
        number_anchors(block.value for block in blocks if block.block_type == "heading")
        return blocks

    def render_as_block(self, context=None):
        """For {% include_block %}, which renders the very blocks that are numbered here."""
        if not self.blocks:
            return ""
        with at_hand(self.references):
            return self.stream.render_as_block(context)

    @cached_property
    def headings(self) -> list[Heading]:
        return [
            Heading(block.value.anchor, block.value["text"], block.value["level"])
            for block in self.blocks
            if block.block_type == "heading"
        ]

    @property
    def contents(self) -> list[Heading]:
        """The headings as a list of contents, where they are enough for one."""
        return self.headings if len(self.headings) >= HEADINGS_FOR_CONTENTS else []

    @cached_property
    def passages(self) -> list[tuple]:
        """(block, its texts) in reading order; a quote that repeats the text is left out."""
        return [
            (block, list(texts_of(block.block, block.value)))
            for block in self.blocks
            if not (block.block_type == "pull_quote" and block.value.get("repeats_text"))
        ]

    @cached_property
    def text(self) -> str:
        """Everything written."""
        return sentences(text for _block, texts in self.passages for text in texts)

    @property
    def minutes(self) -> int:
        """Reading time, at least one minute."""
        return max(1, math.ceil(len(self.text.split()) / WORDS_A_MINUTE))

    @cached_property
    def first_image(self):
        pictures = (block.value["image"] for block in self.blocks if block.block_type == "image")
        return next(filter(None, pictures), None)
