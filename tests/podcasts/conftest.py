import pytest

from tests.podcasts.podcast_factories import audio, chapters, episode, transcript
from tests.podcasts.sounds import real


@pytest.fixture
def spoken(db):
    """An episode with a real recording, chapters and a transcript."""
    one = episode(audio=audio(real("mono.m4a"), "Løn – del 1.mp3"))
    chapters(one)
    transcript(one)
    return one
