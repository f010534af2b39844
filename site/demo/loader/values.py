"""Texts, references and blocks as StreamField and rich text store them."""

import html
import json
import re
from typing import Any

from demo.content.markup import Block, Day, LastDay, Ref, Rich, Text
from demo.loader.shelf import Shelf, stable_uuid

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


class Values:
    """Resolves the data of one page; `year` is what `{y}` in its texts means."""

    def __init__(self, shelf: Shelf, owner: str, year: int | None = None):
        self.shelf = shelf
        self.owner = owner
        self.year = year or shelf.today.year

    def text(self, text: str) -> str:
        return text.replace("{y}", str(self.year))

    def rich_text(self, rich: Rich) -> str:
        parts = []
        for kind, units in rich.chunks:
            written = [self.inline(unit) for unit in units]
            if kind == "p":
                parts += [f"<p>{unit}</p>" for unit in written]
            else:
                items = "".join(f"<li>{unit}</li>" for unit in written)
                parts.append(f"<{kind}>{items}</{kind}>")
        return "".join(parts)

    def inline(self, unit: str) -> str:
        return LINK.sub(self._link, html.escape(self.text(unit), quote=False))

    def _link(self, match: re.Match) -> str:
        label, target = match.groups()
        if not target.startswith("page:"):
            return f'<a href="{html.escape(target)}">{label}</a>'
        page = self.shelf.get("page", target.removeprefix("page:"))
        return f'<a linktype="page" id="{page.pk}">{label}</a>'

    def stream(self, blocks: list[Block]) -> str:
        """JSON of a stream, with ids that stay: translations are matched by them."""
        return json.dumps([self._block(block, str(place)) for place, block in enumerate(blocks)])

    def _block(self, block: Block, place: str) -> dict:
        return {"type": block.type, "value": self._value(block.value, place), "id": self._id(place)}

    def _id(self, place: str) -> str:
        return str(stable_uuid("block", self.owner, place))

    def _value(self, value: Any, place: str) -> Any:
        if isinstance(value, Ref):
            return self.shelf.of(value).pk
        if isinstance(value, Rich):
            return self.rich_text(value)
        if isinstance(value, Text):
            return self.text(value)
        if isinstance(value, (Day, LastDay)):
            return self.shelf.day(value).isoformat()
        if isinstance(value, dict):
            return {name: self._value(item, f"{place}.{name}") for name, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [
                {
                    "type": "item",
                    "value": self._value(item, f"{place}.{index}"),
                    "id": self._id(f"{place}.{index}"),
                }
                for index, item in enumerate(value)
            ]
        return value
