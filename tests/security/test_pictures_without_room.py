"""A full disk takes no page from a reader: a picture that can't be drawn is left out."""

import re
from itertools import chain, repeat
from pathlib import Path

import feedparser
import pytest
from wagtail.images.exceptions import InvalidFilterSpecError

from core import uploads
from core.models import SiteImage, SiteRendition
from core.uploads import MediaStorage
from tests import factories
from tests.podcasts.podcast_factories import artwork, episode, show
from tests.security.upload_doors import DOORS, browser_of, stored

pytestmark = pytest.mark.django_db


def room_for(monkeypatch, files):
    """So many files are stored before the disk is full."""
    answers = chain(repeat(True, files), repeat(False))
    real = MediaStorage._save

    def save(self, name, content):
        if not next(answers):
            raise uploads.no_room()
        return real(self, name, content)

    monkeypatch.setattr(MediaStorage, "_save", save)


@pytest.fixture
def page(db):
    return show(artwork=artwork(), title="Side om side")


@pytest.mark.parametrize("files", [0, 3])
def test_a_reader_gets_the_page(client, monkeypatch, page, files):
    before = stored()
    with monkeypatch.context() as full:
        room_for(full, files)
        answer = client.get(page.url)
    assert answer.status_code == 200
    assert "Side om side" in answer.text
    assert not re.search(r'(?:src|srcset)="/media/images/', answer.text)
    # None is drawn over and over, to be forgotten again while the disk stays full.
    assert {rendition.file.path for rendition in SiteRendition.objects.all()} == {
        str(path) for path in stored() - before
    }
    assert SiteRendition.objects.count() == files

    assert "/media/images/" in client.get(page.url).text


def test_a_feed_goes_without_the_picture(client, monkeypatch, page):
    episode(page, artwork=artwork(color="#aa0000"))
    with monkeypatch.context() as full:
        room_for(full, 0)
        bare = client.get(f"{page.url}rss/")
    assert bare.status_code == 200
    assert not feedparser.parse(bare.content).bozo
    assert b"itunes:image" not in bare.content
    assert bare.content.count(b"<enclosure") == 1

    assert client.get(f"{page.url}rss/").content.count(b"<itunes:image") == 2


def test_a_page_is_shared_with_the_networks_own_picture(client, monkeypatch):
    page = factories.standard_page(social_image=factories.image())
    room_for(monkeypatch, 0)
    shared = client.get(page.url).text.split('property="og:image"')[1]
    assert "/static/img/share.png" in shared[:100]


@pytest.mark.parametrize("door", ["image", "images", "image chooser"])
def test_an_upload_that_has_room_is_taken_without_its_preview(monkeypatch, door):
    editor = browser_of(factories.user(is_superuser=True))
    room_for(monkeypatch, 1)
    answer = DOORS[door].post(editor, title="Plads til én")
    assert answer.status_code in (200, 302)
    assert "no room" not in answer.text
    assert SiteImage.objects.get().title == "Plads til én"
    assert editor.get("/admin/images/").status_code == 200


@pytest.mark.parametrize("left", [b"", b"no picture any more", DOORS["image"].content[:500]])
def test_a_picture_that_broke_on_the_disk_takes_no_page_along(client, page, left):
    Path(page.artwork.file.path).write_bytes(left)
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert "Side om side" in answer.text
    assert client.get(f"{page.url}rss/").status_code == 200


def test_a_mistake_in_a_template_is_not_hidden():
    with pytest.raises(InvalidFilterSpecError):
        factories.image().get_rendition("no-such-filter")
