"""The player for everyone and everywhere: by keyboard, on a phone, without scripts, elsewhere."""

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from podcasts.embed import HEIGHT_OF_TWO, height_at
from tests.browser.listening import (
    BAR,
    NOW,
    PAGE,
    RANGE,
    STATUS,
    TOGGLE,
    TOO_WIDE,
    at,
    heard_from,
    silent,
    stands_at,
)

pytestmark = pytest.mark.browser

# What has the focus and lies below the bar, or out of sight.
COVERED = """() => {
  const node = document.activeElement, bar = document.querySelector("[data-player-bar]");
  const { top, bottom } = node.getBoundingClientRect();
  const clear = top > -1 && bottom < bar.getBoundingClientRect().top + 1;
  return clear ? "" : node.outerHTML.slice(0, 80);
}"""


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
            close = page.locator("[data-player-bar-close]")
            close.click()
            expect(bar).to_be_hidden()
            expect(page.locator("#top")).to_have_css("--player-bar", "0px")
            expect(page.locator(".site-footer a").last).to_be_focused()

            # The browser's own controls, from which one comes to the bar too, are out of reach.
            page.evaluate("document.activeElement.blur()")
            page.locator(TOGGLE).evaluate("button => button.click()")
            expect(bar).to_be_visible()
            close.press("Enter")
            expect(bar).to_be_hidden()
            expect(page.locator(TOGGLE)).to_be_focused()
            expect(page.locator(TOGGLE)).to_be_in_viewport()


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
    # On a link the page's own keys are the page's.
    page.locator(RANGE).press("k")
    silent(page)
    page.evaluate("scrollTo(0, 0)")
    where = page.evaluate(NOW)
    page.locator("[data-player-chapter]").first.evaluate(
        "link => link.focus({preventScroll: true})"
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.wait_for_function("() => scrollY > 100")
    assert page.evaluate(NOW) == where
    silent(page)
    turns = len(page.locator(".transcript__turn").all())
    assert page.locator(".transcript :is(a, button, [tabindex])").count() == turns


def test_without_scripts_all_of_it_can_be_heard_and_read(open_page, guid):
    with open_page(java_script_enabled=False) as page:
        page.goto(PAGE)
        expect(page.locator("audio")).to_be_visible()
        for name in (TOGGLE, RANGE, BAR, "[data-player-share]", "[data-player-stop]"):
            expect(page.locator(name).first).to_be_hidden()
        expect(page.locator(".player__controls")).to_have_css("display", "none")
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


@pytest.mark.parametrize("width", [300, 400, 560])
def test_nothing_of_a_framed_player_is_below_the_height_that_is_offered(open_page, guid, width):
    """With a long title, for someone who has heard a part already."""
    height = height_at(width)
    assert height <= HEIGHT_OF_TWO
    with open_page(viewport={"width": width, "height": height}) as page:
        at(page, f"/episode/{guid}/player/")
        page.evaluate("guid => localStorage.setItem(`podcast.${guid}`, '50')", guid)
        page.reload()
        expect(page.locator("[data-player-restart]")).to_be_visible()
        page.locator(".player__title a").evaluate(
            "a => { a.textContent = 'Langt ord '.repeat(20) }"
        )
        expect(page.locator(STATUS)).to_contain_text("0:50")
        assert page.evaluate("document.documentElement.scrollHeight") <= height
        assert not page.evaluate(TOO_WIDE)


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
