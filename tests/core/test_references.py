"""A body asks the database for what it refers to once, however many blocks refer to it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from core.models import Organisation, Person, PersonRole, Publication
from tests.factories import locale, standard_page

pytestmark = pytest.mark.django_db


def link(page, text="her står det"):
    return f'<p><a linktype="page" id="{page.pk}">{text}</a></p>'


def serving(name):
    """Whom anyone may quote."""
    someone = person(name)
    PersonRole.objects.create(person=someone, body="secretariat", locale=someone.locale)
    return someone


def person(name, **fields):
    return Person.objects.create(locale=locale(), name=name, **fields)


def published(name, **fields):
    return Publication.objects.create(locale=locale(), name=name, **fields)


def organisation(name):
    return Organisation.objects.create(locale=locale(), name=name, relation="partner")


def one_of_each(page, someone, work, partner):
    return [
        ("call_to_action", {"label": "Bestil", "page": page.pk, "url": "", "text": ""}),
        ("page_links", {"title": "", "pages": [page.pk]}),
        ("calm_end", {"text": link(page), "page": page.pk}),
        ("contact_card", {"title": "Spørg", "person": someone.pk, "page": page.pk}),
        ("people", {"title": "", "body": "secretariat", "people": [{"person": someone.pk}]}),
        ("pull_quote", {"quote": "Vi blev to.", "person": someone.pk}),
        ("organisations", {"title": "", "organisations": [partner.pk]}),
        (
            "funding",
            {"grants": [{"organisation": partner.pk, "programme": "P", "first_year": 2014}]},
        ),
        ("publications", {"title": "", "publications": [work.pk]}),
        ("paragraph", link(page)),
        ("faq", {"items": [{"question": "Hvor?", "answer": link(page)}]}),
    ]


def page_with(blocks, **fields):
    return standard_page(body=[{"type": kind, "value": value} for kind, value in blocks], **fields)


def queries(client, page):
    client.get(page.url)
    with CaptureQueriesContext(connection) as captured:
        html = client.get(page.url).content.decode()
    return captured.captured_queries, html


def test_many_blocks_ask_as_little_as_one_of_each(client):
    rows = []
    for number in range(3):
        target = standard_page(title=f"Side {number}")
        someone = person(f"Person {number}", background=link(target, "baggrund"))
        PersonRole.objects.create(locale=locale(), person=someone, body="secretariat")
        work = published(f"Rapport {number}", description=link(target, "mere"))
        rows.append((target, someone, work, organisation(f"Partner {number}")))
    one, _html = queries(client, page_with(one_of_each(*rows[0])))
    blocks = [block for row in rows for block in one_of_each(*row)]
    many, html = queries(client, page_with(blocks))
    assert all(f"Rapport {number}" in html for number in range(3))
    assert len(many) <= len(one)


def test_a_page_that_only_some_may_see_is_nowhere_linked(client):
    hidden, draft = standard_page(title="Kun for os"), standard_page(title="Kladden", live=False)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    shown = standard_page(title="For alle")
    someone, work, partner = serving("Aase"), published("Rapport"), organisation("Partner")
    blocks = [
        block
        for page in (hidden, draft, shown)
        for block in one_of_each(page, someone, work, partner)
    ]
    html = client.get(page_with(blocks).url).content.decode()
    assert shown.url in html
    for page in (hidden, draft):
        assert page.title not in html
        assert page.url not in html


def test_what_was_deleted_since_is_left_out(client):
    page, someone = standard_page(title="Borte"), serving("Ukendt")
    work, partner = published("Rapport"), organisation("Partner")
    blocks = [*one_of_each(page, someone, work, partner), ("paragraph", "<p>Resten står her.</p>")]
    story = page_with(blocks)
    for row in (page, someone, work, partner):
        row.delete()
    html = client.get(story.url).content.decode()
    assert "Resten står her." in html
    assert not [name for name in ("Borte", "Ukendt", "Rapport", "Partner<") if name in html]


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5_000, "-1", "x", ""])
def test_a_link_to_what_can_not_be_leaves_its_words(client, number):
    text = f'<p><a linktype="page" id="{number}">Ordene bliver.</a></p>'
    answer = client.get(page_with([("paragraph", text)]).url)
    assert answer.status_code == 200
    assert "Ordene bliver." in answer.content.decode()
