"""JSON chapters of Podcasting 2.0: startTime in seconds, title, url, img, toc."""

import json
import math

from django.utils.translation import gettext as _

from core.text import clean_text
from podcasts.speech.chapter_import.found import (
    MAX_MILLISECONDS,
    ChapterErrors,
    FoundChapter,
    check_title,
    entry_place,
    read_all,
)


def read_json(source):
    try:
        document = json.loads(source)
    except json.JSONDecodeError as error:
        raise ChapterErrors(
            [_("Line %(number)s: the JSON is broken.") % {"number": error.lineno}]
        ) from None
    except (ValueError, RecursionError):
        raise ChapterErrors([_("The JSON can't be read.")]) from None
    found = document.get("chapters") if isinstance(document, dict) else None
    if not isinstance(found, list):
        raise ChapterErrors([_("This JSON has no list of “chapters”.")])
    return read_all(enumerate(found, start=1), _read_entry, _notes(found))


def _notes(found):
    chapters = [entry for entry in found if isinstance(entry, dict)]
    if any(entry.get("img") for entry in chapters):
        yield _("The addresses of pictures were left out: choose pictures of this site.")
    if hidden := sum(_is_hidden(entry) for entry in chapters):
        yield (
            _("Chapters that are in no table of contents were left out: %(count)s.")
            % {"count": hidden}
        )


def _is_hidden(entry):
    return entry.get("toc") is False


def _read_entry(numbered):
    number, entry = numbered
    place = entry_place(number)
    if not isinstance(entry, dict):
        raise ValueError(_("%(place)s is no chapter.") % {"place": place})
    if _is_hidden(entry):
        return None
    title, url = entry.get("title", ""), entry.get("url", "")
    return FoundChapter(
        _start(entry.get("startTime"), place),
        check_title(title if isinstance(title, str) else "", place),
        clean_text(url).strip() if isinstance(url, str) else "",
    )


def _start(seconds, place):
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if not is_number or not 0 <= seconds < MAX_MILLISECONDS / 1000 or math.isnan(seconds):
        raise ValueError(
            _("%(place)s: its “startTime” must be a number of seconds.") % {"place": place}
        )
    return round(seconds * 1000)
