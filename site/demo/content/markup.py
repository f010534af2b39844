"""The small language the demonstration texts are written in.

Content modules hold nothing but data: texts in a few Markdown marks, references by key, and
dates counted from today. The loader turns them into values that the models understand.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

HEADING = re.compile(r"^(#{2,3}) (.+)$")
ITEM = re.compile(r"^(?:- |\d+\. )")


class Text(str):
    """A plain string that has to be put into another language."""


@dataclass(frozen=True)
class Ref:
    """A thing made by the demo, by kind (page, person, image …) and key."""

    kind: str
    key: str


@dataclass(frozen=True)
class Rich:
    """Rich text as paragraphs and lists; each paragraph and list item is one unit."""

    chunks: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def parse(cls, source: str) -> "Rich":
        return cls(tuple(_chunk(part) for part in _parts(source)))

    @property
    def units(self) -> list[str]:
        return [unit for _, units in self.chunks for unit in units]

    def with_units(self, units: list[str]) -> "Rich":
        rest = iter(units)
        return Rich(tuple((kind, tuple(next(rest) for _ in own)) for kind, own in self.chunks))


@dataclass(frozen=True)
class Block:
    """One block of a body, as StoryBlock knows it, with texts and references still unresolved."""

    type: str
    value: Any


@dataclass(frozen=True)
class Day:
    """A day counted from today; with a weekday (0 is Monday), the first such day from then on.

    A day that has a weekday is one on which people meet: Christmas and New Year are left out by a
    fortnight further from today, unless `in_holidays`.
    """

    offset: int
    weekday: int | None = None
    in_holidays: bool = False

    def resolve(self, today: date) -> date:
        day = today + timedelta(days=self.offset)
        if self.weekday is None:
            return day
        day += timedelta(days=(self.weekday - day.weekday()) % 7)
        is_holiday = (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 2)
        if is_holiday and not self.in_holidays:
            day += timedelta(days=14 if self.offset > 0 else -14)
        return day


@dataclass(frozen=True)
class LastDay:
    """The newest given day of the calendar that has been, less some whole years."""

    month: int
    day: int
    years_back: int = 0

    def resolve(self, today: date) -> date:
        found = date(today.year, self.month, self.day)
        if found > today:
            found = found.replace(year=found.year - 1)
        return found.replace(year=found.year - self.years_back)


@dataclass
class PageSpec:
    """One page in Danish: `fields` are the model's own, by name."""

    key: str
    kind: str
    parent: str
    title: str
    slug: str = ""
    lead: str = ""
    body: list[Block] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass
class Translation:
    """The same page in another language; `text` has the body's units in the same order."""

    title: str
    slug: str
    lead: str = ""
    text: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


def md(source: str) -> list[Block]:
    """Headings and paragraphs, as heading and paragraph blocks."""
    blocks: list[Block] = []
    run: list[str] = []

    def close_run():
        if run:
            blocks.append(Block("paragraph", Rich.parse("\n\n".join(run))))
            run.clear()

    for part in _parts(source):
        match = HEADING.match(part)
        if match:
            close_run()
            level = f"h{len(match[1])}"
            blocks.append(Block("heading", {"text": Text(match[2].strip()), "level": level}))
        else:
            run.append(part)
    close_run()
    return blocks


def translation_units(source: str) -> list[str]:
    """The units of a translated body; marks of headings and lists are only for the eye."""
    units = []
    for part in _parts(source):
        match = HEADING.match(part)
        units += [match[2].strip()] if match else list(_chunk(part)[1])
    return units


def one_line(source: str) -> str:
    return " ".join(source.split())


def _parts(source: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"\n\s*\n", source.strip())]
    return [part for part in parts if part]


def _chunk(part: str) -> tuple[str, tuple[str, ...]]:
    lines = [line.strip() for line in part.splitlines()]
    if not ITEM.match(lines[0]):
        return "p", (" ".join(lines),)
    kind = "ul" if lines[0].startswith("- ") else "ol"
    items: list[str] = []
    for line in lines:
        if ITEM.match(line):
            items.append(ITEM.sub("", line))
        else:
            items[-1] += f" {line}"
    return kind, tuple(items)
