"""The text of an uploaded file, in whichever of the usual encodings it is."""

import codecs
import re

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.audio.sniff import SIGNATURES

MAX_BYTES = 4 * 1024 * 1024
HEAD = 4096
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_TEXT = (
    *SIGNATURES,
    (0, b"\xd0\xcf\x11\xe0", gettext_lazy("an old Word or Office document")),
    (0, b"{\\rtf", gettext_lazy("formatted text (RTF)")),
    (0, b"ID3", gettext_lazy("mp3 audio")),
    (0, b"\xff\xfb", gettext_lazy("mp3 audio")),
    (4, b"ftyp", gettext_lazy("MP4 audio or video")),
    (0, b"\x1f\x8b", gettext_lazy("a gzip archive")),
)
# Bytes that no text has in any of the encodings: controls other than tab, line and page ends.
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROLS_ALLOWED = 10


class NotText(ValueError):
    """The file is no text; the message says what was found."""


def read_text(upload):
    """(text, what the editor should know of it, or "") of an uploaded file; raises NotText."""
    if upload.size > MAX_BYTES:
        raise NotText(
            _("The file is too big: %(size)s. At most %(limit)s are taken.")
            % {"size": filesizeformat(upload.size), "limit": filesizeformat(MAX_BYTES)}
        )
    data = upload.read()
    if not data:
        raise NotText(_("The file is empty (0 bytes)."))
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding), ""
    _refuse_other_things(data)
    if encoding := _unmarked_utf16(data):
        return _decoded(data, encoding), ""
    if len(CONTROLS.findall(data[:HEAD])) > CONTROLS_ALLOWED:
        raise _refusal(_("unknown data"))
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), _(
            "The file is not in UTF-8; it was read as Windows-1252 (Latin-1). Please look whether "
            "letters such as æ, ø and å are right."
        )


def _decoded(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotText(_("The file is damaged: it is not the text that it says it is.")) from None


def _refuse_other_things(data):
    for offset, signature, name in NO_TEXT:
        if data[offset : offset + len(signature)] == signature:
            raise _refusal(name)


def _refusal(name):
    return NotText(_("This is not a text file: it was found to be %(found)s.") % {"found": name})


def _unmarked_utf16(data):
    """Every other byte of such a text is zero, for most letters."""
    head = data[: HEAD // 2 * 2]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.3 and not even:
        return "utf-16-le"
    if even > len(head) * 0.3 and not odd:
        return "utf-16-be"
    return ""
