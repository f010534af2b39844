"""Programs that people really use ask a site as it really runs."""

import os
import shutil
import subprocess
from dataclasses import dataclass

import pytest

from tests.clients.proxy import RecordingProxy
from tests.running import RunningSite, free_port

# "Små skridt" has two episodes, one of which is a minute of sound, and a draft; "Det lange
# løb" has more than a page of its feed holds.
PREPARE = """
import subprocess
from datetime import timedelta
from podcasts.models import PodcastIndexPage
from tests.podcasts.podcast_factories import FIRST_DATE, audio, chapters, episode, show, transcript

def sound(seconds):
    tone = f"sine=frequency=330:duration={seconds}"
    made = subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", tone, "-b:a", "64k", "-f", "mp3", "-"],
        check=True, capture_output=True,
    )
    return audio(made.stdout, name="Tone på æøå.mp3")

index = PodcastIndexPage.objects.get()
small = show(index, title="Små skridt", slug="smaa-skridt")
heard = episode(small, title="Et minut", slug="et-minut", audio=sound(60))
chapters(heard, (0, "Først"), (30000, "Så"))
transcript(heard)
episode(small, title="Et kvarter", slug="et-kvarter", audio=audio())
episode(small, title="Kladden", slug="kladden", audio=audio(), live=False)
long = show(index, title="Det lange løb", slug="det-lange-loeb")
recording = audio()
for number in range(1, 106):
    episode(
        long, title=f"Dag {number}", slug=f"dag-{number}", audio=recording,
        date=FIRST_DATE + timedelta(days=number),
    )
for one in (small, long):
    one.refresh_from_db()
    one.save_revision().publish()
"""


def program(name):
    """The path of a Debian program; in CI one that is missing is a fault."""
    path = shutil.which(name)
    if path is None:
        reason = f"{name} is not installed."
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@dataclass
class Demo:
    site: RunningSite
    proxy: RecordingProxy

    @property
    def url(self):
        return self.proxy.url

    def feed(self, show):
        return f"{self.url}/podcast/{show}/rss/"

    def python(self, source):
        return self.site.manage("shell", "--verbosity", "0", "--command", source)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A site with two shows, seen through a proxy that remembers every request."""
    program("ffmpeg")
    port = free_port()
    proxy = RecordingProxy(free_port(), port)
    site = RunningSite(tmp_path_factory.mktemp("site"), port, PREPARE, base_url=proxy.url)
    proxy.start()
    try:
        site.start()
        yield Demo(site, proxy)
        assert "Traceback" not in site.log
    finally:
        site.stop()
        proxy.stop()


@pytest.fixture(autouse=True)
def nothing_seen(demo):
    demo.proxy.seen.clear()


@pytest.fixture
def run(tmp_path):
    """Run a program with a home of its own; return what it printed."""

    def run_program(*command, **environment):
        done = subprocess.run(
            [str(part) for part in command],
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
            | {name: str(value) for name, value in environment.items()},
            cwd=tmp_path,
            check=False,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run_program
