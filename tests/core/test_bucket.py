"""Uploads in an object storage: the same addresses, and nothing of a draft within reach."""

import re

import boto3
import pytest
import requests
from django.conf import settings as site_settings
from django.core.files.storage import default_storage
from django.db import connections
from django.urls import reverse
from moto.server import ThreadedMotoServer

from core.taking_down import put_back, take_down
from podcasts.audio import measure as measuring
from podcasts.models import Audio
from tests.factories import document, restrict, user
from tests.podcasts.podcast_factories import artwork, audio, episode, transcript
from tests.podcasts.sounds import real, silence
from tests.security.upload_doors import DOORS, browser_of

pytestmark = pytest.mark.django_db
DATA = real("chapters.m4a")


@pytest.fixture(scope="module")
def endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(endpoint, settings):
    keys = {"access_key": "test", "secret_key": "test", "region_name": "eu-north-1"}
    options = {
        **keys,
        "bucket_name": "uploads",
        "endpoint_url": endpoint,
        "addressing_style": "path",
        "signature_version": "s3v4",
        "file_overwrite": False,
        "max_memory_size": 1000,
    }
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "core.bucket.BucketStorage", "OPTIONS": options},
    }
    bucket = default_storage.bucket
    bucket.create(CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
    yield bucket
    bucket.objects.delete()
    bucket.delete()


def stored(bucket):
    return {one.key for one in bucket.objects.all()}


def test_an_address_that_was_signed_leads_nowhere_once_the_page_is_taken_down(client, bucket):
    page = episode(audio=audio(DATA, "Løn.m4a"), artwork=None)
    signed = client.get(page.audio.url)["Location"]
    assert requests.get(signed, timeout=9).status_code == 200
    spoken = transcript(page)
    spoken.replace_cues([])
    assert take_down(page, None) == []
    assert requests.get(signed, timeout=9).status_code in {403, 404}
    put_back(page, None)
    again = client.get(page.audio.url)["Location"]
    assert requests.get(again, timeout=9).content == DATA
    spoken = type(spoken).objects.get()
    assert spoken.made_for == spoken.recording_key


def test_a_recording_is_fetched_from_the_bucket_by_an_address_that_ends(client, bucket):
    page = episode(audio=audio(DATA, "Løn.m4a"), artwork=None)
    assert page.audio.duration == pytest.approx(7.46, abs=0.05)
    sent_on = client.get(page.audio.url)
    assert sent_on.status_code == 302
    kept = int(re.fullmatch(r"private, max-age=(\d+)", sent_on["Cache-Control"])[1])
    lives = int(re.search(r"X-Amz-Expires=(\d+)", sent_on["Location"])[1])
    assert 0 < kept < lives <= 4 * 3600
    assert sent_on["Access-Control-Allow-Origin"] == "*"
    part = requests.get(sent_on["Location"], headers={"Range": "bytes=100-199"}, timeout=9)
    assert (part.status_code, part.content) == (206, DATA[100:200])
    assert part.headers["Content-Type"] == "audio/mp4"
    unsigned = sent_on["Location"].partition("?")[0]
    assert requests.get(unsigned, timeout=9).content != DATA


def test_the_site_itself_answers_for_the_head_and_for_what_is_unchanged(client, bucket):
    page = episode(audio=audio(DATA), artwork=None)
    head = client.head(page.audio.url)
    assert (head.status_code, head["Content-Length"]) == (200, str(len(DATA)))
    assert (head["Content-Type"], head["Accept-Ranges"]) == ("audio/mp4", "bytes")
    whole = requests.get(client.get(page.audio.url)["Location"], timeout=9)
    assert (whole.content, whole.headers["ETag"]) == (DATA, head["ETag"])
    assert client.get(page.audio.url, headers={"if-none-match": head["ETag"]}).status_code == 304


@pytest.mark.parametrize("state", ["draft", "private", "gone"])
def test_what_is_not_public_has_no_address_there(client, bucket, state):
    page = episode(audio=audio(), artwork=None)
    if state == "draft":
        page.unpublish()
    elif state == "private":
        restrict(page)
    else:
        default_storage.delete(page.audio.file.name)
    for method in (client.get, client.head):
        answer = method(page.audio.url)
        assert answer.status_code == 404
        assert "Location" not in answer
    assert client.get(f"/media/{page.audio.file.name}").status_code == 404


def test_pictures_and_documents_keep_the_sites_addresses(client, bucket):
    picture = artwork()
    rendition = picture.get_rendition("width-100|format-webp")
    assert rendition.url.startswith("/media/images/")
    fetched = requests.get(client.get(rendition.url)["Location"], timeout=9)
    assert fetched.content[8:12] == b"WEBP"
    assert client.head(rendition.url)["Content-Type"] == "image/webp"
    assert client.get(f"/media/{picture.file.name}").status_code == 404
    paper = document()
    fetched = requests.get(client.get(paper.url)["Location"], timeout=9)
    assert fetched.status_code == 200
    assert fetched.headers["Content-Disposition"] == client.head(paper.url)["Content-Disposition"]
    assert fetched.headers["Content-Type"] == paper.content_type


def test_every_upload_goes_there_and_a_replaced_or_deleted_one_goes_away(bucket):
    editor = browser_of(user("redaktion", is_superuser=True))
    assert DOORS["audio"].post(editor).status_code == 302
    recording = Audio.objects.get()
    first = recording.file.name
    assert stored(bucket) == {first}
    address = reverse("wagtailmedia:edit", args=[recording.pk])
    answer = editor.post(address, DOORS["audio"].fields(content=silence(80)))
    assert answer.status_code == 302
    recording.refresh_from_db()
    assert stored(bucket) == {recording.file.name} != {first}
    assert not (site_settings.MEDIA_ROOT / recording.file.name).exists()
    assert editor.get(address).status_code == 200


def test_a_long_recording_is_measured_there_by_its_task(
    bucket, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(measuring, "COUNTED_AT_ONCE", 3000)
    with django_capture_on_commit_callbacks(execute=True):
        recording = audio(silence(400))
    recording.refresh_from_db()
    assert recording.duration == pytest.approx(10.45, abs=0.01)


def test_a_bucket_that_is_away_is_no_reason_to_call_an_episode_gone(client, bucket):
    page, paper = episode(audio=audio(), artwork=None), document()
    away = boto3.resource("s3", region_name="eu-north-1", endpoint_url="http://127.0.0.1:1")
    default_storage._bucket = away.Bucket("uploads")
    for address in (page.audio.url, paper.url):
        answer = client.get(address)
        assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    default_storage._bucket = bucket
    default_storage.delete(paper.file.name)
    assert client.get(paper.url).status_code == 404


@pytest.mark.parametrize("name", ["audio", "audio chooser"])
def test_an_upload_that_the_bucket_refuses_is_told_to_the_editor(bucket, monkeypatch, name):
    # Within a test's transaction a failed save can only be undone by one of its own.
    monkeypatch.setitem(connections.settings["default"], "ATOMIC_REQUESTS", True)
    editor = browser_of(user("redaktion", is_superuser=True))
    default_storage._bucket = default_storage.connection.Bucket("closed")
    answer = DOORS[name].post(editor)
    assert answer.status_code == (200 if DOORS[name].by_script else 413)
    assert "svarer ikke" in answer.text or "does not answer" in answer.text
    assert not Audio.objects.exists()
    default_storage._bucket = bucket
    assert not stored(bucket)
