"""Cover pictures: asked for before a show is public, and written as podcast apps take them."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from core.models import SiteImage
from podcasts.artwork import ARTWORK, MAX_BYTES
from tests.podcasts.feed_reader import fetch, parsed
from tests.podcasts.podcast_factories import artwork, episode, show

pytestmark = pytest.mark.django_db


def stored(picture, kind):
    file = BytesIO()
    picture.save(file, kind, quality=95)
    name = f"omslag.{kind.lower()}"
    return SiteImage.objects.create(title="Omslag", file=ContentFile(file.getvalue(), name=name))


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("CMYK", "JPEG"), ("L", "JPEG"), ("LA", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("P", "GIF")],
)
def test_every_picture_becomes_an_rgb_jpeg(mode, kind):
    written = stored(Image.new(mode, (1500, 1500)), kind).get_rendition(ARTWORK)
    with written.file.open() as file:
        picture = Image.open(file)
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (1400, 1400))


def test_transparency_becomes_white():
    written = stored(Image.new("RGBA", (1400, 1400), (0, 0, 0, 0)), "PNG").get_rendition(ARTWORK)
    with written.file.open() as file:
        assert Image.open(file).getpixel((700, 700)) == (255, 255, 255)


def test_a_picture_full_of_detail_stays_below_the_limit():
    noise = Image.effect_noise((1400, 1400), 60).convert("RGB")
    assert stored(noise, "JPEG").get_rendition(ARTWORK).file.size < MAX_BYTES


def test_a_feed_lives_on_when_the_file_of_its_picture_is_lost(client):
    page = show()
    one = episode(page, artwork=artwork(color="#ffd35c"))
    for image in (page.artwork, one.artwork):
        image.file.storage.delete(image.file.name)
    assert [entry.title for entry in parsed(client, page).entries] == [one.title]
    assert b"<itunes:image" not in fetch(client, page).content
    whole = show()
    episode(whole, artwork=artwork(color="#ffd35c"))
    assert fetch(client, whole).content.count(b"<itunes:image") == 2
