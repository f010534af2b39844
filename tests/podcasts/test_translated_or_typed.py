"""What a page with translated speech takes from its source, and what stays as it was typed."""

import re

import pytest

from core.registry import TranslationState, all_parts_beside
from podcasts.models import EpisodePage, Transcript
from podcasts.speech.cues import SpokenCue
from podcasts.speech.writers import write_vtt
from podcasts.translated import TranslatedTranscript
from search.models import SearchEntry
from tests.podcasts.podcast_factories import artwork, audio, chapters, episode, show, transcript
from tests.podcasts.speech_editor import address, post_chapters, post_transcript
from tests.podcasts.speech_translator import SAID, TITLED, said, states, titles, translate

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


def test_links_and_pictures_come_along_and_the_search_knows_the_words(editor, danish, english):
    danish.chapters.update(url="https://example.org/goddag", image=artwork())
    translate(editor, english, "chapters", TITLED, show="1")
    rows = [list(page.chapters.values_list("url", "image")) for page in (danish, english)]
    assert rows[0] == rows[1]
    assert "Goodbye" in SearchEntry.objects.get(page_id=english.pk).body


def test_chapters_typed_before_stay_until_a_translation_is_shown(editor, danish, english):
    chapters(english, (0, "Welcome"), (500, "Goodbye"))
    page = editor.get(address(english, "chapters")).content.decode()
    assert "Welcome" in page, "proposed as its translation"
    translate(editor, english, "chapters", {"Goddag": "Hello"})
    page = editor.get(address(english, "chapters")).content.decode()
    assert "Goodbye" not in page, "its line was emptied"
    post_chapters(editor, danish, ("0:00", "Goddag"), ("0:00.700", "Farvel"))
    assert titles(english) == [(0, "Welcome"), (500, "Goodbye")]


def test_a_transcript_typed_after_lines_were_shown_stays(editor, danish, english):
    translate(editor, english, "transcript", SAID, show="1")
    url = f"{address(english, 'transcript')}own/"
    loaded = re.search(r'name="loaded" value="([0-9a-f]+)"', editor.get(url).content.decode())[1]
    vtt = write_vtt([SpokenCue(0, 900, "Aase", "Good day, and thanks.")])
    editor.post(url, {"source": vtt, "loaded": loaded})
    danish.transcript.save()
    danish.audio = audio()
    danish.save_revision().publish()
    for source in (write_vtt([SpokenCue(50, 90, "Aase", "Nej.")]), ""):
        assert states(english)["transcript"] == TranslationState.COMPLETE
        post_transcript(editor, EpisodePage.objects.get(pk=danish.pk), source)
        assert said(english) == [(0, 900, "Aase", "Good day, and thanks.")]


@pytest.mark.parametrize(
    "fields", [{"is_timed": False}, {"timing": Transcript.Timing.MACHINE}], ids=["untimed", "found"]
)
def test_readers_are_told_of_its_times_what_they_are_told_of_the_sources(
    editor, danish, english, fields
):
    Transcript.objects.filter(page=danish).update(**fields)
    translate(editor, english, "transcript", SAID, show="1")
    assert Transcript.objects.filter(page=english, **fields).exists()


def test_without_a_page_in_the_language_of_the_sound_it_is_typed(editor):
    page = episode(show(), title="At vente sammen", spoken_language="nb")
    transcript(page, ("Torjus", "God dag."))
    assert TranslatedTranscript.of(page) is None
    assert all_parts_beside([page])[page.pk] == []
