"""The player with a real recording: what a listener does, and what a person never notices."""

import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.running import ROOT

pytestmark = pytest.mark.browser

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
SLIDE = "(range, to) => { range.value = to; range.dispatchEvent(new Event('change')); }"
KEPT = "guid => localStorage.getItem(`podcast.${guid}`)"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
POINTS = {"#t=0:40": 40, "#t=41,50": 41, "#t=1m2.5s": 62.5, "#cue-9": SPEECH["cues"][8]["start"]}
SCRIPT_BYTES = """() => performance.getEntriesByType("resource")
  .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
  .reduce((total, entry) => total + entry.encodedBodySize, 0)"""
# What has the focus and lies below the bar, or out of sight.
COVERED = """() => {
  const node = document.activeElement, bar = document.querySelector("[data-player-bar]");
  const { top, bottom } = node.getBoundingClientRect();
  const clear = top > -1 && bottom < bar.getBoundingClientRect().top + 1;
  return clear ? "" : node.outerHTML.slice(0, 80);
}"""


@pytest.fixture(scope="module")
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


def test_a_listener_plays_seeks_and_reads_along(listener):
    page = listener
    expect(page.locator("audio")).to_be_hidden()
    page.click(TOGGLE)
    heard_from(page, 0)
    expect(page.locator(TOGGLE)).to_have_attribute("aria-label", "Pause")

    page.locator("[data-player-chapter]").nth(1).click()
    heard_from(page, STARTS[1])
    current = page.locator("[aria-current=true][data-player-chapter]")
    expect(current).to_have_attribute("data-player-chapter", SPEECH["chapters"][1]["title"])
    expect(page.locator(STATUS)).to_contain_text(SPEECH["chapters"][1]["title"])
    lock_screen = page.evaluate("[navigator.mediaSession.metadata].map(m => [m.title, m.album])[0]")
    assert lock_screen == [SPEECH["title"], SPEECH["chapters"][1]["title"]]

    page.click("[data-player-skip='30']")
    heard_from(page, STARTS[1] + 30)
    page.click("[data-player-skip='-15']")
    heard_from(page, STARTS[1] + 15)

    box = page.locator(RANGE).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    heard_from(page, 41, within=5)
    expect(page.locator(RANGE)).to_have_attribute(
        "aria-valuetext", re.compile("^4[2-6] sekunder af ")
    )

    page.locator(".transcript__cue").nth(7).click()
    heard_from(page, cue(7)["start"])
    expect(page.locator(HEARD)).to_have_text(cue(7)["text"])
    page.locator(".transcript__speaker a").first.click()
    heard_from(page, cue(0)["start"])
    expect(page.locator(HEARD)).to_have_text(cue(0)["text"])
    assert page.url.endswith("#cue-1")
    page.click(TOGGLE)
    silent(page)
    assert page.context.cookies() == []
    assert page.evaluate(SCRIPT_BYTES) <= 10 * 1024


def test_speed_and_place_are_kept_on_the_device_until_the_end(listener, guid):
    page = listener
    page.locator("[data-player-speed]").select_option("1.5")
    page.locator("[data-player-chapter]").nth(1).click()
    heard_from(page, STARTS[1])
    page.click(TOGGLE)
    silent(page)
    left = page.evaluate(NOW)
    page.reload()
    page.wait_for_selector("podcast-player:defined")
    assert page.evaluate(NOW) == pytest.approx(left, abs=0.1)
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5
    expect(page.locator(STATUS)).to_contain_text("0:3")

    page.click(TOGGLE)
    heard_from(page, left)
    page.evaluate("document.querySelector('audio').currentTime += 1000")
    page.wait_for_function("() => document.querySelector('audio').ended")
    assert page.evaluate(KEPT, guid) is None
    at(page, PAGE)
    assert page.evaluate(NOW) == 0
    expect(page.locator("[data-player-restart]")).to_be_hidden()


def test_who_comes_back_may_begin_again(listener, guid):
    listener.evaluate("guid => localStorage.setItem(`podcast.${guid}`, '50')", guid)
    listener.reload()
    listener.click("[data-player-restart]")
    heard_from(listener, 0)
    expect(listener.locator(TOGGLE)).to_be_focused()


def test_an_address_names_a_point(listener):
    for fragment, point in POINTS.items():
        listener.evaluate("fragment => { location.hash = fragment; }", fragment)
        stands_at(listener, point)
    for fragment in ("#t=", "#t=soon", "#t=99:00", "#cue-999", "#player"):
        listener.evaluate("fragment => { location.hash = fragment; }", fragment)
        stands_at(listener, point)
    at(listener, f"{PAGE}?first#t=1:02")
    stands_at(listener, 62)
    expect(listener.locator(STATUS)).to_contain_text("1:02")
    silent(listener)


def test_the_address_from_here_is_shared(listener):
    listener.evaluate("location.hash = '#t=0:47'")
    stands_at(listener, 47)
    listener.click("[data-player-share]")
    expect(listener.locator(STATUS)).to_contain_text("0:47")
    copied = listener.evaluate("navigator.clipboard.readText()")
    assert copied == f"{listener.url.partition('#')[0]}#t=0:47"


def test_it_stops_after_the_chapter(listener):
    listener.evaluate("at => { location.hash = `#t=${at}`; }", STARTS[2] - 1)
    listener.check("[data-player-stop]")
    listener.click(TOGGLE)
    heard_from(listener, STARTS[2] - 1)
    silent(listener)
    assert listener.evaluate(NOW) == pytest.approx(STARTS[2], abs=0.01)
    expect(listener.locator("[data-player-stop]")).not_to_be_checked()
    expect(listener.locator(STATUS)).to_contain_text(SPEECH["chapters"][2]["title"])
    # Whoever leaps into the next chapter is not stopped at its door.
    listener.locator("[data-player-chapter]").nth(0).click()
    listener.check("[data-player-stop]")
    listener.locator("[data-player-chapter]").nth(1).click()
    heard_from(listener, STARTS[1] + 0.3)


def test_the_page_follows_only_when_asked(open_page, guid):
    with open_page(reduced_motion="reduce") as page:
        at(page, f"{PAGE}#t=72")
        page.click(TOGGLE)
        expect(page.locator(HEARD)).to_have_text(cue(19)["text"])
        before = page.evaluate("scrollY")
        expect(page.locator(HEARD)).to_have_text(cue(20)["text"])
        assert page.evaluate("scrollY") == before
        page.check("[data-transcript-follow] input")
        expect(page.locator(HEARD)).to_be_in_viewport()
        # Whoever has scrolled away is left in peace.
        page.evaluate("scrollTo(0, 0)")
        page.locator(RANGE).evaluate(SLIDE, 3)
        expect(page.locator(HEARD)).to_have_text(cue(0)["text"])
        expect(page.locator(HEARD)).not_to_be_in_viewport()


def test_the_bar_comes_stays_closes_and_covers_no_focus(open_page, guid):
    for width, height in ((1000, 600), (320, 256)):
        with open_page(viewport={"width": width, "height": height}) as page:
            at(page, PAGE)
            bar = page.locator(BAR)
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            expect(bar).to_be_hidden()
            page.locator(TOGGLE).click()
            expect(bar).to_be_hidden()
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            expect(bar).to_be_visible()
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            last = page.locator(".site-footer").bounding_box()
            assert last["y"] + last["height"] <= bar.bounding_box()["y"] + 1
            assert not page.evaluate(TOO_WIDE)

            page.locator(".transcript__speaker a").nth(6).focus()
            covered = []
            while not page.evaluate("document.activeElement.closest('[data-player-bar]') !== null"):
                expect(bar).to_be_visible()
                covered.append(page.evaluate(COVERED))
                page.keyboard.press("Tab")
            assert len(covered) >= 8
            assert not any(covered), covered

            page.keyboard.press("Enter")
            silent(page)
            expect(bar).to_be_visible()
            page.locator("[data-player-bar-close]").click()
            expect(bar).to_be_hidden()
            expect(page.locator("#top")).to_have_css("--player-bar", "0px")


def test_everything_is_done_by_keyboard(listener):
    page = listener
    page.keyboard.press("Space")
    page.wait_for_function("() => scrollY > 100")
    silent(page)
    page.locator(".skip-link").focus()
    while not page.evaluate("document.activeElement.matches('[data-player-toggle]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heard_from(page, 0)
    page.keyboard.press("k")
    silent(page)
    page.keyboard.press("l")
    page.wait_for_function("() => document.querySelector('audio').currentTime >= 30")
    expect(page.locator(STATUS)).to_contain_text("0:3")
    page.keyboard.press("j")
    page.wait_for_function("() => document.querySelector('audio').currentTime < 17")
    start = page.evaluate(NOW)
    page.keyboard.press("Tab")
    expect(page.locator(RANGE)).to_be_focused()
    page.keyboard.press("ArrowRight")
    stands_at(page, start + 5)
    page.keyboard.press("PageUp")
    stands_at(page, start + 65)
    expect(page.locator(RANGE)).to_have_attribute("aria-valuetext", re.compile("^1 minut 2[0-3] "))
    page.keyboard.press("Home")
    stands_at(page, 0)
    page.keyboard.press("Space")
    heard_from(page, 0)
    # With a key that is someone else's, and in a field, it does nothing.
    page.keyboard.press("Control+k")
    page.locator("[data-player-speed]").focus()
    page.keyboard.press("k")
    heard_from(page, 0)
    turns = len(page.locator(".transcript__turn").all())
    assert page.locator(".transcript :is(a, button, [tabindex])").count() == turns


def test_a_fault_is_told_and_playing_again_mends_it(listener):
    listener.route("**/audio/**", lambda route: route.abort())
    listener.evaluate("location.hash = '#t=40'")
    listener.click(TOGGLE)
    expect(listener.locator(STATUS)).to_have_attribute("data-said", "fault")
    expect(listener.locator(STATUS)).not_to_be_empty()
    expect(listener.locator(TOGGLE)).to_have_attribute("aria-label", "Afspil")
    listener.unroute("**/audio/**")
    listener.click(TOGGLE)
    heard_from(listener, 40)
    expect(listener.locator(STATUS)).to_be_empty()


def test_without_scripts_all_of_it_can_be_heard_and_read(open_page, guid):
    with open_page(java_script_enabled=False) as page:
        page.goto(PAGE)
        expect(page.locator("audio")).to_be_visible()
        for name in (TOGGLE, RANGE, BAR, "[data-player-share]", "[data-player-stop]"):
            expect(page.locator(name).first).to_be_hidden()
        expect(page.locator(".transcript__cue").last).to_be_visible()
        page.click(".player__fold summary")
        expect(page.locator("[data-player-code]")).to_have_value(
            re.compile(f"/episode/{guid}/player/")
        )
        page.locator("[data-player-chapter]").nth(1).click()
        page.wait_for_url(re.compile(r"/audio/.*#t=34\.060"))
        page.wait_for_function("at => document.querySelector('video').currentTime >= at", arg=34)


@pytest.fixture
def elsewhere(site, guid):
    """Address of another site's page with two frames: `player`, from 40 s on, and `page`."""

    class Frames(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            player = f"{site.url}/episode/{guid}/player/#t=0:40"
            for name, source in (("player", player), ("page", site.url + PAGE)):
                self.wfile.write(f'<iframe name="{name}" src="{source}"></iframe>'.encode())

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Frames)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_another_site_may_frame_the_player_and_nothing_else(chromium, elsewhere):
    context = chromium.new_context(locale="da-DK")
    try:
        page = context.new_page()
        page.goto(elsewhere)
        player = page.frame("player")
        player.wait_for_selector("podcast-player:defined")
        player.click(TOGGLE)
        heard_from(player, 40)
        assert page.frame("page").locator("podcast-player").count() == 0
        assert page.frame("page").url.startswith("chrome-error:")
        assert context.cookies() == []
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_to_say_of_a_player_at_work(open_page, guid, scheme):
    found = {}
    with open_page(viewport={"width": 360, "height": 800}, color_scheme=scheme) as page:
        for address in (PAGE, f"/episode/{guid}/player/"):
            at(page, address)
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
            page.locator("[data-player-chapter]").nth(1).click()
            expect(page.locator("[aria-current=true][data-player-chapter]")).to_be_visible()
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            if address == PAGE:
                expect(page.locator(BAR)).to_be_visible()
            assert not page.evaluate(TOO_WIDE)
            violations = Axe().run(page).response["violations"]
            found[address] = [
                (violation["id"], node["target"])
                for violation in violations
                for node in violation["nodes"]
            ]
    assert not any(found.values()), found
