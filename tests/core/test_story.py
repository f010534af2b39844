import re

import pytest
from django.conf import settings
from wagtail.blocks import StreamValue

from core.blocks import StoryBlock
from core.story import IDS_OF_THE_PAGE, Story, plain_text


def story(*blocks):
    raw = [{"type": name, "value": value} for name, value in blocks]
    return Story(StreamValue(StoryBlock(), raw, is_lazy=True))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Løn &amp; vilkår</p><p>Er der\ntid<br/>nok?</p>", "Løn & vilkår. Er der tid nok?"),
        ("<ul><li>Kaffe</li><li>Te</li></ul>", "Kaffe. Te."),
        ("<p>»Kom bare.« (Ja!)</p><p>»Kom«</p><p></p>", "»Kom bare.« (Ja!) »Kom«."),
        ("", ""),
    ],
)
def test_markup_becomes_words_that_do_not_run_together(markup, text):
    assert plain_text(markup) == text


def test_the_text_holds_what_each_block_says():
    text = story(
        ("heading", {"text": "Sådan gør I", "level": "h2"}),
        ("paragraph", "<p>Sæt <b>tid</b> af.</p>"),
        ("faq", {"items": [{"question": "Hvem?", "answer": "<p>Alle.</p>"}]}),
    ).text
    assert text == "Sådan gør I. Sæt tid af. Hvem? Alle."


def test_a_quote_that_repeats_the_text_is_said_once():
    quote = {"quote": "Vi blev to.", "person": None, "attribution": ""}
    repeated = story(("pull_quote", {**quote, "repeats_text": True}))
    alone = story(("pull_quote", {**quote, "repeats_text": False}))
    assert "Vi blev to." not in repeated.text
    assert "Vi blev to." in alone.text


def test_addresses_and_choices_are_no_text():
    button = {"text": "", "label": "Bestil", "page": None, "url": "https://example.org/"}
    assert story(("call_to_action", button)).text == "Bestil."
    video = {"url": "https://vimeo.com/123456789", "title": "Hvad er en peer?", "still": None}
    assert story(("video", video)).text == "Hvad er en peer?"


def test_headings_have_anchors_in_ascii_and_make_contents_from_four():
    headings = [("heading", {"text": f"Råd {n}", "level": "h2"}) for n in range(4)]
    assert [h.anchor for h in story(*headings).headings] == [f"raad-{n}" for n in range(4)]
    assert len(story(*headings).contents) == 4
    assert story(*headings[:3]).contents == []


def ids(html):
    return re.findall(r' id="([^"]*)"', html)


def test_no_two_headings_have_the_same_anchor_in_the_text_or_its_contents():
    texts = ["Pris", "Top", "Pris", "Pris 2", "Main", "?", "!"]
    told = story(*(("heading", {"text": text, "level": "h2"}) for text in texts))
    anchors = ["pris", "top-2", "pris-2", "pris-2-2", "main-2", "afsnit", "afsnit-2"]
    assert ids(told.render_as_block()) == anchors
    assert [heading.anchor for heading in told.headings] == anchors


def test_no_heading_takes_an_id_of_the_page():
    found = (settings.SITE_DIR / "templates").rglob("*.html")
    templates = [path for path in found if not {"desk", "admin"} & {*path.parts}]
    single_words = {name for path in templates for name in ids(path.read_text()) if name.isalpha()}
    assert "main" in single_words
    assert single_words <= IDS_OF_THE_PAGE


def test_reading_takes_at_least_a_minute():
    assert story().minutes == 1
    assert story(("paragraph", "<p>" + "ord " * 401 + "</p>")).minutes == 3
