"""Times by machine, as the editor and the reader meet them."""

import pytest
from bs4 import BeautifulSoup

from podcasts.check import Level, check_show
from podcasts.models import Cue, EpisodePage, Transcript
from podcasts.speech import tasks
from podcasts.speech.cues import SpokenCue
from podcasts.speech.timing import programs
from podcasts.speech.timing.programs import TimingFailed
from tests.podcasts.podcast_factories import audio, episode
from tests.podcasts.sounds import silence
from tests.podcasts.speech_editor import VTT, account, address, loaded, post_transcript

pytestmark = pytest.mark.django_db
TEXT = "Aase: Goddag. Det er mig.\n\nKarl: Tak."


@pytest.fixture
def one():
    return episode(audio=audio(silence(4000)))


@pytest.fixture
def editor(client, one):
    client.force_login(account(one.get_parent(), "change_page", "publish_page"))
    return client


@pytest.fixture
def ear(monkeypatch, django_capture_on_commit_callbacks):
    """What the task is given; it hears a sentence a second."""
    heard = []

    def listen(sentences, path, duration, language, progress):
        heard.append((language, [sentence.text for sentence in sentences]))
        if any("Umulig" in sentence.text for sentence in sentences):
            raise TimingFailed("Det lyder anderledes.")
        return [
            SpokenCue(at * 1000, at * 1000 + 900, sentence.speaker, sentence.text)
            for at, sentence in enumerate(sentences)
        ]

    monkeypatch.setattr(tasks, "time_sentences", listen)
    monkeypatch.setattr(programs.shutil, "which", lambda name: name)
    return heard


@pytest.fixture
def save(editor, one, django_capture_on_commit_callbacks):
    def send(source, **extra):
        with django_capture_on_commit_callbacks(execute=True):
            return post_transcript(editor, one, source, **extra)

    return send


def worth_mending(one):
    return check_show(one.show).at(Level.SHOULD)


def test_times_of_a_recording_that_was_replaced_are_told_of(editor, one, ear, save):
    warned = "Optagelsen er skiftet ud"
    for text in (TEXT, VTT):
        save(text)
        assert warned not in editor.get(address(one, "transcript")).text
        EpisodePage.objects.filter(pk=one.pk).update(audio=audio(silence(4100)))
        assert warned in editor.get(address(one, "transcript")).text
        assert [one.title in finding.sentence for finding in worth_mending(one)] == [True]
        save(text, approve="1")
        assert warned not in editor.get(address(one, "transcript")).text
    Transcript.objects.get(page=one).delete()
    assert worth_mending(one) == []


def current(one):
    return Transcript.objects.get(page=one)


def test_plain_text_is_timed_and_approved_by_a_person(editor, one, ear, save):
    assert save(TEXT).status_code == 302
    assert ear == [("da", ["Goddag.", "Det er mig.", "Tak."])]
    timed = current(one)
    assert (timed.is_timed, timed.timing, timed.source) == (True, "machine", TEXT)
    assert list(timed.cues.values_list("start", "speaker")) == [
        (0, "Aase"),
        (1000, "Aase"),
        (2000, "Karl"),
    ]
    assert 'name="approve"' in editor.get(address(one, "transcript")).text
    assert save(TEXT, approve="1").status_code == 302
    assert current(one).timing == "approved"
    assert current(one).cues.count() == 3
    assert 'name="approve"' not in editor.get(address(one, "transcript")).text


def test_readers_are_told_of_times_by_machine_until_they_are_approved(client, one, ear, save):
    save(TEXT)
    sign = "fundet af en maskine"
    marked = client.get(one.url).text
    assert 'data-start="1.000"' in marked
    Transcript.objects.update(timing="approved")
    current(one).save()
    unmarked = client.get(one.url).text
    assert marked.count('class="meta"') == unmarked.count('class="meta"') + 1
    assert sign not in unmarked


def test_the_same_text_is_not_timed_again_and_another_is(one, ear, save):
    save(TEXT)
    save(TEXT, approve="1")
    save(TEXT.replace("\n", "\r\n"))
    assert current(one).timing == "approved"
    assert len(ear) == 1
    save(TEXT + " Farvel.")
    assert len(ear) == 2
    assert current(one).timing == "machine"
    assert current(one).cues.count() == 4


def test_the_times_can_be_corrected_by_hand(one, ear, save):
    save(TEXT)
    response = save(TEXT, take="1")
    text = response.context["form"]["source"].value()
    assert "00:00:01.000 --> 00:00:01.900\n<v Aase>Det er mig.</v>" in text
    assert current(one).source == TEXT
    save(text.replace("00:00:01.000", "00:00:01.200"))
    after = current(one)
    assert (after.timing, after.is_timed, after.work_state) == ("typed", True, "")
    assert after.cues.all()[1].start == 1200
    assert len(ear) == 1


@pytest.mark.parametrize("button", ["approve", "take", "again"])
def test_a_button_does_not_lose_what_was_typed(one, ear, save, button):
    save(TEXT)
    response = save("Ændret.", **{button: "1"})
    assert response.status_code == 200
    assert response.context["form"]["source"].value() == "Ændret."
    assert current(one).timing == "machine"
    assert len(ear) == 1


def test_a_button_on_an_old_page_does_nothing(editor, one, ear, save):
    save(TEXT)
    before = loaded(editor, one, "transcript")
    save("En andens tekst.")
    assert save(TEXT, approve="1", loaded=before).status_code == 200
    assert current(one).timing == "machine"


def test_a_failure_is_told_and_tried_again(editor, one, ear, save):
    save("Umulig tekst.")
    for where in (address(one, "transcript"), f"/admin/pages/{one.pk}/edit/"):
        assert "Det lyder anderledes." in editor.get(where).text
    assert [cue.text for cue in current(one).cues.all()] == ["Umulig tekst."]
    save("Umulig tekst.", again="1")
    assert len(ear) == 2
    save(VTT)
    assert "Det lyder anderledes." not in editor.get(address(one, "transcript")).text


def read_out(html):
    """What a screen reader says by itself when it changes."""
    (live,) = BeautifulSoup(html, "html.parser").select("[role=status]")
    return live.text


def test_while_it_runs_the_page_tells_how_far_it_is(editor, one):
    made = Transcript.objects.create(page=one, source=TEXT)
    made.work_runs(40)
    state = editor.get(f"{address(one, 'transcript')}state/?buttons").json()
    assert state["working"]
    assert "40 %" in state["html"]
    assert "40" not in read_out(state["html"])
    for where in (address(one, "transcript"), f"/admin/pages/{one.pk}/edit/"):
        text = editor.get(where).text
        assert "40 %" in text
        assert "data-working" in text
    made.work_failed("Det gik <b>galt</b>.")
    state = editor.get(f"{address(one, 'transcript')}state/?buttons").json()
    assert not state["working"]
    assert "Det gik <b>galt" in read_out(state["html"])
    assert 'name="again"' in state["html"]
    assert not BeautifulSoup(state["html"], "html.parser").select("[role=status] button")
    without = editor.get(f"{address(one, 'transcript')}state/").json()
    assert "<button" not in without["html"]
    assert "data-working" not in editor.get(address(one, "transcript")).text


def test_a_running_task_is_not_doubled(one, ear, save):
    save(TEXT)
    current(one).work_runs(10)
    save(TEXT, again="1")
    assert len(ear) == 1


@pytest.mark.parametrize("missing", ["espeak-ng", "ffmpeg"])
def test_without_a_program_the_text_stays_without_times(
    editor, one, ear, save, monkeypatch, missing
):
    monkeypatch.setattr(programs.shutil, "which", lambda name: None if name == missing else name)
    save(TEXT)
    assert missing in editor.get(address(one, "transcript")).text
    assert not ear
    assert (current(one).is_timed, current(one).work_state) == (False, "")
    assert Cue.objects.count() == 2


def test_without_a_recording_the_text_waits_for_it(editor, one, ear, save):
    EpisodePage.objects.update(audio=None)
    save(TEXT)
    assert not ear
    assert not current(one).is_timed
    assert editor.get(address(one, "transcript")).status_code == 200


def test_typed_times_are_no_work_for_a_machine(one, ear, save):
    save(VTT)
    save(VTT, again="1")
    assert not ear
    assert current(one).timing == "typed"
