"""A fact that is not translated yet is told to be Danish, for voices that read aloud."""

import json

import pytest

from core.models import Credit, Lifecycle, NetworkGroup, PeriodPerson
from home.models import StandardPage
from news.models import ArticlePage
from tests import factories
from tests.news.news_factories import article, event, index_in, news_index

pytestmark = pytest.mark.django_db


def shown(client, page):
    return client.get(page.url).content.decode()


def body(name, **value):
    return json.dumps([{"type": name, "value": value}])


def contact_card():
    person = factories.person("Signe Havn", title="Konsulent i Danmark")
    card = {"title": "Ask", "text": "", "email": "", "phone": "", "page": None}
    return body("contact_card", person=person.pk, **card), "Konsulent i Danmark"


def funding():
    fund = factories.organisation("Fonden Havtorn")
    grant = {"organisation": fund.pk, "programme": "Peers", "first_year": 2014, "text": ""}
    return body("funding", title="", grants=[{**grant, "last_year": 2018}]), "Fonden Havtorn"


@pytest.mark.parametrize("block", [contact_card, funding])
def test_in_a_block(client, site, block):
    value, fact = block()
    english = factories.page_of(StandardPage, site["en"], title="About", body=value)
    danish = factories.standard_page(title="Om", body=value)
    assert f'<span lang="da">{fact}</span>' in shown(client, english)
    assert f"<span>{fact}</span>" in shown(client, danish)


@pytest.fixture
def told_in_english():
    """An article of a period that has no English version."""
    danish = article(title="Nyt")
    index_in("en", news_index())
    english = danish.copy_for_translation(factories.locale("en"))
    english.save_revision().publish()
    return danish, ArticlePage.objects.get(pk=english.pk)


def period_of(page, **fields):
    period = factories.period(name="Side om side", **fields)
    Lifecycle.objects.create(translation_key=page.translation_key, period=period)
    return period


def test_of_a_project(client, told_in_english):
    danish, english = told_in_english
    period = period_of(
        danish,
        description="To peers i hver kommune.",
        places="Ribe og omegn",
        funder=factories.organisation("Fonden Havtorn"),
    )
    PeriodPerson.objects.create(
        period=period, locale=period.locale, person=factories.person(), role="Leder"
    )
    html = shown(client, english)
    for marked in (
        '<span lang="da">Side om side</span>',
        '<p lang="da">To peers i hver kommune.</p>',
        '<dd lang="da">Ribe og omegn</dd>',
        '<dd lang="da">Fonden Havtorn</dd>',
        '<span lang="da">Leder</span>',
    ):
        assert marked in html
    assert "<p>To peers i hver kommune.</p>" in shown(client, danish)


def test_in_the_archives_banner(client, told_in_english):
    danish, english = told_in_english
    period_of(danish, is_closed=True)
    assert 'It concerns <span lang="da">Side om side</span>, 2014–2018' in shown(client, english)
    assert "Side om side, 2014–2018" in shown(client, danish)


def test_of_a_speaker_and_an_organiser(client, site):
    fund = factories.organisation("Fonden Havtorn")
    danish = event(title="Webinar", host=fund)
    speaker = factories.person(
        "Signe Havn", title="Konsulent", background="<p>Var leder.</p>", organisation=fund
    )
    Credit.objects.create(
        page=danish, person=speaker, role=Credit.Role.SPEAKER, locale=danish.locale
    )
    html = shown(client, factories.translated(danish))
    for marked in (
        'Speaker, <span lang="da">Konsulent</span>, <span lang="da">Fonden Havtorn</span></p>',
        '<div class="person__about prose" lang="da">',
        '<dd lang="da">Fonden Havtorn</dd>',
    ):
        assert marked in html
    assert 'lang="da"' not in shown(client, danish).partition("<main")[2].partition("</main")[0]


def test_only_the_words_of_a_group_or_an_organisation(client, site):
    factories.organisation("Fonden Havtorn", description="Giver penge.", relation="funder")
    NetworkGroup.objects.create(
        name="Onsdagskaffe",
        town="Ribe",
        region="syddanmark",
        rhythm="Hver onsdag",
        locale=factories.locale(),
    )
    blocks = [
        {"type": "network_groups", "value": {"title": "Groups", "region": ""}},
        {
            "type": "organisations",
            "value": {"title": "", "relation": "funder", "organisations": []},
        },
    ]
    html = shown(
        client, factories.page_of(StandardPage, site["en"], title="About", body=json.dumps(blocks))
    )
    for marked in (
        '<h4 class="group__name" lang="da">Onsdagskaffe</h4>',
        '<dt>Meets</dt><dd lang="da">Hver onsdag</dd>',
        '<h3 class="organisation__name" lang="da">Fonden Havtorn</h3>',
        '<p class="meta">Denmark</p>',
        '<p class="organisation__about" lang="da">Giver penge.</p>',
    ):
        assert marked in html
    assert '<li lang="da">' not in html
