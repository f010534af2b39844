import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from core.blocks import StoryBlock
from core.blocks.base import LinkAddressBlock
from core.models import NetworkGroup, Publication
from core.story import plain_text, texts_of
from tests import factories


def cleaned(name, **value):
    block = StoryBlock().child_blocks[name]
    return block.clean(block.to_python(value))


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a", "http://example.org", "mailto:a@example.org", "tel:+45", "/om/", ""],
)
def test_an_address_that_leads_somewhere_is_kept(address):
    assert LinkAddressBlock().clean(address) == address


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example", "/\\evil",
     "example.org", "vbscript:x", "https:/evil"],
)  # fmt: skip
def test_an_address_that_runs_or_strays_is_refused(address):
    with pytest.raises(ValidationError, match="https://"):
        LinkAddressBlock().clean(address)


def test_a_button_needs_one_target():
    with pytest.raises(StructBlockValidationError):
        cleaned("call_to_action", label="Bestil", page=None, url="", text="")


def test_a_quote_has_one_speaker(db):
    assert cleaned("pull_quote", quote="Jeg var der.", attribution="en peer")["attribution"]


@pytest.mark.parametrize(
    ("url", "watch"),
    [
        ("https://youtu.be/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://www.youtube.com/watch?v=abcdefghijk&t=9",
         "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://vimeo.com/123456", "https://vimeo.com/123456"),
    ],
)  # fmt: skip
def test_a_video_leads_to_its_own_page(url, watch):
    assert cleaned("video", url=url, title="Film").watch_url == watch


@pytest.mark.parametrize("url", ["https://evil.example/watch?v=abcdefghijk", "javascript:x", "x"])
def test_a_video_from_elsewhere_is_refused(url):
    with pytest.raises(StructBlockValidationError):
        cleaned("video", url=url, title="Film")


def test_in_short_has_at_most_three_points():
    block = StoryBlock()
    four = [{"type": "in_short", "value": {"points": ["a", "b", "c", "d"]}}]
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.to_python(four))


@pytest.fixture
def some_of_each(db):
    """What choosers choose from: a block's preview shows the newest."""
    factories.person()
    factories.organisation()
    factories.standard_page()
    factories.image()
    factories.document()
    Publication.objects.create(name="Håndbog", locale=factories.locale())
    NetworkGroup.objects.create(
        name="Peers i Ribe", town="Ribe", region="syddanmark", locale=factories.locale()
    )


# What a preview fetches from the site, where it is not in the block's own words.
FETCHED = {
    "people": "Ingolf Tangmose",
    "organisations": "Fonden Havtorn",
    "publications": "Håndbog",
    "network_groups": "Peers i Ribe",
    "image": "<picture",
    "document": "startpakke",
    "page_links": "StandardPage",
}


@pytest.mark.parametrize("name", list(StoryBlock().child_blocks))
def test_each_block_shows_a_preview_of_itself(some_of_each, name):
    block = StoryBlock().child_blocks[name]
    value = block.get_preview_value()
    html = block.render(value).replace("\u00a0", " ")
    words = [text for text in texts_of(block, value) if text]
    assert block.is_previewable
    assert words or name in FETCHED
    for text in words:
        assert text in plain_text(html) or text in html
    assert FETCHED.get(name, "") in html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Hvad er § 18?", "Hvad er §\u00a018?"),
        ("Vi ses kl. 19 i <b>dag</b>", "Vi ses kl.\u00a019 i &lt;b&gt;dag&lt;/b&gt;"),
        ("Fem råd om § og kl. en", "Fem råd om § og kl. en"),
    ],
)
def test_no_line_ends_inside_a_section_or_an_hour(typed, shown):
    block = StoryBlock().child_blocks["info_box"]
    value = block.to_python({"title": typed, "text": "<p>Efter § 18, <b>kl. 9</b></p>"})
    html = block.render(value)
    assert shown in html
    assert "Efter §\u00a018, <b>kl.\u00a09</b>" in html
