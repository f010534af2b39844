"""What is Danish in a feed of another language says so, or stays out where it can't."""

from types import SimpleNamespace

import pytest
from django.utils.translation import override

from core.feeds import feed_bodies, topic_names
from core.models import NetworkGroup, Publication
from tests.factories import home_page, locale, organisation, standard_page, topic, translated

pytestmark = pytest.mark.django_db


def body(kind, language, value):
    stream = SimpleNamespace(raw_data=[{"type": kind, "value": value}])
    with override(language):
        return feed_bodies([stream], language, ["https://example.org/her/"])[0]


def test_facts():
    home_page()
    url = "https://fund.example/"
    fund = organisation("Fonden Havtorn", relation="funder", url=url)
    book = Publication.objects.create(name="To stole", locale=locale(), url="", kind="book")
    NetworkGroup.objects.create(name="Onsdag", town="Ribe", region="syddanmark", locale=locale())
    for kind, value, danish, english in (
        (
            "organisations",
            {"organisations": [fund.pk]},
            f'<a href="{url}">Fonden Havtorn</a>',
            f'<a href="{url}"><span lang="da">Fonden Havtorn</span></a>',
        ),
        (
            "organisations",
            {"relation": "funder"},
            f'<a href="{url}">Fonden Havtorn</a>',
            f'<a href="{url}"><span lang="da">Fonden Havtorn</span></a>',
        ),
        (
            "publications",
            {"publications": [book.pk]},
            "To stole",
            '<span lang="da">To stole</span>',
        ),
        ("network_groups", {}, "Onsdag, Ribe", '<span lang="da">Onsdag, Ribe</span>'),
    ):
        assert body(kind, "da", value) == f"<ul><li>{danish}</li></ul>"
        assert f"<li>{english}</li>" in body(kind, "en", value)


def test_a_link_to_a_page_that_is_only_there_in_danish():
    home_page()
    page = standard_page(title="Vejledning")
    text = f'<p>See <a linktype="page" id="{page.pk}">the guidance</a>.</p>'
    assert f'<a href="{page.full_url}" hreflang="da">the guidance</a>' in body(
        "paragraph", "en", text
    )
    assert f'<a href="{page.full_url}">the guidance</a>' in body("paragraph", "da", text)
    english = translated(page)
    assert f'<a href="{english.full_url}">the guidance</a>' in body("paragraph", "en", text)


def test_topics_go_by_their_names_in_the_language_of_the_page():
    grief, pay = topic("Sorg"), topic("Løn")
    danish = standard_page(title="Vejledning", topics=[grief, pay])
    english = translated(danish)
    assert topic_names([danish, english]) == {danish.pk: ["Sorg", "Løn"]}
    topic("Grief", locale=english.locale, translation_key=grief.translation_key)
    assert topic_names([danish, english]) == {danish.pk: ["Sorg", "Løn"], english.pk: ["Grief"]}
