from datetime import date, timedelta

import pytest
from django.utils import timezone, translation
from wagtail.admin.panels import FieldPanel

from news.models import ArticlePage
from tests.factories import archive, restrict, topic
from tests.news.news_factories import NOW, article, credit, index_in, news_index

pytestmark = pytest.mark.django_db


def listed(client, query=""):
    response = client.get(f"/nyheder/{query}")
    assert response.status_code == 200
    return [page.title for page in response.context["page_obj"]]


def test_list_shows_what_is_public_current_and_danish(client):
    index = news_index()
    article(title="Ældre", date=date(2026, 1, 5))
    article(title="Nyere", date=date(2026, 11, 2))
    article(title="Kladde", live=False)
    restrict(article(title="Kun for nogle"))
    article(title="Udløbet", expire_at=NOW - timedelta(days=1))
    article(title="Først i morgen", go_live_at=NOW + timedelta(days=1))
    archive(article(title="Fra arkivet"))
    article(index_in("en", index), title="In English")
    assert listed(client) == ["Nyere", "Ældre"]


def test_list_is_narrowed_by_year_kind_and_topic(client):
    pay = topic("Løn")
    article(title="Løn i år", date=date(2026, 3, 1), topics=[pay])
    article(title="Løn i fjor", date=date(2025, 3, 1), topics=[pay])
    article(title="Send ind", date=date(2026, 4, 1), article_kind="call")
    assert listed(client, "?year=2025") == ["Løn i fjor"]
    assert listed(client, "?topic=loen") == ["Løn i år", "Løn i fjor"]
    assert listed(client, "?kind=call") == ["Send ind"]
    assert listed(client, "?year=2026&topic=loen") == ["Løn i år"]


@pytest.mark.parametrize(
    "query",
    [
        "?year=x",
        "?year=99999999999999999999",
        "?topic=%00",
        "?kind=<script>",
        "?page=-1",
        "?page=x",
    ],
)
def test_list_passes_over_what_it_does_not_know(client, query):
    article(title="En")
    article(title="To", date=date(2025, 1, 1))
    assert listed(client, query) == ["En", "To"]


def test_facets_count_only_what_is_shown(client):
    article(date=date(2026, 1, 1))
    article(date=date(2025, 1, 1))
    article(date=date(2024, 1, 1), live=False)
    facets = {facet.name: facet for facet in client.get("/nyheder/").context["facets"]}
    assert [(option.value, option.count) for option in facets["year"].options] == [
        ("2026", 1),
        ("2025", 1),
    ]
    assert "kind" not in facets


def test_empty_list_says_what_will_come(client):
    news_index()
    assert "empty" in client.get("/nyheder/").content.decode()


def test_pages_of_the_list(client):
    for number in range(21):
        article(date=NOW.date() - timedelta(days=number))
    first = client.get("/nyheder/")
    assert len(first.context["page_obj"].object_list) == 20
    assert len(listed(client, "?page=2")) == 1
    assert len(listed(client, "?page=77")) == 1


def test_new_article_asks_for_title_date_lead_and_text():
    first_tab = ArticlePage.get_edit_handler().children[0]
    assert [panel.field_name for panel in first_tab.children] == ["title", "date", "lead", "body"]
    assert all(isinstance(panel, FieldPanel) for panel in first_tab.children)
    page = article(title="Kun det nødvendige", date=timezone.localdate())
    page.full_clean()


def test_date_is_today_unless_told():
    assert ArticlePage(title="x").date == NOW.date()


@pytest.mark.parametrize("year", [1, 1899, 2201, 9999])
def test_years_out_of_reason_are_refused(year):
    with pytest.raises(Exception, match="1900"):
        article(date=date(year, 1, 1))


def test_byline_is_the_secretariat_or_those_who_wrote():
    page = article()
    with translation.override("en"):
        assert page.byline == "The secretariat"
    credit(page, "Solvej Ager")
    credit(page, "Foto Graf", role="photographer")
    credit(page, "Ejvind Lund")
    assert ArticlePage.objects.get(pk=page.pk).byline == "Solvej Ager, Ejvind Lund"


def test_call_closes_itself_the_day_after_its_deadline(client, clock):
    page = article(
        article_kind="call", call_what="Arbejdsark", call_how="Skriv", call_deadline=NOW.date()
    )
    assert page.call_is_open
    assert b"Skriv" in client.get(page.url).content
    clock(NOW + timedelta(days=1))
    assert not page.call_is_open
    content = client.get(page.url).content
    assert b"Arbejdsark" in content
    assert b"Skriv" not in content


def test_call_without_a_deadline_stays_open_and_news_is_no_call():
    assert article(article_kind="call").call_is_open
    assert not article(call_deadline=NOW.date()).call_is_open


def test_one_article_is_an_article_and_a_call_a_call():
    with translation.override("da"):
        assert str(article().kind_label) == "artikel"
        assert article(article_kind="call").kind_label == "Opfordring til læserne"


def test_article_tells_machines_what_it_is(client):
    page = article(title="Løn </script><script>alert(1)", date=date(2021, 1, 15))
    html = client.get(page.url).content.decode()
    assert '"@type": "NewsArticle"' in html
    assert '"datePublished": "2021-01-15T12:00:00+01:00"' in html
    assert "</script><script>alert" not in html
    assert "Content-Security-Policy" in client.get(page.url).headers
    assert '<link rel="alternate" type="application/rss+xml"' in html


def test_page_of_an_archived_article_says_so_and_leads_on(client):
    page = article(title="Gammelt nyt")
    archive(page)
    html = client.get(page.url).content.decode()
    assert "archive-banner" in html
    assert "archive-banner__now" in html
    assert "<title>[" in html


def test_page_under_construction_says_so(client):
    page = article()
    lifecycle = archive(page)
    lifecycle.state = "under_construction"
    lifecycle.expected = date(2027, 1, 4)
    lifecycle.save()
    html = client.get(page.url).content.decode()
    assert "construction-notice" in html
    assert "4. januar 2027" in html


def test_a_list_without_news_says_so_and_offers_no_link_without_words(client):
    news_index()
    main = client.get("/nyheder/").content.decode().split("<main")[1].split("</main>")[0]
    assert 'class="empty"' in main
    assert '<a href="/nyheder/"></a>' not in main
    article(date=date(2026, 3, 1), article_kind="call")
    article(date=date(2025, 3, 1))
    narrowed = client.get("/nyheder/?year=2025&kind=call").content.decode()
    assert '<a href="/nyheder/">' in narrowed.split('class="empty"')[1]
