"""Podlove Simple Chapters: XML with a start, a title and an address for each chapter."""

import re
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from podcasts.speech.chapter_import.found import (
    MAX_MILLISECONDS,
    ChapterErrors,
    FoundChapter,
    check_title,
    entry_place,
    read_all,
)
from podcasts.speech.timestamps import parse_timestamp

SECONDS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", re.ASCII)


def read_podlove(source):
    # XML may not begin with white space; what is pasted may.
    bare = source.lstrip()
    above = source[: len(source) - len(bare)].count("\n")
    try:
        root = fromstring(bare, forbid_dtd=True)
    except DefusedXmlException:
        raise ChapterErrors(
            [_("This XML declares things of its own (DTD or entities), which is not taken.")]
        ) from None
    except ParseError as error:
        line = error.position[0] + above
        raise ChapterErrors([_("Line %(number)s: the XML is broken.") % {"number": line}]) from None
    except (ValueError, RecursionError):
        raise ChapterErrors([_("The XML can't be read.")]) from None
    found = [element for element in root.iter() if _local(element.tag) == "chapter"]
    notes = []
    if any(element.get("image") for element in found):
        notes.append(_("The addresses of pictures were left out: choose pictures of this site."))
    return read_all(enumerate(found, start=1), _read_element, notes)


def _local(tag):
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _read_element(entry):
    number, element = entry
    place = entry_place(number)
    start = _start(element.get("start", "").strip(), place)
    title = check_title(element.get("title", ""), place)
    return FoundChapter(start, title, element.get("href", "").strip())


def _start(text, place):
    """Normal play time: hours, minutes and seconds, or seconds alone."""
    try:
        start = round(float(text) * 1000) if SECONDS.fullmatch(text) else parse_timestamp(text)
    except ValueError:
        start = MAX_MILLISECONDS
    if start >= MAX_MILLISECONDS:
        raise ValueError(
            _("%(place)s: “%(text)s” is no time. It should look like 12:30 or 1:02:30.")
            % {"place": place, "text": text[:40]}
        )
    return start
