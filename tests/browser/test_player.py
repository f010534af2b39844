"""The player with a real recording: what a listener does."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.listening import (
    HEARD,
    NOW,
    PAGE,
    RANGE,
    SPEECH,
    STARTS,
    STATUS,
    TOGGLE,
    at,
    cue,
    heard_from,
    silent,
    stands_at,
)

pytestmark = pytest.mark.browser

SLIDE = "(range, to) => { range.value = to; range.dispatchEvent(new Event('change')); }"
KEPT = "guid => localStorage.getItem(`podcast.${guid}`)"
POINTS = {"#t=0:40": 40, "#t=41,50": 41, "#t=1m2.5s": 62.5, "#cue-9": SPEECH["cues"][8]["start"]}
REFUSED_TO_SHARE = """async (name) => {
  await navigator.clipboard.writeText("before");
  navigator.share = () => Promise.reject(new DOMException("", name));
}"""
SCRIPT_BYTES = """() => performance.getEntriesByType("resource")
  .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
  .reduce((total, entry) => total + entry.encodedBodySize, 0)"""


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
    page.locator(".transcript__cue").nth(3).click()
    stands_at(page, cue(3)["start"])
    silent(page)
    assert page.context.cookies() == []
    assert page.evaluate(SCRIPT_BYTES) <= 10 * 1024


def test_speed_and_place_are_kept_on_the_device_until_the_end(listener, guid):
    page = listener
    page.locator("[data-player-speed]").select_option("1.5")
    page.locator(".transcript__speaker a").first.click()
    page.locator("[data-player-chapter]").nth(1).click()
    heard_from(page, STARTS[1])
    page.click(TOGGLE)
    silent(page)
    left = page.evaluate(NOW)
    # Whoever arrives anew goes where the address says; whoever comes back goes on.
    at(page, f"{PAGE}?again#cue-4")
    stands_at(page, cue(3)["start"])
    page.go_back()
    page.wait_for_selector("podcast-player:defined")
    page.reload()
    page.wait_for_selector("podcast-player:defined")
    assert page.url.endswith("#cue-1")
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
    # A frame that its page allows less refuses to share, which is no change of mind.
    listener.evaluate(REFUSED_TO_SHARE, "AbortError")
    listener.click("[data-player-share]")
    assert listener.evaluate("navigator.clipboard.readText()") == "before"
    listener.evaluate(REFUSED_TO_SHARE, "NotAllowedError")
    listener.click("[data-player-share]")
    listener.wait_for_function("async () => await navigator.clipboard.readText() !== 'before'")


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
        at(page, f"{PAGE}#t=71")
        expect(page.locator(HEARD)).to_have_text(cue(19)["text"])
        page.locator(HEARD).evaluate("cue => cue.scrollIntoView()")
        before = page.evaluate("scrollY")
        slide = page.locator(RANGE)
        slide.evaluate(SLIDE, 75)
        expect(page.locator(HEARD)).to_have_text(cue(20)["text"])
        assert page.evaluate("scrollY") == before
        page.check("[data-transcript-follow] input")
        expect(page.locator(HEARD)).to_be_in_viewport()
        slide.evaluate(SLIDE, 10)
        expect(page.locator(HEARD)).to_have_text(cue(1)["text"])
        expect(page.locator(HEARD)).to_be_in_viewport()
        # Whoever has scrolled away is left in peace.
        page.evaluate("scrollTo(0, 0)")
        slide.evaluate(SLIDE, 75)
        expect(page.locator(HEARD)).to_have_text(cue(20)["text"])
        expect(page.locator(HEARD)).not_to_be_in_viewport()


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


def test_what_is_left_off_leaves_nothing_behind(listener):
    """A drag that ends where it began, and a sound that is not waited for."""
    page = listener
    page.route("**/audio/**", lambda route: None)
    # Chromium drops what a mouse does before the first frame; a locator's click waits for it.
    page.locator(RANGE).click()
    now = page.locator("[data-player-now]")
    expect(now).not_to_have_text("0:00")
    begun = now.text_content()
    box = page.locator(RANGE).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 100, y)
    expect(now).not_to_have_text(begun)
    page.mouse.move(x, y)
    page.mouse.up()
    expect(now).to_have_text(begun)
    page.evaluate("location.hash = '#t=0:50'")
    expect(now).to_have_text("0:50")

    page.clock.install()
    page.click(TOGGLE)
    page.clock.run_for(2000)
    expect(page.locator(STATUS)).to_have_attribute("data-said", "slow")
    expect(page.locator(STATUS)).not_to_be_empty()
    page.click(TOGGLE)
    silent(page)
    expect(page.locator(STATUS)).to_be_empty()
    page.clock.run_for(2000)
    expect(page.locator(STATUS)).to_be_empty()
