"""An article and an episode, from Danish to English to the public, by the secretariat's hands."""

import re

import pytest

from tests.browser.listening import SPEECH
from tests.browser.translating import press_publish, submit, texts_left, translate

pytestmark = pytest.mark.browser

ARTICLE = """
from datetime import date
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
page = index.add_child(
    instance=ArticlePage(
        title="Døren står åben", slug="doeren-staar-aaben", date=date(2026, 11, 2),
        lead="Kom ind og få en kop kaffe.",
        body=[("paragraph", "<p>Der er <b>altid</b> plads.</p>")],
    )
)
page.save_revision().publish()
print(index.pk, page.pk)
"""
NUMBERS = """
from podcasts.models import EpisodePage
episode = EpisodePage.objects.get(guid="{guid}")
print(*episode.get_ancestors(inclusive=True).filter(depth__gt=2).values_list("pk", flat=True))
"""
ENGLISH = {
    "Nyheder": "News",
    "nyheder": "news",
    "Podcast": "Podcasts",
    "podcast": "podcasts",
    "Døren står åben": "The door is open",
    "doeren-staar-aaben": "the-door-is-open",
    "Kom ind og få en kop kaffe.": "Come in and have some coffee.",
    "Der er <b>altid</b> plads.": "There is <b>always</b> room.",
    "Side om side": "Side by side",
    "side-om-side": "side-by-side",
    "Om at være to.": "On being two.",
    "kaffe": "coffee",
}

STARTS_WITH = SPEECH["cues"][0]["text"]


def from_shell(site, script):
    return site.manage("shell", "--verbosity", "0", "--command", script).split()


@pytest.fixture(scope="module")
def news_and_article(site):
    return from_shell(site, ARTICLE)[-2:]


@pytest.fixture(scope="module")
def podcasts_show_and_episode(site, guid):
    return from_shell(site, NUMBERS.format(guid=guid))[-3:]


def translated(editor, number):
    """Returns the number of the English page."""
    submit(editor, number, "Engelsk")
    english = re.search(r"/pages/(\d+)/edit/", editor.url)[1]
    translate(editor, ENGLISH)
    assert texts_left(editor).count() == 0
    press_publish(editor)
    return english


def say_in_english(editor, number, part):
    editor.goto(f"/admin/podcasts/{number}/{part}/")
    for line in editor.locator(".translated-line").all():
        danish = line.locator("[lang=da]").inner_text()
        line.locator("textarea").fill(f"In English: {danish}")
    editor.locator("button[name=show]").click()
    editor.wait_for_selector(".messages .success")


def public_page(visitor, address, language="en"):
    visitor.goto(address)
    assert visitor.locator("html").get_attribute("lang") == language
    return visitor.locator("main").inner_text()


def test_an_article(editor, visitor, news_and_article):
    news, article = news_and_article
    translated(editor, news)
    submit(editor, article, "Engelsk")
    told = press_publish(editor)
    assert "stays a draft" in told or "forbliver en kladde" in told
    assert visitor.request.get("/en/news/the-door-is-open/").status == 404

    translate(editor, ENGLISH)
    assert texts_left(editor).count() == 0
    press_publish(editor)
    text = public_page(visitor, "/en/news/the-door-is-open/")
    assert "THE DOOR IS OPEN" in text.upper()
    assert "There is always room." in text
    assert visitor.locator("main b").inner_text() == "always"

    visitor.get_by_role("link", name="Dansk").first.click()
    assert visitor.url.endswith("/nyheder/doeren-staar-aaben/")
    assert "Der er altid plads." in public_page(visitor, visitor.url, "da")


def test_an_episode(editor, visitor, podcasts_show_and_episode):
    for number in podcasts_show_and_episode:
        english = translated(editor, number)
    visitor.goto("/en/podcasts/side-by-side/coffee/")
    assert visitor.locator(".transcript [lang=da]").count() > 0

    say_in_english(editor, english, "chapters")
    say_in_english(editor, english, "transcript")
    public_page(visitor, "/en/podcasts/side-by-side/coffee/")
    assert visitor.locator(".transcript [lang=da]").count() == 0
    assert f"In English: {STARTS_WITH}" in visitor.locator(".transcript").text_content()
    visitor.locator("[data-player-toggle]").click()
    visitor.wait_for_function("() => document.querySelector('audio').currentTime > 0.3")
