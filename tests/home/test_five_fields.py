"""Headline, date, lead, text and topic: with these an article is finished, in every place."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.slugs import danish_slugify
from news.models import ArticlePage
from tests import factories
from tests.home.filled_in import filled_in

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


@pytest.fixture
def article(client, member, page_at):
    """Sent with what the form itself proposes for everything else."""
    member("Secretariat")
    topic = factories.topic("Løn og vilkår")
    add = reverse("wagtailadmin_pages:add", args=["news", "articlepage", page_at("nyheder/").pk])
    form = filled_in(client.get(add))
    written = nested_form_data(
        {
            "title": "Kaffen på Ærø",
            # The form's script writes it along with the title.
            "slug": danish_slugify("Kaffen på Ærø"),
            "lead": "Tres peers mødtes over en kop.",
            "body": streamfield([("paragraph", rich_text("<p>Der blev talt om løn.</p>"))]),
        }
    )
    row = {"topic_links-TOTAL_FORMS": "1", "topic_links-0-topic": topic.pk}
    row |= {"topic_links-0-ORDER": "1", "topic_links-0-DELETE": "", "topic_links-0-id": ""}
    answer = client.post(add, {**form, **written, **row, "action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    client.logout()
    return ArticlePage.objects.get()


def test_it_is_published_under_a_danish_address(article, client):
    assert article.live
    assert article.url == "/nyheder/kaffen-paa-aeroe/"
    assert client.get(article.url).status_code == 200


@pytest.mark.parametrize(
    "place", ["/nyheder/", "/", "/nyheder/rss/", "/soeg/?q=kaffen", "/emner/loen-og-vilkaar/"]
)
def test_it_stands_where_readers_look(article, client, place):
    assert article.url in client.get(place).content.decode()


def test_search_engines_and_those_who_share_it_are_told_too(article, client):
    head = BeautifulSoup(client.get(article.url).content, "html.parser").head
    told = {
        meta.get("property") or meta.get("name"): meta["content"]
        for meta in head("meta")
        if meta.get("content")
    }
    assert told["description"] == told["og:description"] == "Tres peers mødtes over en kop."
    assert told["og:title"] == "Kaffen på Ærø"
    assert "Kaffen på Ærø" in head.title.text
