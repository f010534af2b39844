import codecs

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from podcasts.speech.text_files import MAX_BYTES, NotText, read_text
from tests.podcasts.sounds import id3, real, silence

TEXT = "Aase: Gå på jagt efter ål.\n"


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def upload(data, name="udskrift.txt"):
    return SimpleUploadedFile(name, data)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_in_silence(data):
    assert read_text(upload(data)) == (TEXT, "")


def test_an_old_encoding_is_told():
    text, note = read_text(upload(TEXT.encode("cp1252")))
    assert text == TEXT
    assert "Windows-1252" in note


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "0 bytes"),
        (b"PK\x03\x04" + b"\0" * 100, "ZIP archive"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Word"),
        (b"{\\rtf1 Hej}", "RTF"),
        (b"MZ" + b"\0" * 100, "Windows program"),
        (id3(b"x") + silence(), "mp3"),
        (real("mono.m4a"), "MP4"),
        (bytes(range(32)) * 20, "unknown data"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xfd", "damaged"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_what_was_found(data, found):
    with pytest.raises(NotText, match=found):
        read_text(upload(data, "kapitler.json"))


def test_a_huge_file_is_refused_unread():
    class Huge:
        size = MAX_BYTES + 1

    with pytest.raises(NotText, match="too big"):
        read_text(Huge())
