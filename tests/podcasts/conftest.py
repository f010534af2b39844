import pytest

from podcasts.models import ShowPage
from tests.factories import translated, user
from tests.podcasts.podcast_factories import audio, chapters, episode, show, transcript
from tests.podcasts.sounds import real


@pytest.fixture
def spoken(db):
    """An episode with a real recording, chapters and a transcript."""
    one = episode(audio=audio(real("mono.m4a"), "Løn – del 1.mp3"))
    chapters(one)
    transcript(one)
    return one


@pytest.fixture
def editor(client):
    """Of everything."""
    client.force_login(user("redaktion", is_superuser=True))
    return client


@pytest.fixture
def serial(db):
    """A serial show with one public episode, number 1."""
    page = show(show_type=ShowPage.Type.SERIAL)
    episode(page, title="Den første samtale")
    return page


@pytest.fixture
def danish():
    one = episode(show(), title="Kaffe før papirer")
    chapters(one)
    transcript(one)
    return one


@pytest.fixture
def english(danish):
    return translated(danish, "en", title="Coffee before papers")
