"""A recording was replaced by a shorter one: what would be said after its end is told of."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from podcasts.check import check_episode, check_show
from podcasts.models import Audio, Chapter, Cue, EpisodePage
from tests.factories import user
from tests.podcasts.podcast_factories import audio, chapters, episode, show, transcript
from tests.podcasts.speech_editor import address

pytestmark = pytest.mark.django_db
END = 10_000
FAREWELL = (
    "The chapter “Farvel” of “Kaffe” begins at {time}, when the recording is over: it lasts {end}. "
    "Change its time or remove it."
)


@pytest.fixture
def one():
    """Ten seconds long."""
    page = transcript(chapters(episode(title="Kaffe"), (0, "Goddag"), (END, "Farvel"))).page
    lasts(page.audio, END)
    return page


def lasts(recording, milliseconds):
    Audio.objects.filter(pk=recording.pk).update(duration=milliseconds / 1000)


def stored(page):
    return EpisodePage.objects.get(pk=page.pk)


def about(findings, page, what):
    return [(f.level, f.sentence) for f in findings if f.link == address(page, what)]


def found(page, what):
    """Sentences of the check of the show; the one before publishing must say the same."""
    with translation.override("en"):
        told = about(check_show(page.show).findings, page, what)
        assert about(check_episode(stored(page)), page, what) == told
    assert all(level == "mend" for level, _sentence in told)
    return [sentence for _level, sentence in told]


def test_a_chapter_must_begin_before_the_recording_is_over(one):
    assert found(one, "chapters") == [FAREWELL.format(time="0:10", end="0:10")]
    last = Chapter.objects.filter(title="Farvel")
    last.update(start=END - 1)
    assert found(one, "chapters") == []
    last.update(start=3_600_000)
    assert found(one, "chapters") == [FAREWELL.format(time="1:00:00", end="0:10")]
    # A recording that is not measured, or not there, is told of by itself.
    lasts(one.audio, 0)
    assert found(one, "chapters") == []
    EpisodePage.objects.update(audio=None)
    assert found(one, "chapters") == found(one, "transcript") == []
    EpisodePage.objects.update(audio=one.audio)
    lasts(one.audio, END)
    Chapter.objects.all().delete()
    assert found(one, "chapters") == []


def test_a_transcript_must_not_go_on_when_the_recording_is_over(one):
    """A second is let pass, as in the form where it is written."""
    assert found(one, "transcript") == []
    Cue.objects.filter(text="Tak.").update(start=END + 999)
    assert found(one, "transcript") == []
    Cue.objects.update(start=END + 1000)
    assert found(one, "transcript") == [
        "The transcript of “Kaffe” goes on till 0:11, when the recording is over: it lasts 0:10. "
        "Have the times found again once this recording is public, or remove what is not heard."
    ]
    lasts(one.audio, 0)
    assert found(one, "transcript") == []
    lasts(one.audio, END)
    Cue.objects.update(start=None)
    assert found(one, "transcript") == []


def test_before_publishing_the_new_recording_counts(one):
    long, short = audio(), audio()
    lasts(long, END + 1)
    lasts(short, END // 2)
    for recording, told in (
        (long, []),
        (short, [("mend", FAREWELL.format(time="0:10", end="0:05"))]),
    ):
        written = stored(one)
        written.audio = Audio.objects.get(pk=recording.pk)
        with translation.override("en"):
            assert about(check_episode(written), one, "chapters") == told
    assert len(found(one, "chapters")) == 1


def test_the_page_of_the_chapters_names_those_that_begin_too_late(client, one):
    client.force_login(user("chef", is_superuser=True))
    late = "<li>0:10 Farvel</li>"
    text = client.get(address(one, "chapters")).text
    assert late in text
    assert "<li>0:00 Goddag</li>" not in text
    Chapter.objects.filter(title="Farvel").update(start=END - 1)
    assert "help-warning" not in client.get(address(one, "chapters")).text
    EpisodePage.objects.update(audio=None)
    assert "help-warning" not in client.get(address(one, "chapters")).text


def test_more_episodes_are_no_more_queries():
    page = show()

    def queries(episodes):
        while EpisodePage.objects.child_of(page).count() < episodes:
            transcript(chapters(episode(page)))
        # The feed stores once that it has changed.
        check_show(page)
        with CaptureQueriesContext(connection) as asked:
            check_show(page)
        return len(asked)

    assert queries(4) == queries(6)
