"""What readers with a small screen, large letters, a keyboard or a screen reader meet."""

from io import BytesIO
from urllib.parse import urlsplit
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

pytestmark = pytest.mark.browser

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
COMPOUND = "Peermedarbejderuddannelseskoordinatorstilling"
# A page of each kind, one with every block, and words longer than a phone is wide.
FURNISH = f"""
from datetime import timedelta
from django.utils import timezone
from wagtail.blocks import StreamValue
from core.blocks.story import StoryBlock
from home.models import HomePage, StandardPage
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage
story = StoryBlock()
every_block = StreamValue(
    story, [(name, block.get_preview_value()) for name, block in story.child_blocks.items()]
)
def add(parent, **fields):
    parent.add_child(instance=parent_types[type(parent)](**fields)).save_revision().publish()
parent_types = dict([
    (HomePage, StandardPage), (NewsIndexPage, ArticlePage), (EventIndexPage, EventPage)
])
home = HomePage.objects.get(locale__language_code="da")
news = NewsIndexPage.objects.get(locale__language_code="da")
events = EventIndexPage.objects.get(locale__language_code="da")
soon = timezone.now() + timedelta(days=9)
add(home, title="Alle blokke", slug="alle-blokke", lead="Hver eneste.", body=every_block)
add(news, title="{COMPOUND}", slug="langt-ord", lead="{COMPOUND}", article_kind="call",
    call_what="{COMPOUND}")
add(events, title="Udskudt {COMPOUND}", slug="langt", lead="Kort.", start=soon, state="postponed",
    old_start=timezone.now(), place="{COMPOUND}centret", register_url="https://example.org/")
add(events, title="Engang", slug="engang", approximate_on=soon.date(), precision="season")
"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TWICE_THE_TEXT = "document.documentElement.style.fontSize = '200%'"
# Texts in columns so narrow that their words come apart, and header parts upon each other.
CRAMPED = """() => {
  const ownText = (node) =>
    [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : "")).join("");
  const room = (node) => node.clientWidth / parseFloat(getComputedStyle(node).fontSize);
  const cramped = [...document.querySelectorAll("main :is(p, li, dt, dd, h1, h2, h3, input)")]
    .filter((node) => node.clientWidth > 1 && room(node) < 5)
    .filter((node) => node.matches("input[type=search]") || ownText(node).trim().length > 12);
  const name = document.createRange();
  name.selectNodeContents(document.querySelector(".site-header__name"));
  const [end, search] = [name, document.querySelector(".site-header__search")]
    .map((part) => part.getBoundingClientRect());
  const over = search.left < end.right && search.top < end.bottom;
  return cramped.map((node) => node.outerHTML.slice(0, 80)).concat(over ? ["header"] : []);
}"""
CUT_CHOICES = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll(".filters select")].map((select) => {
    const style = getComputedStyle(select);
    pen.font = style.font;
    const choice = select.selectedOptions[0].text;
    const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    return [choice, pen.measureText(choice).width > select.clientWidth - sides];
  });
}"""
FOCUSED = "document.activeElement.className"


@pytest.fixture(scope="module")
def addresses(site):
    """Of every public page, with the views that are no pages."""
    site.manage("shell", "--verbosity", "0", "--command", FURNISH)
    with urlopen(f"{site.url}/sitemap.xml", timeout=30) as answer:
        found = {urlsplit(loc.text).path for loc in ElementTree.parse(answer).iter(LOC)}
    assert {"/alle-blokke/", "/nyheder/langt-ord/"} <= found
    return sorted(found | {"/foelg/", "/soeg/?q=peer", "/soeg/?q=xylofon"})


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_has_nothing_to_say(open_page, addresses, width, scheme):
    found = {}
    with open_page(viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
        for address in addresses:
            page.goto(address)
            violations = Axe().run(page).response["violations"]
            if violations:
                found[address] = [
                    (violation["id"], node["target"])
                    for violation in violations
                    for node in violation["nodes"]
                ]
    assert found == {}


@pytest.mark.parametrize("width", [320, 768])
def test_nothing_scrolls_sideways_even_with_twice_the_text(open_page, addresses, width):
    wide = []
    with open_page(viewport={"width": width, "height": 800}) as page:
        for address in addresses:
            page.goto(address)
            if page.evaluate(TOO_WIDE):
                wide.append(address)
            page.evaluate(TWICE_THE_TEXT)
            if page.evaluate(TOO_WIDE):
                wide.append(f"{address} at 200 %")
    assert wide == []


def test_twice_the_text_leaves_room_for_words(open_page, addresses):
    found = {}
    with open_page(viewport={"width": 360, "height": 800}) as page:
        for address in addresses:
            page.goto(address)
            page.evaluate(TWICE_THE_TEXT)
            if cramped := page.evaluate(CRAMPED):
                found[address] = cramped
    assert found == {}


def test_the_choice_of_a_filter_is_not_cut_on_a_phone(open_page, addresses):
    with open_page(viewport={"width": 360, "height": 800}) as page:
        page.goto("/nyheder/?kind=call")
        choices = dict(page.evaluate(CUT_CHOICES))
    assert "Opfordring til læserne (1)" in choices
    assert not any(choices.values()), choices


def test_a_word_that_was_found_is_seen_in_forced_colours(open_page, addresses):
    with open_page(color_scheme="dark", forced_colors="active") as page:
        page.goto("/soeg/?q=peer")
        picture = page.locator(".search-result__excerpt mark").first.screenshot()
    darkest, lightest = Image.open(BytesIO(picture)).convert("L").getextrema()
    assert lightest - darkest > 127


def test_the_keyboard_skips_to_the_text_and_opens_and_closes_the_menu(open_page):
    with open_page(viewport={"width": 360, "height": 800}) as page:
        page.goto("/")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "skip-link"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"

        page.focus(".menu__button")
        page.keyboard.press("Enter")
        assert page.locator(".menu__link").first.is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "menu__link"
        page.keyboard.press("Escape")
        assert not page.locator(".menu__link").first.is_visible()
        assert page.evaluate(FOCUSED) == "menu__button"


def test_the_menu_opens_without_scripts(open_page):
    with open_page(viewport={"width": 360, "height": 800}, java_script_enabled=False) as page:
        page.goto("/")
        page.click(".menu__button")
        assert page.locator(".menu__link").first.is_visible()
