"""Chapters of a text in whichever of the forms it is."""

import re

from podcasts.speech.chapter_import.found import Reading
from podcasts.speech.chapter_import.lines import read_lines
from podcasts.speech.chapter_import.podcasting import read_json
from podcasts.speech.chapter_import.podlove import read_podlove

# A line may begin with its time in brackets.
JSON_START = re.compile(r"\s*(?:\{|\[\s*[\[{\]])")


def read_chapters(source: str) -> Reading:
    """Raises ChapterErrors."""
    source = source.removeprefix("\ufeff")
    if source.lstrip().startswith("<"):
        return read_podlove(source)
    if JSON_START.match(source):
        return read_json(source)
    return read_lines(source)
