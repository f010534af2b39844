"""What players, download tools and ffmpeg do with a recording: of the site itself, and of nginx."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.clients.conftest import program
from tests.running import ROOT, free_port

pytestmark = pytest.mark.clients
EXAMPLE = ROOT / "site" / "deploy" / "nginx.conf"
HEARD, DRAFT = "et-minut", "kladden"
FIND = """
from podcasts.models import EpisodePage
for slug in ("et-minut", "kladden"):
    recording = EpisodePage.objects.get(slug=slug).audio
    print("found", slug, recording.url, recording.file.name)
"""


@dataclass
class Recording:
    path: str
    file: Path

    @property
    def data(self):
        return self.file.read_bytes()


@pytest.fixture(scope="session")
def recordings(demo):
    """By the slug of their episode: the address, and the file as it was stored."""
    found = re.findall(r"^found (\S+) (\S+) (\S+)$", demo.python(FIND), re.MULTILINE)
    media = demo.site.folder / "media"
    return {slug: Recording(path, media / name) for slug, path, name in found}


@pytest.fixture(scope="session")
def through_nginx(demo, tmp_path_factory):
    """The address of an unprivileged nginx before a site that leaves the files to it."""
    nginx = program("nginx")
    folder = tmp_path_factory.mktemp("nginx")
    port, inner = free_port(), free_port()
    server = (
        EXAMPLE.read_text()
        .replace("127.0.0.1:8080", f"127.0.0.1:{port}")
        .replace("127.0.0.1:8000", f"127.0.0.1:{inner}")
        .replace("/srv/peernet/var/media/", f"{demo.site.folder}/media/")
    )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    # Started by root it would serve as nobody, who may not read the test's folder.
    user = "user root; " if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user}daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {places}\n{server} }}\n"
    )
    with (folder / "log").open("w") as log:
        site = subprocess.Popen(
            [
                *(sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(inner)),
                *("--log-level", "error", "peernet.wsgi:application"),
            ],
            env={
                **demo.site.environment,
                "MEDIA_ACCEL": "/protected/",
                "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
            },
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        proxy = subprocess.Popen(
            [nginx, "-e", folder / "error.log", "-p", folder, "-c", folder / "nginx.conf"],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/", folder)
        yield f"http://127.0.0.1:{port}"
    finally:
        for process in (proxy, site):
            process.terminate()
            process.wait(30)


def wait_for(address, folder):
    deadline = time.monotonic() + 60
    while True:
        try:
            urlopen(address, timeout=30).close()
        except OSError:
            assert time.monotonic() < deadline, (folder / "log").read_text()
            time.sleep(0.1)
        else:
            return


@pytest.fixture(params=["the site", "nginx"])
def base(request, demo):
    return (
        demo.site.url if request.param == "the site" else request.getfixturevalue("through_nginx")
    )


@dataclass
class Answer:
    status: int
    body: bytes
    headers: dict = field(default_factory=dict)


@pytest.fixture
def curl(tmp_path):
    path = program("curl")

    def ask(address, *options):
        body, head = tmp_path / "body", tmp_path / "head"
        body.write_bytes(b"")
        command = [path, "-sS", "-o", body, "-D", head, *options, address]
        subprocess.run(command, check=True, timeout=60)
        first, *lines = head.read_text().strip().splitlines()
        headers = {
            name.lower(): value for name, value in (line.split(": ", 1) for line in lines if line)
        }
        return Answer(int(first.split()[1]), body.read_bytes(), headers)

    return ask


def test_the_whole_and_its_head(base, recordings, curl):
    heard = recordings[HEARD]
    whole = curl(f"{base}{heard.path}")
    assert (whole.status, whole.body == heard.data) == (200, True)
    head = curl(f"{base}{heard.path}", "--head")
    assert head.status == 200
    for answer in (whole, head):
        assert answer.headers["content-length"] == str(len(heard.data))
        assert answer.headers["content-type"] == "audio/mpeg"
        assert answer.headers["accept-ranges"] == "bytes"
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "max-age" in answer.headers["cache-control"]
        assert "x-accel-redirect" not in answer.headers


@pytest.mark.parametrize("wanted", ["0-", "1000-1999", "-500", "0-1"])
def test_one_range(base, recordings, curl, wanted):
    heard = recordings[HEARD]
    first, _dash, last = wanted.partition("-")
    size = len(heard.data)
    start = int(first) if first else size - int(last)
    end = int(last) + 1 if first and last else size
    part = curl(f"{base}{heard.path}", "-r", wanted)
    assert (part.status, part.body == heard.data[start:end]) == (206, True)
    assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
    assert part.headers["access-control-allow-origin"] == "*"


def test_past_the_end_and_several_ranges(base, recordings, curl):
    heard = recordings[HEARD]
    past = curl(f"{base}{heard.path}", "-r", f"{len(heard.data)}-")
    assert past.status == 416
    assert past.headers["content-range"] == f"bytes */{len(heard.data)}"
    several = curl(f"{base}{heard.path}", "-r", "0-9,100-109")
    # The RFC allows the whole; nginx sends the parts, with their borders.
    assert several.status in (200, 206)
    assert heard.data[:10] in several.body
    assert heard.data[100:110] in several.body


def test_conditions(base, recordings, curl):
    heard = recordings[HEARD]
    address = f"{base}{heard.path}"
    head = curl(address, "--head").headers
    etag, modified = head["etag"], head["last-modified"]
    for same in (f"If-None-Match: {etag}", f"If-Modified-Since: {modified}"):
        answer = curl(address, "-H", same)
        assert (answer.status, answer.body) == (304, b"")
        assert curl(address, "-H", same, "--head").status == 304
    for holds in (etag, modified):
        assert curl(address, "-r", "5-9", "-H", f"If-Range: {holds}").status == 206
    for other in ('"other"', formatdate(0, usegmt=True)):
        changed = curl(address, "-r", "5-9", "-H", f"If-Range: {other}")
        assert (changed.status, changed.body == heard.data) == (200, True)


def test_the_site_and_nginx_tell_the_same_of_a_file(demo, through_nginx, recordings, curl):
    """Whoever begins a download at the one resumes it at the other."""
    path = recordings[HEARD].path
    own, others = (
        curl(f"{base}{path}", "--head").headers for base in (demo.site.url, through_nginx)
    )
    for name in ("etag", "last-modified", "cache-control", "content-type", "vary"):
        assert own[name] == others[name], name


def test_an_interrupted_download_is_resumed(base, recordings, run, tmp_path):
    heard, part = recordings[HEARD], tmp_path / "part.mp3"
    address = f"{base}{heard.path}"
    with urlopen(address, timeout=30) as answer:
        # The listener leaves the train's network in the middle.
        part.write_bytes(answer.read(100_000))
    run(program("curl"), "-sS", "-C", "-", "-o", part, address)
    run("cmp", part, heard.file)


@pytest.fixture
def seconds_after_jump(run):
    def ask(address):
        """What ffmpeg hears from the 20th second on."""
        heard = run(
            *(program("ffmpeg"), "-v", "error", "-xerror", "-ss", "20", "-i", address),
            *("-f", "null", "-progress", "-", "-"),
        )
        (microseconds,) = re.findall(r"out_time_us=(\d+)", heard)[-1:]
        return int(microseconds) / 1e6

    return ask


def test_ffmpeg_jumps_into_the_middle(demo, recordings, seconds_after_jump):
    path = recordings[HEARD].path
    assert seconds_after_jump(f"{demo.url}{path}") == pytest.approx(40, abs=0.5)
    assert set(demo.proxy.asked(path)) == {206}


def test_ffmpeg_jumps_as_far_through_nginx(through_nginx, recordings, seconds_after_jump):
    address = f"{through_nginx}{recordings[HEARD].path}"
    assert seconds_after_jump(address) == pytest.approx(40, abs=0.5)


@pytest.mark.parametrize("options", [(), ("--head",), ("-r", "0-1"), ("-H", "If-None-Match: *")])
def test_a_drafts_recording_is_not_there(base, recordings, curl, options):
    answer = curl(f"{base}{recordings[DRAFT].path}", *options)
    assert answer.status == 404
    assert recordings[DRAFT].data not in answer.body
    assert "etag" not in answer.headers or "--head" not in options


def test_the_folder_behind_nginx_is_open_to_no_visitor(through_nginx, recordings, curl):
    for one in recordings.values():
        name = "/".join(one.file.parts[-3:])
        for path in (
            f"/protected/{name}",
            f"/protected/../protected/{name}",
            f"/%70rotected/{name}",
            f"//protected/{name}",
            f"/media/{name}",
            f"/media/../protected/{name}",
            "/protected/",
        ):
            answer = curl(f"{through_nginx}{path}", "--path-as-is")
            assert answer.status == 404, path
            assert one.data not in answer.body
