"""The page that is not there in the reader's language: which of its versions it leads to."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from home.models import HomePage
from tests import factories
from tests.podcasts.podcast_factories import podcast_index, show

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<li><a class="section__link" href="([^"]+)" lang="(\w+)" hreflang="(\w+)"')


def led_to(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    return LINK.findall(answer.content.decode())


def test_a_draft_at_the_same_address_hides_no_page_of_another_language(client, site):
    factories.standard_page(title="Kladde", slug="noget", live=False)
    factories.standard_page(site["nb"], title="Noe", slug="noget")
    assert led_to(client, "/en/noget/") == [("/nb/noget/", "nb", "nb")]


def test_an_address_of_a_page_beside_its_own_leads_to_the_page(client, site):
    page = show(podcast_index(site["da"]))
    to_page = [(page.url, "da", "da")]
    for below in ("", "foelg/", "rss/"):
        assert led_to(client, f"/en{page.url}{below}") == to_page
    assert led_to(client, f"/en{page.url}andet/") == []
    english = factories.translated(page, slug="side-by-side")
    both = [*to_page, (english.url, "en", "en")]
    assert led_to(client, f"{page.get_parent().url}side-by-side/foelg/") == both
    # The page is there: what is missing is no language.
    assert led_to(client, f"{page.url}rss/?page=9") == []
    page.unpublish()
    assert led_to(client, f"/en{page.url}foelg/") == []


def test_it_is_no_version_of_the_front_page(client, site):
    assert '<link rel="alternate" hreflang=' in client.get("/en/").content.decode()
    assert '<link rel="alternate" hreflang=' not in client.get("/en/intet/").content.decode()


def test_a_front_page_past_its_date_takes_its_language_along(client, site):
    english = factories.translated(factories.standard_page(title="Viden", slug="viden"))
    assert client.get(english.url).status_code == 200
    an_hour_ago = timezone.now() - timedelta(hours=1)
    HomePage.objects.filter(pk=site["en"].pk).update(expire_at=an_hour_ago)
    assert led_to(client, english.url) == [("/viden/", "da", "da")]
    assert client.get("/viden/").status_code == 200
