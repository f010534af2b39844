"""Uploading through Wagtail's own media views: what arrives, and what never does."""

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from podcasts.models import Audio
from podcasts.models import audio as audio_module
from tests.factories import user
from tests.podcasts.podcast_factories import audio, episode
from tests.podcasts.sounds import id3, real, silence
from tests.podcasts.test_measure import REFUSED

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    account = user("redaktion", is_superuser=True)
    client.force_login(account)
    return client


def upload(client, data, name="lyd.mp3"):
    return client.post(
        "/admin/media/audio/add/",
        {"title": "Lyd", "file": SimpleUploadedFile(name, data, "audio/mpeg")},
    )


def files():
    return [path for path in (settings.MEDIA_ROOT / "audio").glob("**/*") if path.is_file()]


def test_a_recording_is_measured_and_stored(editor):
    data = real("variable-without-xing.mp3")
    assert upload(editor, data, "Ødegård & søn.MP3").status_code == 302
    stored = Audio.objects.get()
    assert stored.byte_length == len(data) == stored.file.size
    assert stored.duration == pytest.approx(7.47, abs=0.05)
    assert (stored.mime_type, stored.channels) == ("audio/mpeg", 1)
    assert stored.url == f"/audio/{stored.uuid}/oedegaard-og-soen.mp3"


def test_the_content_decides_whatever_the_name_says(editor):
    assert upload(editor, real("mono.m4a"), "kaldt-noget-andet.mp3").status_code == 302
    stored = Audio.objects.get()
    assert stored.mime_type == "audio/mp4"
    assert stored.file.name.endswith(".m4a")


@pytest.mark.parametrize("name", [*REFUSED, "film"])
def test_nothing_else_is_taken_and_nothing_is_left_behind(editor, name):
    before = files()
    data = real("film.mp4") if name == "film" else REFUSED[name][0]
    response = upload(editor, data)
    assert response.status_code == 200
    assert not Audio.objects.exists()
    assert files() == before
    assert response.context["form"].errors["file"]


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd.mp3", "a\u202e3pm.exe.mp3", 'a"b\r\nc.mp3', "æ" * 300 + ".mp3", "....mp3"],
)
def test_any_name_becomes_a_harmless_one(name):
    stored = audio(name=name)
    folder, token, file = stored.file.name.split("/")
    assert (folder, len(token)) == ("audio", 32)
    assert file.isascii()
    assert file.endswith(".mp3")
    assert len(file) < 90
    assert '"' not in stored.url


def test_tags_are_no_danger(editor):
    data = (
        id3(b"TIT2\x00\x00\x00\x0a\x00\x00\x03\x0b\x07\x1b\x00<script>" + b"\x00" * 50) + silence()
    )
    assert upload(editor, data).status_code == 302
    assert Audio.objects.get().title == "Lyd"


def test_a_file_over_the_limit_is_refused(editor, monkeypatch):
    monkeypatch.setattr(audio_module, "MAX_BYTES", 1000)
    response = upload(editor, silence())
    assert "file" in response.context["form"].errors
    assert not Audio.objects.exists()


def test_the_library_shows_what_was_measured(editor):
    stored = audio(real("mono.m4a"), "lyd.m4a")
    text = editor.get(f"/admin/media/edit/{stored.pk}/").content.decode()
    assert "0:07" in text
    assert "audio/mp4, 30 kbit/s" in text
    assert stored.url in text
    library = editor.get("/admin/media/").content.decode()
    assert "/admin/media/audio/add/" in library
    assert "/admin/media/video/add/" not in library
    assert editor.get("/admin/media/chooser/audio/").status_code == 200


def test_the_chooser_in_the_episode_editor_takes_recordings_and_nothing_else(editor):
    def choose(data):
        return editor.post(
            "/admin/media/audio/chooser/upload/",
            {
                "media-chooser-upload-title": "Lyd",
                "media-chooser-upload-file": SimpleUploadedFile("lyd.mp3", data, "audio/mpeg"),
            },
        )

    window = editor.get("/admin/media/chooser/audio/").json()["html"]
    assert 'panel-id-value="tab-search"' in window
    refused = choose(b"#EXTM3U\n")
    assert refused.json()["step"] == "chooser"
    # The reason is seen at once, and no film is asked for instead.
    assert 'panel-id-value="tab-upload-audio"' in refused.json()["html"]
    assert "video" not in f"{window}{refused.json()['html']}"
    assert not Audio.objects.exists()
    assert choose(silence()).json()["step"] == "media_chosen"
    assert Audio.objects.get().byte_length == len(silence())


def test_video_is_not_taken(editor):
    response = editor.post(
        "/admin/media/video/add/",
        {"title": "Film", "file": SimpleUploadedFile("film.mp4", real("film.mp4"), "video/mp4")},
    )
    assert response.status_code == 200
    assert not Audio.objects.exists()


def test_programs_cannot_store_what_is_no_recording():
    with pytest.raises(ValidationError, match="HTML"):
        Audio.objects.create(title="x", file=ContentFile(b"<!doctype html>", name="a.mp3"))
    assert not Audio.objects.exists()


def test_a_new_file_keeps_the_address_and_is_measured_anew(editor):
    stored = audio()
    uuid, etag = stored.uuid, stored.byte_length
    response = editor.post(
        f"/admin/media/edit/{stored.pk}/",
        {"title": "Ny", "file": SimpleUploadedFile("ny.mp3", silence(80), "audio/mpeg")},
    )
    assert response.status_code == 302
    stored.refresh_from_db()
    assert stored.uuid == uuid
    assert stored.byte_length == len(silence(80)) != etag
    assert (
        editor.post(
            f"/admin/media/edit/{stored.pk}/",
            {"title": "Ny", "file": SimpleUploadedFile("x.mp3", b"MZ" * 900, "audio/mpeg")},
        ).status_code
        != 302
    )
    stored.refresh_from_db()
    assert stored.file.storage.exists(stored.file.name)


def test_the_recording_of_a_published_episode_is_not_deleted(editor):
    one = episode()
    stored = one.audio
    url = f"/admin/media/delete/{stored.pk}/"
    assert editor.get(url).status_code == 200
    editor.post(url)
    assert Audio.objects.filter(pk=stored.pk).exists()
    one.unpublish()
    editor.post(url)
    assert not Audio.objects.filter(pk=stored.pk).exists()
    one.refresh_from_db()
    assert one.audio is None
