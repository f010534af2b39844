"""Timing a manuscript takes minutes: a task does it and says on the transcript how far it is."""

import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.models import Page

from podcasts.models import Transcript
from podcasts.speech.cues import parse_transcript
from podcasts.speech.timing.programs import TimingFailed
from podcasts.speech.timing.timing import manuscript, time_sentences

SECONDS_BETWEEN_WORDS = 2
AT_WORK = (Transcript.WorkState.WAITING, Transcript.WorkState.RUNNING)


class Superseded(Exception):
    """The text is another one now, or another task has done the work."""


def start_timing(transcript: Transcript):
    """Call it in the transaction that stores the text."""
    transcript.work_waits()
    values = {
        "transcript_id": transcript.pk,
        "text_key": transcript.text_key,
        "recording_key": transcript.recording_key,
        "language": translation.get_language(),
    }
    transaction.on_commit(lambda: time_transcript.enqueue(**values))


@task()
def time_transcript(transcript_id: int, text_key: str, recording_key: str, language: str):
    """The keys say of what; for anything else the result is thrown away."""
    with translation.override(language):
        try:
            transcript = _current(transcript_id, text_key, recording_key)
            cues = _find_times(transcript, text_key, recording_key)
            with transaction.atomic():
                Page.objects.select_for_update().filter(pk=transcript.page_id).first()
                transcript = _current(transcript_id, text_key, recording_key)
                _store(transcript, cues)
        except Superseded:
            return
        except TimingFailed as problem:
            _fail(transcript_id, text_key, problem)
        except Exception:
            _fail(
                transcript_id,
                text_key,
                _("Something went wrong on the server. Time the text again."),
            )
            raise


def _fail(transcript_id, text_key, problem):
    """Unless the text is another one by now: a task of its own is about to time that."""
    with transaction.atomic():
        transcript = Transcript.objects.select_for_update().filter(pk=transcript_id).first()
        if transcript and transcript.text_key == text_key and transcript.work_state in AT_WORK:
            transcript.work_failed(problem)


def _current(transcript_id, text_key, recording_key):
    rows = Transcript.objects.select_related("page__audio", "page__locale")
    transcript = rows.filter(pk=transcript_id).first()
    if transcript is None or transcript.text_key != text_key:
        raise Superseded
    if transcript.work_state not in AT_WORK:
        raise Superseded
    if transcript.recording_key != recording_key:
        raise TimingFailed(_("The recording was replaced meanwhile. Time the text again."))
    return transcript


def _find_times(transcript, *keys):
    spoken = 0.0

    def progress(percent):
        nonlocal spoken
        if time.monotonic() - spoken >= SECONDS_BETWEEN_WORDS:
            spoken = time.monotonic()
            _current(transcript.pk, *keys).work_runs(int(percent))

    transcript.work_runs(0)
    page = transcript.page
    sentences = manuscript(parse_transcript(transcript.source))
    with _local_file(page.audio.file) as path:
        return time_sentences(sentences, path, page.audio.duration, page.spoken_language, progress)


@contextmanager
def _local_file(file):
    """A path that programs can open, also where the files lie in an object storage."""
    try:
        path = file.path
    except NotImplementedError:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "recording"
            with file.storage.open(file.name) as source, path.open("wb") as copy:
                shutil.copyfileobj(source, copy)
            yield path
    else:
        yield path


def _store(transcript, cues):
    transcript.is_timed, transcript.timing = True, Transcript.Timing.MACHINE
    transcript.replace_cues(transcript.cue_rows(cues))
    transcript.work_is_done()
