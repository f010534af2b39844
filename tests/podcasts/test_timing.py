"""A manuscript is found in its recording, and what is not in it is not."""

import shutil
import subprocess

import numpy as np
import pytest
from django.core.files.base import ContentFile
from django.utils import translation

from podcasts.models import Audio, Transcript
from podcasts.speech import tasks
from podcasts.speech.cues import SpokenCue
from podcasts.speech.timing import programs, timing
from podcasts.speech.timing.manuscript import LONGEST, sentences_of
from podcasts.speech.timing.programs import TimingFailed
from podcasts.speech.timing.timing import manuscript, time_sentences
from tests.podcasts.podcast_factories import audio, episode
from tests.podcasts.sounds import silence

needs_programs = pytest.mark.skipif(
    not (shutil.which("espeak-ng") and shutil.which("ffmpeg")),
    reason="espeak-ng and ffmpeg are not installed.",
)
TEXT = (
    "Aase: Goddag og velkommen til vores podcast. I dag taler vi om løn og kontrakter.\n\n"
    "Karl: Tak, fordi jeg måtte komme. Jeg arbejdede gratis i fire år."
)
WRONG = (
    "Aase: Bussen kører hver halve time fra torvet. Husk at købe billet hjemmefra i forvejen.\n\n"
    "Karl: Det bliver regnvejr i morgen. Sommeren varer desværre aldrig ret længe her."
)
PAUSE = 0.5


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    """mp3 bytes of TEXT in another voice than the site's own, and when each sentence begins."""
    parts, starts, at = [np.zeros(22050, np.int16)], [], 1.0
    for sentence in manuscript_of(TEXT):
        said = subprocess.run(
            ["espeak-ng", "-v", "da+f3", "-s", "150", "-z", "--stdin", "--stdout"],
            input=sentence.text.encode(),
            capture_output=True,
            check=True,
        ).stdout
        samples = np.frombuffer(said[44 : len(said) // 2 * 2], "<i2")
        starts.append(at)
        parts += [samples, np.zeros(round(PAUSE * 22050), np.int16)]
        at += len(samples) / 22050 + PAUSE
    path = tmp_path_factory.mktemp("sound") / "recording.mp3"
    subprocess.run(
        [
            *("ffmpeg", "-v", "error", "-f", "s16le", "-ar", "22050", "-ac", "1", "-i", "pipe:0"),
            *("-b:a", "32k", str(path)),
        ],
        input=np.concatenate(parts).tobytes(),
        check=True,
    )
    return path, starts, at


def manuscript_of(text):
    return manuscript(tasks.parse_transcript(text))


@needs_programs
def test_each_sentence_is_found_with_its_speaker(recording):
    path, starts, duration = recording
    said = []
    cues = time_sentences(manuscript_of(TEXT), path, duration, "da", said.append)
    assert [cue.speaker for cue in cues] == ["Aase", "Aase", "Karl", "Karl"]
    assert cues[1].text == "I dag taler vi om løn og kontrakter."
    for cue, start in zip(cues, starts, strict=True):
        assert cue.start / 1000 == pytest.approx(start, abs=0.3)
        assert cue.end > cue.start
    assert said == sorted(said)
    assert said[-1] == 100


@needs_programs
@pytest.mark.parametrize(
    ("text", "reason"),
    [(WRONG, "does not sound like"), (TEXT * 40, "too long"), ("Aase: Nå.", "too short")],
)
def test_another_text_is_not_timed(recording, text, reason):
    path, _starts, duration = recording
    with pytest.raises(TimingFailed, match=reason):
        time_sentences(manuscript_of(text), path, duration, "da")


@needs_programs
def test_a_text_is_no_option_and_no_command(recording):
    path, _starts, duration = recording
    nasty = "-w /tmp/x --version\n\n; rm -rf / [[abc]] <speak> \ud800 \x07 $(ls) Nå ja. !!! 👩‍👩‍👧"
    with pytest.raises(TimingFailed, match="does not sound"):
        time_sentences(manuscript_of(nasty), path, duration, "da")


@needs_programs
def test_a_file_that_is_no_sound_is_told(tmp_path):
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"#EXTM3U\nhttp://127.0.0.1/secret.mp3\n")
    with pytest.raises(TimingFailed, match="ffmpeg could not read"):
        time_sentences(manuscript_of(TEXT), broken, 8, "da")


@pytest.mark.parametrize(("name", "other"), [("espeak-ng", "ffmpeg"), ("ffmpeg", "espeak-ng")])
def test_a_program_that_is_missing_is_named(monkeypatch, name, other):
    monkeypatch.setattr(programs.shutil, "which", lambda asked: None if asked == name else asked)
    with pytest.raises(TimingFailed, match=name) as failure:
        time_sentences(manuscript_of(TEXT), "x", 8, "da")
    assert other not in str(failure.value)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Hej. »Er du der?« Ja, kl. 10 den 3. marts hos dr. Bo!",
            ["Hej.", "»Er du der?«", "Ja, kl. 10 den 3. marts hos dr. Bo!"],
        ),
        ("Det koster 3.5 kr. Mere siger jeg ikke.", ["Det koster 3.5 kr. Mere siger jeg ikke."]),
        ("Nå … Så gik vi. 👩‍👩‍👧", ["Nå …", "Så gik vi. 👩‍👩‍👧"]),
        ("uden punktum", ["uden punktum"]),
    ],
)
def test_sentences(text, sentences):
    assert sentences_of(text) == sentences


@pytest.mark.parametrize("text", ["ord " * 10_000, "x" * 5000, "Hej, du; og " * 300])
def test_no_sentence_is_endless_and_no_word_is_lost(text):
    sentences = sentences_of(text)
    assert max(map(len, sentences)) <= LONGEST
    assert "".join(sentences).replace(" ", "") == text.replace(" ", "")


@pytest.fixture
def timed(monkeypatch):
    """What the ear would have found, and what happens while it listens."""
    events = []

    def listen(sentences, path, duration, language, progress):
        progress(40)
        assert Transcript.objects.get().work_progress == 40
        for event in events:
            event()
        return [SpokenCue(at, at + 1, said.speaker, said.text) for at, said in enumerate(sentences)]

    monkeypatch.setattr(tasks, "time_sentences", listen)
    return events


@pytest.fixture
def waiting(db):
    page = episode(audio=audio(silence(400)))
    made = Transcript.objects.create(page=page, source=TEXT)
    made.work_waits()
    return made


def run(transcript):
    tasks.time_transcript.func(transcript.pk, transcript.text_key, transcript.recording_key, "da")
    return Transcript.objects.get(pk=transcript.pk)


def test_the_task_stores_what_was_found(waiting, timed):
    after = run(waiting)
    assert (after.is_timed, after.timing, after.work_state) == (True, "machine", "done")
    assert after.source == TEXT
    assert list(after.cues.values_list("position", "start", "speaker", "text"))[2:] == [
        (3, 2, "Karl", "Tak, fordi jeg måtte komme."),
        (4, 3, "Karl", "Jeg arbejdede gratis i fire år."),
    ]


def test_what_is_done_and_approved_is_not_done_again(waiting, timed):
    run(waiting)
    Transcript.objects.update(timing="approved")
    assert run(waiting).timing == "approved"


def test_a_text_changed_meanwhile_is_left_to_its_own_task(waiting, timed):
    timed.append(lambda: Transcript.objects.update(source="Nyt.", work_state="waiting"))
    after = run(waiting)
    assert (after.is_timed, after.source, after.work_state) == (False, "Nyt.", "waiting")
    assert not after.cues.exists()


def test_a_recording_replaced_meanwhile_is_told(waiting, timed):
    def replace():
        recording = Audio.objects.get()
        recording.file = ContentFile(silence(80), name="ny.mp3")
        recording.save()

    timed.append(replace)
    after = run(waiting)
    assert (after.is_timed, after.work_state) == (False, "failed")
    assert "igen" in after.work_problem or "again" in after.work_problem


def test_a_transcript_deleted_meanwhile_is_no_error(waiting, timed):
    timed.append(lambda: Transcript.objects.all().delete())
    tasks.time_transcript.func(waiting.pk, waiting.text_key, waiting.recording_key, "da")
    assert not Transcript.objects.exists()


def test_an_old_tasks_failure_is_not_the_new_texts(waiting, timed):
    def fail():
        Transcript.objects.update(source="Nyt.", work_state="waiting")
        raise TimingFailed("Det gik ikke.")

    timed.append(fail)
    after = run(waiting)
    assert (after.work_state, after.work_problem) == ("waiting", "")


@pytest.mark.parametrize("error", [TimingFailed("Det gik ikke."), RuntimeError("secret")])
def test_a_failure_is_told_and_nothing_stored(waiting, timed, error):
    def fail():
        raise error

    timed.append(fail)
    if isinstance(error, RuntimeError):
        with pytest.raises(RuntimeError):
            run(waiting)
    else:
        run(waiting)
    after = Transcript.objects.get()
    assert (after.is_timed, after.work_state) == (False, "failed")
    assert after.work_problem
    assert "secret" not in after.work_problem


def test_the_guard_looks_at_lengths_before_it_listens(monkeypatch):
    monkeypatch.setattr(timing, "check_programs", lambda: None)
    with pytest.raises(TimingFailed, match="too long"):
        time_sentences(manuscript_of(TEXT * 100), "none", 60, "da")
