"""Chapters that the file itself has. Whatever is wrong with them, the sound is still good."""

from django.core.exceptions import ValidationError

from core.text import clean_text
from core.web_address import web_address
from podcasts.audio.id3_chapters import read_id3_chapters
from podcasts.audio.mp4_chapters import read_mp4_chapters
from podcasts.audio.sniff import M4A, MP3

MAX_CHAPTERS = 200
TITLE_LENGTH = 255
ADDRESS_LENGTH = 200


def find_chapters(kind, file, size, seconds):
    """Rows of [start in milliseconds, title, address or ""]; none where they can't be read.

    Left out is what no list of chapters can hold: an untitled one, one after the end of the
    recording, a second one at the same time.
    """
    try:
        found = {MP3: read_id3_chapters, M4A: read_mp4_chapters}[kind](file, size)
    except (ValueError, IndexError, OverflowError):
        return []
    rows = {}
    for start, title, address in found:
        title = " ".join(clean_text(title).split())[:TITLE_LENGTH].strip()
        if title and 0 <= start < seconds * 1000:
            rows.setdefault(start, [start, title, _safe(address.strip())])
    return list(rows.values())[:MAX_CHAPTERS]


def _safe(address):
    try:
        web_address(address)
    except ValidationError:
        return ""
    return address if len(address) <= ADDRESS_LENGTH else ""
