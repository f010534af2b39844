"""With nginx before the site: what it is told to send, and that it is told of nothing else.

tests/clients/test_audio.py asks a real one.
"""

import os
from urllib.parse import unquote

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from tests.factories import document
from tests.podcasts.podcast_factories import audio, episode
from tests.podcasts.sounds import real

pytestmark = pytest.mark.django_db
TOLD = "X-Accel-Redirect"


@pytest.fixture(autouse=True)
def before_the_site(settings):
    settings.MEDIA_ACCEL = "/protected/"


def test_a_public_recording_is_left_to_nginx_and_a_drafts_is_not(client):
    page = episode(audio=audio(real("mono.m4a"), "Løn.m4a"), artwork=None)
    for ask in (client.get, client.head):
        answer = ask(page.audio.url, headers={"range": "bytes=0-1"})
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer[TOLD] == f"/protected/{page.audio.file.name}"
        assert answer["Content-Type"] == "audio/mp4"
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "max-age=0" in answer["Cache-Control"]
    page.unpublish()
    for ask in (client.get, client.head):
        answer = ask(page.audio.url)
        assert answer.status_code == 404
        assert TOLD not in answer


def test_the_etag_is_nginxs_own(client):
    """It compares If-Range with its own, and the site If-None-Match with what nginx sent."""
    page = episode(audio=audio(), artwork=None)
    found = os.stat(page.audio.file.path)
    etag = f'"{int(found.st_mtime):x}-{found.st_size:x}"'
    assert client.get(page.audio.url)["ETag"] == etag
    unchanged = client.get(page.audio.url, headers={"if-none-match": etag})
    assert unchanged.status_code == 304
    assert TOLD not in unchanged


def test_a_lost_file_and_a_folder_are_not_found(client):
    page = episode(audio=audio(), artwork=None)
    default_storage.delete(page.audio.file.name)
    assert client.get(page.audio.url).status_code == 404
    assert client.get("/media/images").status_code == 404


def test_any_name_reaches_nginx_as_it_is_stored(client):
    paper = document()
    paper.file.name = default_storage.save("documents/x.pdf", ContentFile(b"%PDF-1.4 "))
    odd = "documents/Løn 100%? #1;.pdf"
    path = default_storage.path(odd)
    os.rename(default_storage.path(paper.file.name), path)
    type(paper).objects.filter(pk=paper.pk).update(file=odd)
    paper.refresh_from_db()
    answer = client.get(paper.url)
    assert answer[TOLD].isascii()
    assert not set(answer[TOLD]) & set(" ?#\r\n")
    assert unquote(answer[TOLD]) == f"/protected/{odd}"
    assert answer["Content-Security-Policy"] == "default-src 'none'"
