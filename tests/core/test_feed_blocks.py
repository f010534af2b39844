"""What a subscriber gets of the blocks that lead on: the links, and who it is that speaks."""

from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override
from wagtail.documents import get_document_model

from core.blocks import StoryBlock
from core.feeds import feed_bodies
from core.feeds.writers import WRITERS
from core.models import NetworkGroup, PersonRole, Publication
from tests.factories import (
    home_page,
    image,
    organisation,
    person,
    restrict,
    standard_page,
    topic,
    translated,
)

pytestmark = pytest.mark.django_db


def body(kind, language="da", **value):
    stream = SimpleNamespace(raw_data=[{"type": kind, "value": value}])
    with override(language):
        return feed_bodies([stream], language, ["https://example.org/her/"])[0]


@pytest.fixture
def page():
    home_page()
    return standard_page(title="Startpakken & mere")


def linked(page):
    return f'<a href="{page.full_url}">Startpakken &amp; mere</a>'


def test_who_is_quoted_is_named():
    home_page()
    quote = {"quote": "Jeg var der.", "attribution": "", "repeats_text": False}
    html = body("pull_quote", person=person("Ida <Dam>").pk, **quote)
    assert html.endswith("<p><cite>Ida &lt;Dam&gt;</cite></p>")
    assert (
        body("pull_quote", person=None, **quote) == "<blockquote><p>Jeg var der.</p></blockquote>"
    )
    assert "cite" not in body("pull_quote", person=999_999, **quote)


def test_a_call_to_action_keeps_its_way(page):
    call = {"text": "Kom i gang.", "label": "Bestil <nu>"}
    html = body("call_to_action", page=page.pk, url="", **call)
    assert html == f'<p>Kom i gang.</p><p><a href="{page.full_url}">Bestil &lt;nu&gt;</a></p>'
    html = body("call_to_action", page=None, url="/bestil/", **call)
    assert '<a href="https://example.org/bestil/">Bestil &lt;nu&gt;</a>' in html
    html = body("call_to_action", page=None, url="javascript:x", **call)
    assert "javascript" not in html


def test_a_document_and_a_video_are_links():
    home_page()
    file = ContentFile(b"x", name="pakke.txt")
    document = get_document_model().objects.create(title="Pakke", file=file)
    html = body("document", document=document.pk, title="", description="12 sider.")
    assert html.endswith(f'{document.filename}">Pakke</a></p><p>12 sider.</p>')
    assert ">Hent den</a>" in body("document", document=document.pk, title="Hent den")
    html = body("video", url="https://vimeo.com/123456", title="Film", still=None)
    assert html == '<p><a href="https://vimeo.com/123456">Film</a></p>'


def test_a_contact_can_be_reached(page):
    html = body(
        "contact_card",
        title="Spørg",
        text="",
        person=person("Ida Ravnkær").pk,
        email="hej@example.org",
        phone="12 34 56 78",
        page=page.pk,
    )
    assert html == (
        "<h3>Spørg</h3><p>Ida Ravnkær</p><ul>"
        '<li><a href="mailto:hej@example.org">hej@example.org</a></li>'
        f'<li><a href="tel:12345678">12 34 56 78</a></li><li>{linked(page)}</li></ul>'
    )


def test_links_lead_to_what_is_public_in_the_language(page):
    private, draft = standard_page(title="Lukket"), standard_page(title="Kladde", live=False)
    restrict(private)
    ids = [page.pk, private.pk, draft.pk, 999_999]
    listed = f"<h3>Læs også</h3><ul><li>{linked(page)}</li></ul>"
    assert body("page_links", title="Læs også", pages=ids) == listed
    assert body("page_links", title="Læs også", pages=ids[1:]) == ""
    assert body("page_links", "en", title="Also", pages=ids) == ""
    english = translated(page, title="The package")
    html = body("page_links", "en", title="", pages=ids)
    assert html == (
        f'<h3>Read also</h3><ul><li><a href="{english.full_url}">The package</a></li></ul>'
    )


def test_the_calm_end_leads_to_something_lighter(page):
    assert linked(page) in body("calm_end", text="<p>Tag en pause.</p>", page=page.pk)
    assert body("calm_end", text="<p>Tag en pause.</p>", page=None) == "<p>Tag en pause.</p>"


def test_a_picture_comes_with_its_words_and_its_maker():
    home_page()
    picture = image(credit="Karen Havn")
    chosen = {"image": picture.pk, "decorative": False, "alt_text": 'To "kopper"'}
    html = body("image", "en", image=chosen, caption="Pausen.", credit="")
    address = "https://example.org" + picture.get_rendition("width-720|format-jpeg").url
    assert f'src="{address}"' in html
    assert 'alt="To &quot;kopper&quot;"' in html
    assert html.endswith("<p>Picture: Karen Havn</p><figcaption>Pausen.</figcaption></figure>")
    html = body("image", "en", image={**chosen, "decorative": True}, caption="", credit="Os")
    assert 'alt=""' in html
    assert html.endswith("<figcaption>Picture: Os</figcaption></figure>")
    assert "Karen" not in html
    assert body("image", image={**chosen, "image": 999_999}, caption="") == ""


def test_facts_are_told_by_name():
    home_page()
    someone = person("Ida Ravnkær")
    PersonRole.objects.create(person=someone, body="steering_group", locale=someone.locale)
    rows = [{"id": "1", "value": {"person": person("Liv Dam").pk, "role": "formand"}}]
    html = body("people", "da", title="Vi", body="steering_group", people=rows)
    board = someone.roles.get().get_body_display()
    assert html == (f"<h3>Vi</h3><ul><li>Liv Dam, formand</li><li>Ida Ravnkær, {board}</li></ul>")
    gone = [{"person": 999_999, "role": "kasserer"}]
    assert body("people", "da", title="Vi", body="", people=gone) == ""
    fund = organisation("Fonden Havtorn", relation="funder", url="https://fund.example/")
    link = '<li><a href="https://fund.example/">Fonden Havtorn</a></li>'
    assert link in body("organisations", title="", relation="", organisations=[fund.pk])
    assert link in body("organisations", title="", relation="funder", organisations=[])
    assert body("organisations", title="Ingen", relation="partner", organisations=[]) == ""
    grant = {"organisation": fund.pk, "programme": "Side om side", "first_year": 2014}
    html = body("funding", title="", grants=[{**grant, "last_year": 2018, "text": ""}])
    assert "2014–2018, Side om side, " in html
    assert 'href="https://fund.example/"' in html


def test_publications_and_groups_are_told_by_name():
    home_page()
    about = topic()
    report = Publication.objects.create(
        name="Rapport", topic=about, url="https://report.example/", locale=about.locale
    )
    link = '<ul><li><a href="https://report.example/">Rapport</a></li></ul>'
    assert body("publications", title="", topic=None, publications=[report.pk]) == link
    assert body("publications", title="", topic=about.pk, publications=[]) == link
    for name, region in (("Kaffegruppen", "nordjylland"), ("Gruppen i Ringkøbing", "midtjylland")):
        town = "Ringkøbing" if region == "midtjylland" else "Thisted"
        NetworkGroup.objects.create(name=name, region=region, town=town, locale=about.locale)
    html = body("network_groups", title="", region="")
    assert "<li>Kaffegruppen, Thisted</li>" in html
    assert "<li>Gruppen i Ringkøbing</li>" in html
    html = body("network_groups", title="", region="nordjylland")
    assert html == "<ul><li>Kaffegruppen, Thisted</li></ul>"


def test_every_block_of_the_body_reaches_subscribers():
    assert set(WRITERS) == set(StoryBlock().child_blocks)


def test_queries_do_not_grow_with_pictures_and_facts(django_assert_num_queries):
    home_page()
    blocks = [
        [
            ("image", {"image": {"image": image(credit="Os").pk, "alt_text": "Kop"}}),
            ("people", {"people": [{"person": person(f"Ida {number}").pk, "role": ""}]}),
            ("organisations", {"organisations": [organisation(f"Fond {number}").pk]}),
        ]
        for number in range(5)
    ]

    def bodies(chosen):
        streams = [
            SimpleNamespace(raw_data=[{"type": kind, "value": value} for kind, value in each])
            for each in chosen
        ]
        return feed_bodies(streams, "da", ["https://example.org/"] * len(streams))

    # The first reading makes the pictures.
    assert all("<img " in html and "<li>Fond" in html for html in bodies(blocks))
    for chosen in (blocks[:1], blocks):
        with django_assert_num_queries(3):
            bodies(chosen)
