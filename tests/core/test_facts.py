"""Facts as a reader meets them in a page: in their own language, and no more than was agreed."""

import json
from datetime import date

import pytest
from django.utils import translation

from core.models import Footer, Lifecycle, NetworkGroup, Publication, PublicationPart
from tests.factories import home_page, locale, organisation, person, standard_page

pytestmark = pytest.mark.django_db


def shown(client, *body, **fields):
    page = standard_page(body=[{"type": kind, "value": value} for kind, value in body], **fields)
    return client.get(page.url).content.decode()


def footer(**fields):
    return Footer.objects.update_or_create(
        locale=locale(), defaults={"organisation_name": "Peer-Netværket", **fields}
    )[0]


def test_a_publication_is_read_aloud_in_its_language_and_the_text_in_its_own(client):
    kit = Publication.objects.create(
        locale=locale(), name="Sitting Beside", language="en", description="<p>Tre værktøjer.</p>"
    )
    kit.parts.add(PublicationPart(locale=locale(), title="Before", description="En tjekliste."))
    kit.save()
    book = Publication.objects.create(
        locale=locale(),
        name="Ved siden av",
        language="nb",
        description="<p>Håndboka.</p>",
        description_language="nb",
    )
    html = shown(client, ("publications", {"title": "", "publications": [kit.pk, book.pk]}))
    assert 'lang="en">Sitting Beside' in html
    assert '<strong lang="en">Before</strong>: En tjekliste.' in html
    assert 'class="publication__about prose" lang="da"' in html
    assert 'class="publication__about prose" lang="nb"' in html


@pytest.mark.parametrize(
    ("precision", "text"),
    [("day", "1. maj 2098"), ("month", "maj 2098, dato følger"), ("year", "2098, dato følger")],
)
def test_a_date_that_is_not_exact_says_that_it_follows(precision, text):
    expected = Publication(
        status="expected", expected_on=date(2098, 5, 1), expected_precision=precision
    )
    with translation.override("da"):
        assert str(expected.promised_text) == text


@pytest.mark.parametrize("ticked", [True, False])
def test_where_a_group_meets_is_shown_only_if_ticked_and_all_may_write(client, ticked):
    footer(email="hej@example.org")
    NetworkGroup.objects.create(
        locale=locale(),
        name="Gruppen",
        town="Aalborg",
        region="nordjylland",
        place="Havnegade 3",
        show_place=ticked,
    )
    html = shown(client, ("network_groups", {"title": "", "region": ""}))
    assert ("Havnegade" in html) is ticked
    assert 'href="mailto:hej@example.org">Kontakt os' in html


def test_a_page_under_construction_tells_since_when(client):
    page = standard_page()
    Lifecycle.objects.create(
        translation_key=page.translation_key,
        state=Lifecycle.State.UNDER_CONSTRUCTION,
        since=date(2026, 3, 2),
        expected=date(2026, 5, 4),
    )
    html = client.get(page.url).content.decode()
    assert "2. marts 2026" in html
    assert "4. maj 2026" in html


def test_a_person_is_shown_with_workplace_and_web_address(client):
    someone = person("Ida Ravnkær", organisation=organisation("Havnen"), url="https://ida.example/")
    block = {"title": "", "body": "", "people": [{"person": someone.pk, "role": "Tovholder"}]}
    html = shown(client, ("people", block))
    assert "Tovholder, Havnen" in html
    assert '<a href="https://ida.example/">ida.example/</a>' in html


def test_search_engines_are_told_who_we_are(client):
    footer(address="Eksempelvej 12\n5000 Odense C", email="", company_number="12 34 56 78")
    html = client.get(home_page().url).content.decode()
    told = json.loads(html.split('<script type="application/ld+json">')[1].split("</script>")[0])
    assert told["@type"] == "Organization"
    assert told["address"] == "Eksempelvej 12 5000 Odense C"
    assert "email" not in told
