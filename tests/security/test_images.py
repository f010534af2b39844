"""security.md row 6: pictures that are broken, cut short, or as big as a house."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import EpsImagePlugin, Image
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.models import Collection


def picture(kind="PNG", size=(400, 300)):
    file = BytesIO()
    noise = Image.effect_noise(size, 80).convert("RGB")
    noise.save(file, kind)
    return file.getvalue()


def huge_png(width, height):
    """Made by hand: all its pixels in a few kilobytes, never decoded here."""

    def chunk(name, data):
        checksum = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width + 7) // 8 + 1) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def form_for(name, content):
    form_class = get_image_form(get_image_model())
    return form_class(
        data={"title": "Billede", "collection": Collection.get_first_root_node().pk},
        files={"file": SimpleUploadedFile(name, content)},
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", "PNG"), ("b.jpg", "JPEG"), ("c.webp", "WEBP")]
)
def test_a_whole_picture_is_taken(name, kind):
    form = form_for(name, picture(kind))
    assert form.is_valid(), form.errors
    assert form.save().width == 400


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", "PNG"), ("b.jpg", "JPEG"), ("c.webp", "WEBP")]
)
def test_a_picture_cut_short_is_refused_with_advice(name, kind):
    content = picture(kind)
    form = form_for(name, content[: len(content) // 2])
    assert not form.is_valid()
    assert list(form.errors) == ["file"]


@pytest.mark.django_db
def test_a_picture_of_more_than_40_megapixels_is_refused_before_it_is_decoded():
    content = huge_png(11_000, 11_000)
    assert len(content) < 200_000
    form = form_for("stor.png", content)
    assert not form.is_valid()
    assert "40" in form.errors["file"][0]


@pytest.mark.django_db
def test_a_picture_too_long_for_a_web_page_is_refused():
    form = form_for("strimmel.png", huge_png(1000, 16_000))
    assert not form.is_valid()
    assert "15" in form.errors["file"][0]
    assert form_for("langt.png", huge_png(1000, 15_000)).is_valid()


@pytest.mark.django_db
def test_a_picture_of_more_shades_than_a_web_page_shows_is_refused():
    """Readers would get an error: it can't be made into a JPEG."""
    file = BytesIO()
    Image.new("I;16", (400, 300)).save(file, "PNG")
    form = form_for("scannet.png", file.getvalue())
    assert not form.is_valid()
    assert list(form.errors) == ["file"]


@pytest.mark.django_db
def test_what_a_camera_hides_in_its_picture_does_not_count():
    """A telephone's 24 megapixels with the map of their brightness beside them."""
    file, hidden = BytesIO(), Image.new("RGB", (1500, 1000))
    Image.new("RGB", (6000, 4000)).save(file, "MPO", save_all=True, append_images=[hidden])
    assert form_for("telefon.jpg", file.getvalue()).is_valid()


@pytest.mark.django_db
def test_every_frame_of_an_animation_counts():
    file, frames = BytesIO(), [Image.new("L", (1000, 1000), shade) for shade in range(50)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    form = form_for("film.gif", file.getvalue())
    assert not form.is_valid()
    assert "40" in form.errors["file"][0]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.eps"])
def test_no_program_is_started_for_a_picture(monkeypatch, name):
    """Pillow gives PostScript to Ghostscript, whose history is one of holes."""
    asked = []
    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", lambda *arguments: asked.append(arguments))
    page = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"
    Image.open(BytesIO(page))
    assert not form_for(name, page).is_valid()
    assert not asked


@pytest.mark.django_db
def test_just_under_the_limit_is_taken():
    assert form_for("ok.png", huge_png(6_000, 6_000)).is_valid()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tom.png", b""),
        ("side.png", b"<html><script>alert(1)</script></html>"),
        ("tegning.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("program.jpg", b"MZ\x90\x00" + bytes(500)),
        ("hoved.png", picture()[:40]),
    ],
)
def test_what_is_no_picture_is_refused(name, content):
    form = form_for(name, content)
    assert not form.is_valid()
    assert list(form.errors) == ["file"]


def stored_as(mode, kind):
    file = BytesIO()
    Image.new(mode, (1200, 900)).save(file, kind)
    return file.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *(("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
        *(("GIF", mode) for mode in ("L", "P", "RGB")),
        *(("WEBP", mode) for mode in ("L", "RGB", "RGBA")),
        *(("AVIF", mode) for mode in ("L", "LA", "RGB", "RGBA")),
    ],
)
def test_a_picture_that_is_taken_can_be_shown(kind, mode):
    """In every form that a page or a feed asks of it."""
    form = form_for(f"a.{kind.lower()}", stored_as(mode, kind))
    assert form.is_valid() == (mode != "I;16"), form.errors
    if not form.is_valid():
        assert "JPEG" in form.errors["file"][0]
        return
    stored = form.save()
    for form_shown in ("avif", "webp", "jpeg"):
        assert stored.get_rendition(f"fill-360x240|format-{form_shown}").width == 360


@pytest.mark.django_db
def test_the_name_a_picture_came_with_is_in_no_address():
    form = form_for("Aslaug Birk portræt.jpg", picture("JPEG"))
    assert form.is_valid(), form.errors
    image = form.save()
    for address in (image.file.url, image.get_rendition("width-100").url):
        assert "slaug" not in address
        assert address.endswith((".jpg", ".jpeg"))
