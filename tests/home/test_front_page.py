from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import RelatedPage
from news.models import ArticlePage, EventPage
from tests import factories

pytestmark = pytest.mark.django_db


def shown(client, address="/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def front(site):
    return site["da"]


def test_two_doors_lead_to_the_pages_the_editors_chose(client, front):
    peers = factories.standard_page(title="For peers", slug="for-peers", lead="Du er ikke alene.")
    employers = factories.standard_page(title="Opstart", slug="opstart")
    front.peers_page, front.employers_page = peers, employers
    front.employers_title, front.employers_text = "Ansæt en peer", "Fem råd."
    front.save()
    page = shown(client)
    assert page.count('class="door"') == 2
    assert "Du er ikke alene." in page
    assert "Ansæt en peer" in page
    assert 'href="/opstart/"' in page


def test_a_door_opens_in_the_readers_language_or_not_at_all(client, site, front):
    peers = factories.standard_page(title="For peers", slug="for-peers")
    english = peers.copy_for_translation(factories.locale("en"))
    english.slug = "peers"
    english.save_revision().publish()
    for page in site.values():
        page.peers_page = peers
        page.save()
    assert 'href="/en/peers/"' in shown(client, "/en/")
    assert 'class="door"' not in shown(client, "/nb/")
    peers.unpublish()
    assert 'class="door"' not in shown(client)


def test_guidance_comes_in_the_editors_order(client, front):
    for order, title in enumerate(["Sidst", "Først"]):
        page = factories.standard_page(title=f"{title} af to", lead=f"{title} sagt")
        RelatedPage.objects.create(
            page=front, target=page, locale=front.locale, sort_order=1 - order
        )
    hidden = factories.standard_page(title="Kladdeside", live=False)
    RelatedPage.objects.create(page=front, target=hidden, locale=front.locale, sort_order=2)
    page = shown(client)
    assert page.index("Først af to") < page.index("Sidst af to")
    assert "Først sagt" in page
    assert "Kladdeside" not in page


def article(parent, title, **fields):
    return factories.page_of(ArticlePage, parent, title=title, **fields)


def test_the_newest_news_is_there_and_nothing_that_must_not_be(client, site, page_at):
    news, today = page_at("nyheder/"), timezone.localdate()
    for number in range(5):
        article(news, f"Nyhed {number}", date=today - timedelta(days=number))
    article(news, "Kladdenyhed", live=False)
    factories.restrict(article(news, "Lukket nyhed"))
    factories.archive(article(news, "Gammel nyhed"))
    page = shown(client)
    assert [number for number in range(5) if f"Nyhed {number}" in page] == [0, 1, 2, 3]
    for hidden in ("Kladdenyhed", "Lukket nyhed", "Gammel nyhed"):
        assert hidden not in page
    assert "Nyhed 0" not in shown(client, "/en/")


def test_the_next_event_is_the_soonest_that_will_be_held(client, site, page_at):
    events, now = page_at("aktiviteter/arrangementer/"), timezone.now()
    for title, days, state in [
        ("Var i går", -1, "planned"),
        ("Aflyst i morgen", 1, "cancelled"),
        ("Næste uge", 7, "open"),
        ("Næste måned", 30, "planned"),
    ]:
        start = now + timedelta(days=days)
        factories.page_of(
            EventPage, events, title=title, start=start, end=start + timedelta(hours=1), state=state
        )
    page = shown(client)
    assert "Næste uge" in page
    for hidden in ("Var i går", "Aflyst i morgen", "Næste måned"):
        assert hidden not in page


def test_an_empty_site_has_a_front_page(client, site):
    page = shown(client)
    assert "<h1" in page
    assert "section__header" not in page


def queries_of(client, address, django_assert_max_num_queries, most):
    client.get(address)
    with django_assert_max_num_queries(most) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_number_of_queries_stays_within_its_budget(
    client, site, front, page_at, django_assert_max_num_queries
):
    news, events = page_at("nyheder/"), page_at("aktiviteter/arrangementer/")
    start = timezone.now() + timedelta(days=3)

    def grow(number):
        article(news, f"Nyhed {number}")
        factories.page_of(
            EventPage,
            events,
            title=f"Møde {number}",
            start=start + timedelta(days=number),
            end=start + timedelta(days=number, hours=1),
        )
        page = factories.standard_page(title=f"Råd {number}")
        RelatedPage.objects.create(page=front, target=page, locale=front.locale)

    grow(1)
    few = queries_of(client, "/", django_assert_max_num_queries, 14)
    for number in range(2, 6):
        grow(number)
    assert queries_of(client, "/", django_assert_max_num_queries, 14) == few


def test_a_standing_page_costs_no_more_with_translations_and_depth(
    client, site, django_assert_max_num_queries
):
    top = factories.standard_page(title="Viden", slug="viden")
    page = factories.standard_page(top, title="Råd", slug="raad")
    few = queries_of(client, "/viden/", django_assert_max_num_queries, 10)
    for code in ("en", "nb"):
        factories.translated(page, code)
    assert queries_of(client, "/viden/raad/", django_assert_max_num_queries, 10) <= few
