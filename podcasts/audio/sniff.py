"""What an uploaded file really is, whatever it is called."""

import codecs

from django.utils.translation import gettext_lazy as _

from podcasts.audio import mpeg

MP3 = "audio/mpeg"
M4A = "audio/mp4"
HEAD = 4096

SIGNATURES = (
    (0, b"MZ", _("a Windows program")),
    (0, b"\x7fELF", _("a Linux program")),
    (0, b"%PDF", _("a PDF document")),
    (0, b"PK\x03\x04", _("a ZIP archive or Office document")),
    (0, b"\x89PNG", _("a PNG picture")),
    (0, b"\xff\xd8\xff", _("a JPEG picture")),
    (0, b"GIF8", _("a GIF picture")),
    (0, b"OggS", _("Ogg audio")),
    (0, b"fLaC", _("FLAC audio")),
    (0, b"FORM", _("AIFF audio")),
    (8, b"WAVE", _("WAV audio")),
    (8, b"AVI ", _("an AVI video")),
    (0, b"\x1aE\xdf\xa3", _("a Matroska or WebM video")),
    (0, b"0&\xb2u", _("Windows Media audio or video")),
    (0, b"\xff\xf1", _("raw AAC audio")),
    (0, b"\xff\xf9", _("raw AAC audio")),
)
PLAYLISTS = (b"#extm3u", b"[playlist]", b"http://", b"https://")
MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")


class Refused(ValueError):
    """The file is no mp3 or m4a; the message says what it is."""


def sniff(file, size):
    """Return MP3 or M4A, or raise Refused; `file` is open for reading bytes."""
    if not size:
        raise Refused(_("The file is empty (0 bytes)."))
    file.seek(0)
    head = file.read(HEAD)
    if head[4:8] == b"ftyp":
        return M4A
    start = mpeg.id3_length(head)
    if start >= size:
        raise Refused(
            _("The file is damaged: its ID3 tag claims %(tag)s bytes, and the file has %(size)s.")
            % {"tag": start, "size": size}
        )
    for offset, signature, name in SIGNATURES:
        if head[offset : offset + len(signature)] == signature:
            raise refusal(name)
    if not start and (name := _text_kind(head)):
        raise refusal(name)
    file.seek(start)
    if mpeg.find_first_frame(file.read(mpeg.SEARCH)) is None:
        raise refusal(_("an ID3 tag without sound") if start else _("unknown data"))
    return MP3


def refusal(name):
    return Refused(
        _("This is not an mp3 or m4a file: it was found to be %(found)s.") % {"found": name}
    )


def _text_kind(head):
    bare = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if bare.startswith(MARKUP):
        return _("a web page (HTML)")
    if bare.startswith(PLAYLISTS):
        return _("a playlist")
    if bare.startswith(b"<"):
        return _("an XML file")
    if b"\x00" in head:
        return None
    try:
        # Incremental: the head may end in the middle of a letter.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return None
    return _("text")
