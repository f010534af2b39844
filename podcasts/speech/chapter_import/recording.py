"""Chapters that a recording brought along, as Audio.found_chapters has them."""

from podcasts.speech.chapter_import.found import TITLE_LENGTH, FoundChapter, entry_place, read_all


def read_recording(rows):
    """`rows`: start (milliseconds), title and address; a title that is missing is made up."""
    return read_all(enumerate(rows, start=1), _read_row)


def _read_row(numbered):
    number, (start, title, url) = numbered
    return FoundChapter(start, title.strip()[:TITLE_LENGTH] or entry_place(number), url or "")
