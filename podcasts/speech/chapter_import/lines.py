"""Chapters as lines: "00:00:00 Title", with a link in <…> where there is one."""

import re

from django.utils.translation import gettext as _

from podcasts.speech.chapter_import.found import FoundChapter, check_title, line_place, read_all
from podcasts.speech.timestamps import parse_timestamp

LINE = re.compile(r"[(\[]?(?P<time>[0-9:.,]+)[)\]]?(?:\s*[-–—]\s+|\s+|$)(?P<title>.*)", re.ASCII)


def read_lines(source):
    lines = [(number, line.strip()) for number, line in enumerate(source.splitlines(), start=1)]
    return read_all([entry for entry in lines if entry[1]], _read_line)


def _read_line(entry):
    number, line = entry
    place = line_place(number)
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(
            _("%(place)s: a time is missing before “%(text)s”, for example 12:30.")
            % {"place": place, "text": line[:40]}
        )
    try:
        start = parse_timestamp(match["time"])
    except ValueError:
        raise ValueError(
            _("%(place)s: “%(text)s” is no time. It should look like 12:30 or 1:02:30.")
            % {"place": place, "text": match["time"][:40]}
        ) from None
    title, url = _split_link(match["title"].strip())
    return FoundChapter(start, check_title(title, place), url)


def _split_link(title):
    """`title` without the address in <…> that it ends in, and that address."""
    before, opening, link = title.rpartition("<")
    if opening and link.endswith(">") and not any(sign.isspace() for sign in link):
        return before, link[:-1]
    return title, ""
