"""Chapters and transcript of a Danish recording, translated on the English page."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.registry import TranslationState, all_parts_beside
from podcasts.models import Cue, EpisodePage, SpeechLine, Transcript
from podcasts.speech.cues import SpokenCue
from podcasts.speech.writers import write_vtt
from podcasts.translated import TranslatedTranscript, followers_of
from tests.factories import translated
from tests.podcasts.podcast_factories import audio, episode, show, transcript
from tests.podcasts.speech_editor import address, post_chapters, post_transcript
from tests.podcasts.speech_translator import SAID, TITLED, asked, said, states, titles, translate

pytestmark = pytest.mark.django_db


def test_what_is_half_translated_is_kept_and_shown_to_nobody(editor, english):
    translate(editor, english, "chapters", {"Goddag": "Hello"}, show="1")
    translate(editor, english, "transcript", {"Goddag.": "Good day."}, show="1")
    assert titles(english) == []
    assert said(english) == []
    page = editor.get(address(english, "transcript")).content.decode()
    assert "Good day." in page
    assert "1 linje er ikke oversat endnu" in page


def test_what_is_whole_is_shown_with_the_source_s_times_and_speakers(editor, danish, english):
    translate(editor, english, "chapters", TITLED)
    translate(editor, english, "transcript", SAID)
    assert titles(english) == []
    assert said(english) == []
    translate(editor, english, "chapters", TITLED, show="1")
    translate(editor, english, "transcript", SAID, show="1")
    assert titles(english) == [(0, "Hello"), (500, "Goodbye")]
    assert said(english) == [(100, 190, "Aase", "Good day."), (200, 290, "Karl", "Thanks.")]
    assert titles(danish) == [(0, "Goddag"), (500, "Farvel")]


def test_chapters_follow_their_source(editor, danish, english):
    translate(editor, english, "chapters", TITLED, show="1")
    post_chapters(editor, danish, ("0:00", "Goddag"), ("0:00.400", "Nyt"), ("0:00.700", "Farvel"))
    assert titles(english) == [(0, "Hello"), (700, "Goodbye")]
    _loaded, fields = asked(editor, english, "chapters")
    assert [original for original, _name in fields] == ["Goddag", "Nyt", "Farvel"]
    assert states(english)["chapters"] == TranslationState.BEHIND
    post_chapters(editor, danish, ("0:00", "Velkommen"), ("0:00.700", "Farvel"))
    assert titles(english) == [(0, "Hello"), (700, "Goodbye")], "only renamed"


def test_a_new_chapter_never_gets_the_title_of_the_one_whose_time_it_took(editor, danish, english):
    post_chapters(editor, danish, ("0:00", "Goddag"), ("0:00.400", "Midt"), ("0:00.700", "Farvel"))
    translate(editor, english, "chapters", {**TITLED, "Midt": "Middle"}, show="1")
    post_chapters(
        *(editor, danish, ("0:00", "Goddag"), ("0:00.400", "Reklame")),
        *(("0:00.700", "Midt"), ("0:00.900", "Farvel")),
    )
    assert titles(english) == [(0, "Hello"), (700, "Middle"), (900, "Goodbye")]


def test_words_with_the_times_of_a_recording_that_is_gone_are_not_shown(editor, danish, english):
    vtt = write_vtt([SpokenCue(10, 90, "Aase", "Goddag."), SpokenCue(300, 390, "Karl", "Tak.")])
    post_transcript(editor, danish, vtt)
    translate(editor, english, "transcript", SAID, show="1")
    assert said(english)
    danish.audio = audio()
    danish.save_revision().publish()
    vtt = write_vtt([SpokenCue(50, 90, "Aase", "Goddag."), SpokenCue(300, 390, "Karl", "Nej.")])
    post_transcript(editor, EpisodePage.objects.get(pk=danish.pk), vtt)
    assert said(english) == []
    translate(editor, english, "transcript", {**SAID, "Nej.": "No."}, show="1")
    assert [text for *_times, text in said(english)] == ["Good day.", "No."]


def test_a_changed_line_is_asked_again_and_the_rest_stays(editor, danish, english):
    translate(editor, english, "transcript", SAID, show="1")
    before = said(english)
    vtt = write_vtt([SpokenCue(100, 190, "Aase", "Goddag."), SpokenCue(200, 290, "Karl", "Nej.")])
    post_transcript(editor, danish, vtt)
    assert said(english) == before
    page = editor.get(address(english, "transcript")).content.decode()
    assert "Good day." in page
    assert "Thanks." not in page
    _chapters, part = all_parts_beside([english])[english.pk]
    assert part.state == TranslationState.BEHIND
    assert part.since is not None
    translate(editor, english, "transcript", {**SAID, "Nej.": "No."}, show="1")
    assert [text for *_times, text in said(english)] == ["Good day.", "No."]
    assert not SpeechLine.objects.filter(text="Thanks.").exists(), "nobody says it any more"


def test_readers_are_told_that_the_source_says_something_else_now(client, editor, danish, english):
    def is_told():
        return "original transcript has changed" in client.get(english.url).content.decode()

    translate(editor, english, "transcript", SAID, show="1")
    assert not is_told()
    post_transcript(editor, danish, "Aase: Goddag.\nKarl: Mange tak.")
    assert "Thanks." in client.get(english.url).content.decode()
    assert is_told()
    assert not client.get(danish.url).context["turns"][0].is_behind
    translate(editor, english, "transcript", {**SAID, "Mange tak.": "Many thanks."}, show="1")
    assert "Many thanks." in client.get(english.url).content.decode()
    assert not is_told()


def test_times_and_speakers_follow_by_themselves(editor, danish, english):
    translate(editor, english, "transcript", SAID, show="1")
    vtt = write_vtt([SpokenCue(50, 90, "Bo", "Goddag."), SpokenCue(300, 390, "Karl", "Tak.")])
    post_transcript(editor, danish, vtt)
    assert said(english) == [(50, 90, "Bo", "Good day."), (300, 390, "Karl", "Thanks.")]
    post_transcript(editor, danish, "")
    assert said(english) == []


def test_the_same_words_twice_are_two_lines(editor, english, danish):
    Cue.objects.filter(transcript__page=danish).update(text="Ja.")
    loaded, fields = asked(editor, english, "transcript")
    data = dict(zip([name for _original, name in fields], ["Yes.", "Right."], strict=True))
    editor.post(address(english, "transcript"), {"loaded": loaded, **data, "show": "1"})
    assert [text for *_times, text in said(english)] == ["Yes.", "Right."]


def test_nobody_saves_over_a_colleague_or_over_a_changed_source(editor, english, danish):
    loaded, _fields = asked(editor, english, "transcript")
    translate(editor, english, "transcript", SAID)
    response = translate(editor, english, "transcript", {"Goddag.": "Hi."}, loaded=loaded)
    assert response.status_code == 200
    assert "Hi." in response.content.decode()
    assert set(SpeechLine.objects.values_list("text", flat=True)) == set(SAID.values())
    loaded, _fields = asked(editor, english, "transcript")
    Cue.objects.filter(text="Tak.").update(text="Nej.")
    translate(editor, english, "transcript", {"Goddag.": "Hi."}, loaded=loaded)
    assert not SpeechLine.objects.filter(text="Hi.").exists()


def test_bad_input_is_refused_with_the_row(editor, english):
    response = translate(editor, english, "chapters", {"Goddag": "x" * 256})
    assert "Række 1: højst 255 tegn" in response.content.decode()
    translate(editor, english, "chapters", {"Goddag": "Hel\x00lo\x0b\n you"})
    assert SpeechLine.objects.get(text__gt="").text == "Hello you"
    assert editor.get(f"{address(english, 'chapters')}?p=no").status_code == 200


def upload(client, page, text):
    loaded, _fields = asked(client, page, "transcript")
    file = SimpleUploadedFile("oversat.vtt", text.encode(), content_type="text/vtt")
    return client.post(address(page, "transcript"), {"loaded": loaded, "file": file})


def test_the_source_goes_out_as_a_file_and_comes_back_translated(editor, english):
    response = editor.get(f"{address(english, 'transcript')}?download=1")
    assert response["Content-Type"].startswith("text/vtt")
    source = response.content.decode()
    assert upload(editor, english, source).status_code == 200
    assert not SpeechLine.objects.exists()
    for danish_text, english_text in SAID.items():
        source = source.replace(danish_text, english_text)
    assert upload(editor, english, source).status_code == 302
    assert set(SpeechLine.objects.values_list("text", flat=True)) == set(SAID.values())
    assert said(english) == []


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("WEBVTT\n\n00:00.100 --> 00:00.190\nGood day.\n", "fra linje 2 passer"),
        (
            "WEBVTT\n\n00:00.100 --> 00:00.190\nGood day.\n\n00:00.250 --> 00:00.290\nThanks.\n",
            "Linje 2 passer ikke: den står ved 00:00:00.250",
        ),
        ("Good day.\n\nThanks.\n", "Linje 1 passer ikke: den står ved ingen tid"),
        (
            "WEBVTT\n\n00:00.100 --> 00:00.190\nGood day.\n\n"
            f"00:00.200 --> 00:00.290\n{'x' * 10_001}\n",
            "Række 2: højst 10000 tegn",
        ),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing_and_says_where(editor, english, file, told):
    translate(editor, english, "transcript", SAID)
    response = upload(editor, english, file)
    assert told in response.content.decode()
    assert set(SpeechLine.objects.values_list("text", flat=True)) == set(SAID.values())


def test_an_hour_of_speech_is_saved_in_few_queries(editor, danish, english):
    Transcript.objects.all().delete()
    transcript(danish, *[("Aase", f"Sætning {number}") for number in range(800)])
    _loaded, fields = asked(editor, english, "transcript")
    assert len(fields) == 100
    file = write_vtt(
        [
            SpokenCue(cue.start, cue.end, "", cue.text.replace("Sætning", "Sentence"))
            for cue in Cue.objects.filter(transcript__page=danish)
        ]
    )
    with CaptureQueriesContext(connection) as many:
        assert upload(editor, english, file).status_code == 302
    with CaptureQueriesContext(connection) as few:
        words = {original: "Sentence" for original, _name in fields}
        response = translate(editor, english, "transcript", words, part=8, next="1", show="1")
    assert response.status_code == 302
    assert len(many) < 60
    assert len(few) < 60
    assert Cue.objects.filter(transcript__page=english.pk).count() in (0, 800)
    # Those of the last part were sent empty.
    assert states(english)["transcript"] == TranslationState.IN_PROGRESS


def test_sound_in_the_page_s_own_language_is_typed_there_as_ever(editor, danish):
    page = translated(danish.get_parent().specific, "en")
    own = episode(page, title="The walk")
    vtt = write_vtt([SpokenCue(0, 900, "Dewi", "Hello.")])
    post_transcript(editor, own, vtt)
    post_chapters(editor, own, ("0:00", "Start"))
    assert said(own) == [(0, 900, "Dewi", "Hello.")]
    assert titles(own) == [(0, "Start")]
    assert all_parts_beside([own])[own.pk] == []


def test_a_transcript_typed_on_a_translated_page_is_left_alone(editor, danish, english):
    vtt = write_vtt([SpokenCue(0, 900, "Aase", "Good day, and thanks.")])
    post_transcript(editor, english, vtt, loaded=asked_own(editor, english))
    assert said(english) == []
    url = f"{address(english, 'transcript')}own/"
    loaded = re.search(r'name="loaded" value="([0-9a-f]+)"', editor.get(url).content.decode())[1]
    editor.post(url, {"source": vtt, "loaded": loaded})
    danish.transcript.save()
    assert said(english) == [(0, 900, "Aase", "Good day, and thanks.")]
    assert states(english)["transcript"] == TranslationState.COMPLETE


def asked_own(client, page):
    return asked(client, page, "transcript")[0]


def test_a_text_is_never_timed_against_foreign_sound(editor, danish, english):
    Transcript.objects.all().delete()
    response = post_transcript(editor, english, "Good day.\n\nThanks.")
    told = editor.get(response.url).content.decode()
    assert "på et andet sprog end denne side" in told
    assert english.transcript.work_state == Transcript.WorkState.NONE


def test_a_danish_page_of_norwegian_sound_is_translated_from_the_norwegian_page(editor):
    page = episode(show(), title="At vente sammen", spoken_language="nb")
    norwegian = translated(page, "nb", title="Å vente sammen")
    transcript(norwegian, ("Torjus", "God dag."))
    lines = TranslatedTranscript.of(page)
    lines.store({lines.keys[0]: "Goddag."})
    lines.show()
    assert said(page) == [(100, 190, "Torjus", "Goddag.")]
    assert TranslatedTranscript.of(norwegian) is None
    # The English page is translated from the Norwegian one too, whatever the Danish one does.
    english = translated(page, "en", title="Waiting together")
    assert followers_of(norwegian) == [page, english]
    assert followers_of(page) == []
    # What is deleted with its page says nothing about the translation.
    EpisodePage.objects.get(pk=norwegian.pk).delete()
    assert said(page) == [(100, 190, "Torjus", "Goddag.")]


def test_what_is_changed_in_a_draft_source_waits_until_it_is_published(editor, danish, english):
    translate(editor, english, "chapters", TITLED, show="1")
    translate(editor, english, "transcript", SAID, show="1")
    EpisodePage.objects.filter(pk=danish.pk).update(live=False)
    post_chapters(editor, danish, ("0:00.100", "Goddag"), ("0:00.700", "Farvel"))
    written = Transcript.objects.get(page=danish)
    cues = [SpokenCue(100, 190, "Nora", "Goddag."), SpokenCue(200, 290, "Karl", "Tak.")]
    written.replace_cues(written.cue_rows(cues))
    assert titles(english) == [(0, "Hello"), (500, "Goodbye")]
    assert "Nora" not in str(said(english))
    EpisodePage.objects.get(pk=danish.pk).save_revision().publish()
    assert titles(english) == [(100, "Hello"), (700, "Goodbye")]
    assert "Nora" in str(said(english))
