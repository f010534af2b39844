"""What is said, as players fetch it: chapters and transcripts at addresses of their own."""

import json
from urllib.parse import urlsplit

import pytest

from home.models import HomePage
from podcasts.models import EpisodePage
from podcasts.speech.cues import parse_transcript
from podcasts.speech.formats import TRANSCRIPT_TYPES
from tests.factories import translated
from tests.podcasts.podcast_factories import (
    artwork,
    chapters,
    episode,
    transcript,
)

pytestmark = pytest.mark.django_db

NAMES = ["chapters.json", *TRANSCRIPT_TYPES]


def body(response):
    return b"".join(response) if response.streaming else response.content


def test_chapters_for_players(client, spoken):
    response = client.get(spoken.speech_url("chapters.json"))
    assert response["Content-Type"] == "application/json+chapters"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert [row["title"] for row in json.loads(response.content)["chapters"]] == [
        "Goddag",
        "Farvel",
    ]
    again = client.get(
        spoken.speech_url("chapters.json"), headers={"if-none-match": response["ETag"]}
    )
    assert again.status_code == 304
    assert client.head(spoken.speech_url("chapters.json")).status_code == 200
    assert client.get(episode().speech_url("chapters.json")).status_code == 404


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("transcript.vtt", "text/vtt; charset=utf-8"),
        ("transcript.srt", "application/x-subrip; charset=utf-8"),
        ("transcript.txt", "text/plain; charset=utf-8"),
    ],
)
def test_transcripts_for_players(client, spoken, name, content_type):
    response = client.get(spoken.speech_url(name))
    assert response["Content-Type"] == content_type
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    cues = parse_transcript(response.content.decode())
    assert [(cue.speaker, cue.text) for cue in cues] == [("Aase", "Goddag."), ("Karl", "Tak.")]
    assert client.get(episode().speech_url(name)).status_code == 404


def test_the_transcript_as_data_and_as_a_page(client, spoken):
    data = client.get(spoken.speech_url("transcript.json"))
    assert data["Content-Type"] == "application/json; charset=utf-8"
    assert [part["body"] for part in data.json()["segments"]] == ["Goddag.", "Tak."]
    page = client.get(spoken.speech_url("transcript.html"))
    assert page["Content-Type"] == "text/html; charset=utf-8"
    assert "<cite>Karl:</cite>" in page.text
    assert f"<title>{spoken.title}</title>" in page.text
    for response in (data, page):
        assert response["Access-Control-Allow-Origin"] == "*"


def test_a_chapter_has_a_public_picture(client, spoken):
    spoken.chapters.filter(start=0).update(image=artwork())
    spoken.chapters.filter(start=500).update(image=artwork(color="#ffffff"))
    address = spoken.speech_url("chapters.json")
    first, second = client.get(address).json()["chapters"]
    assert first["img"].startswith("http://localhost/media/images/")
    picture = client.get(urlsplit(first["img"]).path)
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/jpeg")
    lost = spoken.chapters.last().image
    lost.renditions.all().delete()
    lost.file.storage.delete(lost.file.name)
    first, second = client.get(address).json()["chapters"]
    assert "img" in first
    assert "img" not in second


def test_many_chapters_take_no_more_queries(client, spoken, django_assert_max_num_queries):
    def queries():
        client.get(spoken.speech_url("chapters.json"))
        with django_assert_max_num_queries(30) as captured:
            client.get(spoken.speech_url("chapters.json"))
        return len(captured)

    spoken.chapters.update(image=artwork())
    few = queries()
    chapters(spoken, *((second * 100, f"Nr. {second}") for second in range(6, 9)))
    spoken.chapters.filter(start__gt=500).update(image=artwork(color="#ffffff"))
    assert queries() <= few


def test_an_untimed_transcript_is_text_only(client):
    one = episode()
    transcript(one, timed=False)
    assert client.get(one.speech_url("transcript.html")).status_code == 200
    assert client.get(one.speech_url("transcript.json")).status_code == 404
    assert client.get(one.speech_url("transcript.txt")).status_code == 200
    assert client.get(one.speech_url("transcript.vtt")).status_code == 404
    text = client.get(f"{one.get_parent().url}rss/").content.decode()
    assert 'transcript.txt" type="text/plain"' in text
    assert "transcript.vtt" not in text


@pytest.fixture
def english(spoken):
    page = translated(spoken)
    page.save_revision().publish()
    return EpisodePage.objects.get(pk=page.pk)


def test_a_translation_has_a_transcript_of_its_own(client, spoken, english):
    address = english.speech_url("transcript.vtt")
    assert client.get(address).status_code == 404
    transcript(english, ("Aase", "Hello."))
    heard = body(client.get(address)).decode()
    assert "Language: en" in heard
    assert "Hello." in heard
    assert "Goddag." not in heard
    assert "Goddag." in body(client.get(spoken.speech_url("transcript.vtt"))).decode()


def test_a_language_that_is_closed_keeps_its_sound_and_words_to_itself(client, spoken, english):
    transcript(english)
    addresses = [english.speech_url("transcript.vtt"), english.speech_url("chapters.json")]
    chapters(english)
    assert {client.get(address).status_code for address in addresses} == {200}
    HomePage.objects.filter(locale=english.locale).update(live=False)
    assert {client.get(address).status_code for address in addresses} == {404}


def test_speech_tells_its_language_and_a_file_has_none(client, spoken, english):
    transcript(english)
    for one, language in ((spoken, "da"), (english, "en")):
        answer = client.get(one.speech_url("transcript.vtt"))
        assert answer["Content-Language"] == language
    assert "Content-Language" not in client.get(spoken.audio.url)
    assert "Content-Language" not in client.get("/sitemap.xml")
    assert client.get(spoken.show.feed_url(None))["Content-Language"] == "da"
