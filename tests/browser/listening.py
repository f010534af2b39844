"""An episode with a real recording, and what its listeners do and perceive."""

import json

import pytest

from tests.running import ROOT

RECORDING = ROOT / "site" / "demo" / "media" / "audio" / "kaffe-foer-papirer.mp3"
SPEECH = json.loads(RECORDING.with_suffix(".json").read_text())
STARTS = [chapter["start"] for chapter in SPEECH["chapters"]]
FURNISH = f"""
import json
from pathlib import Path
from django.core.files.base import ContentFile
from podcasts.models import Audio, Chapter, Cue, EpisodePage, ShowPage, Transcript
recording = Path("{RECORDING}")
speech = json.loads(recording.with_suffix(".json").read_text())
audio = Audio.objects.create(
    title="Kaffe", file=ContentFile(recording.read_bytes(), name="kaffe.mp3")
)
episode = ShowPage.objects.get(slug="side-om-side").add_child(
    instance=EpisodePage(title=speech["title"], slug="kaffe", lead=speech["lead"], audio=audio)
)
episode.save_revision().publish()
for chapter in speech["chapters"]:
    Chapter.objects.create(
        page=episode, start=round(chapter["start"] * 1000), title=chapter["title"]
    )
transcript = Transcript.objects.create(page=episode, source="", is_timed=True)
for position, cue in enumerate(speech["cues"], 1):
    Cue.objects.create(
        transcript=transcript, position=position, speaker=cue["speaker"], text=cue["text"],
        start=round(cue["start"] * 1000), end=round(cue["end"] * 1000),
    )
print(episode.guid)
"""
PAGE = "/podcast/side-om-side/kaffe/"
TOGGLE, RANGE, BAR = "[data-player-toggle]", "[data-player-range]", "[data-player-bar]"
STATUS, HEARD = "[data-player-status]", ".transcript__cue--heard"
NOW = "() => document.querySelector('audio').currentTime"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="session")
def guid(site):
    return site.manage("shell", "--verbosity", "0", "--command", FURNISH).split()[-1]


@pytest.fixture
def listener(open_page, guid):
    with open_page(permissions=["clipboard-read", "clipboard-write"]) as page:
        yield at(page, PAGE)


def at(page, address):
    page.goto(address)
    page.wait_for_selector("podcast-player:defined")
    return page


def heard_from(page, seconds, within=3):
    """It plays, from a point at or shortly after `seconds`."""
    page.wait_for_function(
        """([from, to]) => { const audio = document.querySelector("audio");
        return !audio.paused && audio.currentTime > from && audio.currentTime < to; }""",
        arg=[seconds, seconds + within],
    )


def stands_at(page, seconds):
    page.wait_for_function(
        "at => Math.abs(document.querySelector('audio').currentTime - at) < 0.01", arg=seconds
    )


def silent(page):
    page.wait_for_function("() => document.querySelector('audio').paused")


def cue(number):
    return SPEECH["cues"][number]
