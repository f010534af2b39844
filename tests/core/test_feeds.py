"""The base of every feed: text that can't break it, links that lead somewhere public."""

from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from core.feeds import (
    Feed,
    FeedItem,
    absolute_url,
    cdata,
    clean_xml,
    element,
    feed_bodies,
    write_rss,
)
from tests.factories import front_page_in, home_page, restrict, standard_page

ROOT = "https://example.org"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Løn & vilkår", "Løn & vilkår"),
        ("a\x00\x07\x0b\x1b\ufffe\uffff\ud800b", "ab"),
        ("linje\n\tto", "linje\n\tto"),
        ("👩‍👩‍👧 \u202e", "👩‍👩‍👧 \u202e"),
    ],
)
def test_text_comes_through_without_what_xml_refuses(text, expected):
    assert clean_xml(text) == expected
    assert ElementTree.fromstring(element("a", text)).text == expected
    assert ElementTree.fromstring(element("a", b=text)).get("b").split() == expected.split()


@pytest.mark.parametrize("text", ["]]>", "a]]>b]]>c", "<b>]]&gt;</b>", "\x0b]]>", "]]]]>>"])
def test_cdata_survives_its_own_end(text):
    assert ElementTree.fromstring(cdata("a", text)).text == clean_xml(text)


def test_an_attribute_that_is_none_is_left_out():
    assert element("a", href=None, rel="self") == '<a rel="self"/>'
    assert element("a", 'x"<>', b='"<>\n') == "<a b='\"&lt;&gt;&#10;'>x\"&lt;&gt;</a>"


def test_addresses_become_absolute():
    assert absolute_url(ROOT, "/a/b/") == "https://example.org/a/b/"
    assert absolute_url(ROOT, "https://other.example/x") == "https://other.example/x"
    assert absolute_url(ROOT, "") == ""


def test_a_feed_is_well_formed_whatever_is_in_it():
    nasty = "\x0b]]></title>&\ufffe<x>"
    item = FeedItem(nasty, f"{ROOT}/{nasty}", nasty, summary=nasty, html=nasty, categories=[nasty])
    feed = Feed(nasty, ROOT, f"{ROOT}/rss/", "da", "æ" * 3000, items=[item], copyright=nasty)
    tree = ElementTree.fromstring(write_rss(feed))
    assert tree.find("channel/title").text == "]]></title>&<x>"
    assert len(tree.find("channel/description").text.encode()) <= 4000
    assert tree.find("channel/item/guid").get("isPermaLink") == "false"
    assert tree.find("channel/item/pubDate") is None


def stream(*blocks):
    return SimpleNamespace(raw_data=[{"type": kind, "value": value} for kind, value in blocks])


def bodies(*streams, language="da"):
    links = [f"{ROOT}/{number}/" for number, _blocks in enumerate(streams)]
    return feed_bodies([stream(*blocks) for blocks in streams], language, links)


def test_blocks_of_text_become_clean_html():
    (html,) = bodies(
        [
            ("heading", {"text": "A <i> & B", "level": "h3"}),
            ("paragraph", '<p style="x" onclick="y">Hej <b>du</b><script>z</script></p>'),
            ("pull_quote", {"quote": "Et citat", "attribution": "en peer", "repeats_text": False}),
            ("pull_quote", {"quote": "Gentaget", "attribution": "", "repeats_text": True}),
            ("in_short", {"points": [{"type": "item", "value": "Et", "id": "1"}, "To"]}),
            ("advice", {"items": [{"value": {"heading": "Råd", "text": "<p>Gør det.</p>"}}]}),
            ("faq", {"items": [{"question": "Hvad?", "answer": "<p>Det.</p>"}]}),
            ("info_box", {"title": "Boks", "text": "<p>Indhold</p>"}),
            ("foreign_text", {"language": "en", "text": "<p>Hello</p>"}),
            ("image", {"image": None, "caption": "Billede"}),
            ("unknown", {"text": "Ukendt"}),
        ]
    )
    assert "<h3>A &lt;i&gt; &amp; B</h3>" in html
    assert "<p>Hej <b>du</b></p>" in html
    assert "<blockquote><p>Et citat</p></blockquote>" in html
    assert "<ul><li>Et</li><li>To</li></ul>" in html
    assert "<strong>Råd</strong><p>Gør det.</p>" in html
    assert "<h3>Hvad?</h3><p>Det.</p>" in html
    assert '<div lang="en"><p>Hello</p></div>' in html
    for gone in ("Gentaget", "Billede", "Ukendt", "script", "style", "onclick"):
        assert gone not in html


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", "vbscript:x"]
)
def test_harmful_links_lose_their_address(href):
    (html,) = bodies([("paragraph", f'<p><a href="{href}">x</a></p>')])
    assert "href" not in html
    assert "x</a>" in html


def test_an_anchor_leads_into_its_own_page():
    link = ("paragraph", '<p><a href="#b">x</a> <a href="/y/">y</a></p>')
    for number, html in enumerate(bodies([link], [link])):
        assert f'href="{ROOT}/{number}/#b"' in html
        assert f'href="{ROOT}/y/"' in html


def test_each_stream_stays_its_own_even_with_the_separator_in_it():
    assert bodies([("paragraph", "<p>1</p><!--next page-->")], [], [("paragraph", "<p>3</p>")]) == [
        "<p>1</p>",
        "",
        "<p>3</p>",
    ]
    assert feed_bodies([], "da", []) == []


@pytest.mark.django_db
def test_links_to_pages_lead_to_what_is_public_in_the_language_of_the_feed():
    page = standard_page(title="Vejledning")
    private, draft = standard_page(title="Lukket"), standard_page(title="Kladde", live=False)
    restrict(private)
    english = page.copy_for_translation(front_page_in("en").locale)
    english.title, english.slug = "Guidance", "guidance"
    english.save_revision().publish()

    def linked(target, language="da"):
        link = f'<p><a linktype="page" id="{target}">x</a></p>'
        return bodies([("paragraph", link)], language=language)[0]

    assert f'href="{page.full_url}"' in linked(page.pk)
    assert "/en/guidance/" in linked(page.pk, "en")
    assert f'href="{page.full_url}"' in linked(page.pk, "nb")
    assert linked(private.pk) == linked(draft.pk) == linked(999_999) == "<p><a>x</a></p>"
    assert bodies([("paragraph", '<p><a linktype="page" id="x">x</a></p>')]) == ["<p><a>x</a></p>"]


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_links(django_assert_num_queries):
    home = home_page()
    documents = [
        get_document_model().objects.create(
            title=f"Dokument {number}", file=ContentFile(b"x", name=f"{number}.txt")
        )
        for number in range(5)
    ]
    pages = [standard_page(home) for _number in range(5)]

    def blocks(number):
        return [
            (
                "paragraph",
                f'<p><a linktype="page" id="{pages[number].pk}">x</a>'
                f'<a linktype="document" id="{documents[number].pk}">y</a></p>',
            )
        ]

    bodies(blocks(0))
    with django_assert_num_queries(2):
        assert "/documents/" in bodies(blocks(0))[0]
    with django_assert_num_queries(2):
        assert all(ROOT in html for html in bodies(*[blocks(number) for number in range(5)]))
