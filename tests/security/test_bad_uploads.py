"""security.md, bad input: what an editor's computer may hand over by mistake or malice."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from wagtail.models import UploadedFile

from core.models import SiteDocument, SiteImage
from podcasts.models import Audio
from tests.factories import user
from tests.podcasts.sounds import real
from tests.security.upload_doors import DOORS, browser_of, picture, stored, temporary

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_temporary_folder")]
every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


@pytest.fixture
def editor():
    return browser_of(user(is_superuser=True))


def zip_bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(5_000_000))
    return file.getvalue()


def png_with_bomb():
    """A comment of some kilobytes that unpacks to 20 MB."""
    body = b"Comment\0\0" + zlib.compress(bytes(20_000_000), 9)
    checksum = struct.pack(">I", zlib.crc32(b"zTXt" + body))
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + checksum
    whole = picture()
    at = whole.index(b"IDAT") - 4
    return whole[:at] + chunk + whole[at:]


SVG = b"""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">
<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><script>1</script>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="1"/></foreignObject>&b;&x;</svg>
"""
PROGRAM = b"MZ\x90\x00" + bytes(500)
PAGE = b"<!doctype html><script>1</script>"
NO_DOCUMENTS = {
    "empty": ("a.pdf", b""),
    "page": ("a.html", PAGE),
    "program": ("a.exe", PROGRAM),
    "drawing": ("a.svg", SVG),
    "no ending": ("a", b"%PDF-1.4"),
    "only an ending": (".pdf", b"%PDF-1.4"),
    "too big": ("a.pdf", b"%PDF-1.4" + bytes(20_000)),
}
NO_PICTURES = {
    "empty": ("a.png", b""),
    "page": ("a.png", PAGE),
    "program": ("a.jpg", PROGRAM),
    "drawing": ("a.svg", SVG),
    "drawing by another name": ("a.webp", SVG),
    "cut": ("a.jpg", picture("JPEG")[:9000]),
    "head": ("a.png", picture()[:40]),
    "other ending": ("a.png", picture("JPEG")),
    "film": ("a.avif", real("film.mp4")),
    "zip bomb": ("a.png", zip_bomb()),
    "bomb inside": ("a.png", png_with_bomb()),
}
NO_RECORDINGS = {
    "empty": ("a.mp3", b""),
    "page": ("a.mp3", PAGE),
    "program": ("a.mp3", PROGRAM),
    "film": ("a.m4a", real("film.mp4")),
    "picture": ("a.mp3", picture("JPEG")),
    "zip bomb": ("a.mp3", zip_bomb()),
}
REFUSED = {
    f"{door}, {what}": (DOORS[door], *file)
    for door in DOORS
    for start, files in (
        ("document", NO_DOCUMENTS),
        ("image", NO_PICTURES),
        ("audio", NO_RECORDINGS),
    )
    if door.startswith(start)
    for what, file in files.items()
}


def complaints(answer, door):
    """What the editor reads beside the field."""
    html = answer.text
    if door.by_script:
        told = answer.json()
        html = told.get("htmlFragment") or told.get("html")
        if html is None:
            return [told["error_message"]]
    found = BeautifulSoup(html, "html.parser").select(".error-message")
    return [text for text in (each.get_text(" ", strip=True) for each in found) if text]


@pytest.mark.parametrize(("door", "name", "content"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_named_and_nothing_is_kept(editor, settings, door, name, content):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10_000
    before = stored()
    answer = door.post(editor, name=name, content=content)
    assert answer.status_code == 200
    assert len(complaints(answer, door)) == 1
    assert stored() == before
    assert not temporary()
    models = (SiteDocument, SiteImage, Audio, UploadedFile)
    assert not any(model.objects.exists() for model in models)


@pytest.mark.parametrize("door", ["document", "documents", "document chooser"])
def test_of_an_empty_document_no_more_is_said_than_that(editor, door):
    told = complaints(DOORS[door].post(editor, content=b""), DOORS[door])
    assert len(told) == 1
    assert "pdf" not in told[0]


NAMES = [
    "../../../etc/passwd",
    "..\\..\\evil",
    "C:\\x",
    "a\u202egnp.exe",
    "a'b",
    "æøåÆØÅ",
    "a" * 300,
    "æ" * 250,
    "\U0001f642\u200d\U0001f469",
    "a..b",
    " ",
    "a\x07\x0b\x7fb",
    "<script>alert(1)</script>",
    "%2e%2e%2f%0d%0aX-Evil: 1",
    "a?b#c;d&e:f",
]


@every_door
def test_any_name_becomes_a_harmless_one(editor, door):
    ending = Path(door.name).suffix
    for stem in NAMES:
        before = stored()
        answer = door.post(editor, name=f"{stem}{ending}", title="Navnet")
        assert answer.status_code in (200, 302)
        kept = next(path for path in stored() - before if path.read_bytes() == door.content)
        assert kept.suffix == ending
        assert not kept.name.startswith(".")
        assert kept.name.isprintable()
        assert not set(kept.name) & set("/\\\"'<>?#%&;: ")
        assert len(kept.name.encode()) <= 255


def test_a_document_of_any_name_is_sent_under_it(editor):
    for stem in NAMES:
        DOORS["document"].post(editor, name=f"{stem}.pdf")
    for document in SiteDocument.objects.all():
        answer = editor.get(document.url)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"].isprintable()
    assert SiteDocument.objects.count() == len(NAMES)
