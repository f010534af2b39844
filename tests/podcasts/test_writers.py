"""Whatever the stored rows hold, what is written reads back."""

import json
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from podcasts.speech.chapters import write_chapters
from podcasts.speech.cues import SpokenCue, parse_transcript
from podcasts.speech.formats import TRANSCRIPT_FORMATS, names_for
from podcasts.speech.writers import write_html, write_json, write_plain, write_srt, write_vtt

HARM = "x --> y ]]> </script><b>&amp; \x00\x0b\ufffe\ud800 👩‍👩‍👧 \u202eabc\r\n\n<v Z>"
READ = "x --> y ]]> </script><b>&amp; 👩‍👩‍👧 \u202eabc <v Z>"
CUES = [
    SpokenCue(0, 1000, "A</cite><script>", HARM),
    SpokenCue(1000, 500, "S" * 255, "Slutter før det begynder."),
    SpokenCue(2000, None, "", "Uden slutning."),
    SpokenCue(3000, 4000, "Aase", " \x07 "),
    SpokenCue(None, None, "Aase", "Uden tider."),
]


class Reader(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.seen = []
        self.open = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag != "meta":
            self.open.append(tag)
            self.seen.append([tag, ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.seen[-1][1] += data

    def all(self, tag):
        return [text for name, text in self.seen if name == tag]


def test_vtt():
    first, second, third = parse_transcript(write_vtt(CUES, "da"))
    assert first == SpokenCue(0, 1000, "A</cite><script>", READ)
    assert (second.start, second.end, second.speaker) == (1000, 1001, "S" * 255)
    assert third.text == "Uden slutning."


def test_srt():
    first, *_others, third = parse_transcript(write_srt(CUES))
    assert "x → y" in first.text
    assert third == SpokenCue(2000, 2001, "", "Uden slutning.")


def test_json():
    written = json.loads(write_json(CUES))
    assert written["version"] == "1.0.0"
    assert written["segments"][0] == {
        "speaker": "A</cite><script>",
        "startTime": 0,
        "endTime": 1,
        "body": READ,
    }
    assert written["segments"][2] == {"startTime": 2, "endTime": 2.001, "body": "Uden slutning."}
    assert len(written["segments"]) == 3


def test_html_of_timed_and_untimed():
    text = write_html(CUES, "da", "Titel </title> & \x0b mere")
    assert text.encode()
    page = Reader(text)
    assert page.all("title") == ["Titel </title> & mere"]
    assert page.all("cite") == ["A</cite><script>:", f"{'S' * 255}:", "Aase:"]
    assert page.all("time") == ["0:00", "0:01", "0:02"]
    assert page.all("p")[0] == READ
    assert page.all("p")[-1] == "Uden tider."
    assert "script" not in page.open
    assert not page.open


def test_plain():
    assert write_plain(CUES).endswith("Uden slutning.\n\nAase: Uden tider.\n")


def test_feeds_name_what_tells_the_times_or_what_needs_none():
    timed = ["transcript.vtt", "transcript.srt", "transcript.json"]
    assert names_for(True) == [*timed, "transcript.html"]
    assert names_for(False) == ["transcript.html", "transcript.txt"]
    for known in TRANSCRIPT_FORMATS.values():
        assert known.write(CUES, "da", "Titel").encode()


@pytest.mark.parametrize("title", ["T" * 255, HARM])
def test_chapters(title):
    chapter = SimpleNamespace(start=500, title=title, url="", image="billede")
    written = json.loads(write_chapters([chapter], lambda image: f"https://a.example/{image}"))
    (row,) = written["chapters"]
    assert row["startTime"] == 0.5
    assert row["img"] == "https://a.example/billede"
    assert "\x0b" not in row["title"]
    assert "img" not in json.loads(write_chapters([chapter], lambda image: ""))["chapters"][0]
