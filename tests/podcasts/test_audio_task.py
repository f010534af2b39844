"""A recording that takes long to measure: its task, what its editor sees, and what must wait."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from podcasts.audio import measure as measuring
from podcasts.models import Audio
from podcasts.tasks import measure_audio
from tests.factories import user
from tests.podcasts.podcast_factories import audio, episode
from tests.podcasts.sounds import SECONDS_A_FRAME, real, silence
from tests.security.upload_doors import stored

pytestmark = pytest.mark.django_db
LONG = silence(400)
DAMAGED = silence(20) + b"MZ" * 50_000


@pytest.fixture(autouse=True)
def small_files_take_long(monkeypatch):
    monkeypatch.setattr(measuring, "COUNTED_AT_ONCE", 3000)


@pytest.fixture
def worker(django_capture_on_commit_callbacks):
    """Do what was left to the task, as its worker does a little later."""

    @contextmanager
    def working():
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return working


def state_of(client, recording, place=""):
    return client.get(f"{reverse('audio_state', args=[recording.pk])}{place}").content.decode()


def test_a_long_recording_is_stored_at_once_and_measured_by_the_task(editor, worker):
    with worker():
        recording = audio(LONG)
        waiting = Audio.objects.get()
        assert (waiting.duration, waiting.is_ready, waiting.work_state) == (0, False, "waiting")
        assert (waiting.byte_length, waiting.mime_type) == (len(LONG), "audio/mpeg")
        assert "data-working" in state_of(editor, recording)
    recording.refresh_from_db()
    assert (recording.work_state, recording.is_ready) == ("done", True)
    assert recording.duration == pytest.approx(400 * SECONDS_A_FRAME)
    assert (recording.channels, recording.bitrate) == (1, 31850)
    assert "data-working" not in state_of(editor, recording)


def test_how_far_it_is_is_shown_and_not_read_out(editor, worker):
    with worker():
        recording = audio(LONG)
        recording.work_runs(40)
        page = BeautifulSoup(state_of(editor, recording), "html.parser")
    assert page.progress["value"] == "40"
    assert page.select_one("[role=status]").text.strip() == "Længden er ved at blive målt."


def test_a_short_one_and_any_m4a_are_measured_in_the_request():
    assert audio(silence(20)).is_ready
    assert audio(real("mono.m4a"), "a.m4a").is_ready


def test_a_wrong_kind_is_refused_at_once_whatever_its_size():
    with pytest.raises(ValidationError, match="HTML"):
        audio(b"<!doctype html>" + bytes(9000))
    assert not Audio.objects.exists()


def test_damage_that_the_task_finds_is_told_as_in_the_request(editor, worker, monkeypatch):
    with worker():
        recording = audio(DAMAGED)
    recording.refresh_from_db()
    assert (recording.work_state, recording.is_ready) == ("failed", False)
    monkeypatch.setattr(measuring, "COUNTED_AT_ONCE", 10**9)
    with pytest.raises(ValidationError) as refusal:
        audio(DAMAGED)
    assert refusal.value.messages == [recording.work_problem]
    page = editor.get(reverse("wagtailmedia:edit", args=[recording.pk])).content.decode()
    assert recording.work_problem in page
    assert 'form="measure-again"' in page


def test_the_task_tells_how_far_it_is(editor, monkeypatch):
    recording = audio(LONG)
    seen = []

    def slowly(file, size, report):
        for measured in (0, size // 50, size // 2, size):
            report(measured)
            stored = Audio.objects.get()
            seen.append((stored.work_state, stored.work_progress))
        assert "50" in state_of(editor, recording) or "99" in state_of(editor, recording)
        return measuring.measure(file, size)

    monkeypatch.setattr("podcasts.models.audio.measure", slowly)
    measure_audio.call(recording.pk)
    assert seen == [("running", 0), ("running", 0), ("running", 50), ("running", 99)]


def test_a_file_that_is_gone_and_a_storage_that_fails_are_told(monkeypatch):
    recording = audio(LONG)
    recording.file.storage.delete(recording.file.name)
    measure_audio.call(recording.pk)
    recording.refresh_from_db()
    assert recording.work_state == "failed"
    assert "væk" in recording.work_problem or "gone" in recording.work_problem
    monkeypatch.setattr(Audio, "measure_stored_file", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        measure_audio.call(recording.pk)


def test_again_measures_what_failed_and_what_lost_its_worker(editor, worker):
    recording = audio(LONG)
    again = reverse("audio_measure", args=[recording.pk])
    with worker():
        editor.post(again)
    recording.refresh_from_db()
    # It waits for its worker, which is asked once only.
    assert recording.work_state == "waiting"
    Audio.objects.update(work_changed_at=timezone.now() - timedelta(minutes=11))
    assert "measure-again" in state_of(editor, recording)
    assert reverse("wagtailmedia:edit", args=[recording.pk]) in state_of(
        editor, recording, "?in=editor"
    )
    assert editor.get(again).status_code == 405
    with worker():
        assert editor.post(again).status_code == 302
    recording.refresh_from_db()
    assert recording.is_ready


def test_only_who_may_change_a_recording_measures_it_or_hears_of_it(client):
    recording = audio(LONG)
    Audio.objects.update(work_state="failed")
    account = user("andre")
    account.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(account)
    assert client.get(reverse("audio_state", args=[recording.pk])).status_code == 404
    client.post(reverse("audio_measure", args=[recording.pk]))
    recording.refresh_from_db()
    assert recording.work_state == "failed"


def test_another_file_put_in_meanwhile_is_not_given_the_first_ones_length(worker):
    recording = audio(LONG)
    first = Audio.objects.get()
    recording.file = ContentFile(silence(20), name="b.mp3")
    recording.save()
    first.file.storage.save(first.file.name, ContentFile(LONG))
    first.measure_stored_file()
    recording.refresh_from_db()
    assert recording.duration == pytest.approx(20 * SECONDS_A_FRAME)
    assert recording.work_state == ""


def test_a_form_that_was_open_while_the_task_measured_takes_nothing_back(worker):
    with worker():
        recording = audio(LONG)
        opened = Audio.objects.get()
    opened.title = "Nyt navn"
    opened.save()
    recording.refresh_from_db()
    assert (recording.title, recording.is_ready) == ("Nyt navn", True)


def test_what_is_measured_stays_so_whatever_file_comes(editor):
    """A published episode's feed tells of the new file from the first moment on."""
    recording = audio(silence(20))
    page = episode(audio=recording)
    editor.post(
        reverse("wagtailmedia:edit", args=[recording.pk]),
        {"title": "Ny", "file": SimpleUploadedFile("ny.mp3", LONG, "audio/mpeg")},
    )
    recording.refresh_from_db()
    assert recording.duration == pytest.approx(400 * SECONDS_A_FRAME)
    feed = editor.get(page.show.feed_url()).content.decode()
    assert f'length="{len(LONG)}"' in feed
    assert "<itunes:duration>10<" in feed


def test_a_row_that_could_not_be_stored_leaves_no_file():
    def full(execute, sql, *rest):
        if sql.startswith('INSERT INTO "podcasts_audio"'):
            raise OperationalError("database or disk is full")
        return execute(sql, *rest)

    before = stored()
    with (
        pytest.raises(OperationalError),
        transaction.atomic(),
        connection.execute_wrapper(full),
    ):
        audio(LONG)
    assert stored() == before
