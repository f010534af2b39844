"""The doors of private pages, in the reader's language and on the site's own paper."""

import pytest
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = pytest.mark.django_db
LANGUAGES = ["da", "en"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_for_members_asks_for_a_log_in(client, site, code):
    page = factories.standard_page(site[code], title="Kun for medlemmer", lead="Hemmeligt")
    factories.restrict(page)
    answer = client.get(page.url, follow=True)
    door = answer.redirect_chain[-1][0]
    assert f'<html lang="{code}"' in answer.text
    assert "css/main.css" in answer.text
    assert "Hemmeligt" not in answer.text
    data = {"username": "bruger", "password": "forkert", "next": page.url}
    assert 'role="alert"' in client.post(door, data).text
    factories.user()
    answer = client.post(door, {**data, "password": "test"}, follow=True)
    assert answer.redirect_chain == [(page.url, 302)]
    assert "Hemmeligt" in answer.text


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_with_a_password_opens_for_it(client, site, code):
    page = factories.standard_page(site[code], title="Kun med kode", lead="Hemmeligt")
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="kaffe"
    )
    answer = client.get(page.url)
    assert f'<html lang="{code}"' in answer.text
    assert "css/main.css" in answer.text
    assert "Kun med kode" not in answer.text
    assert "Hemmeligt" not in answer.text
    prefix = "" if code == "da" else f"/{code}"
    door = f"{prefix}/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    assert door in answer.text
    wrong = client.post(door, {"password": "te", "return_url": page.url})
    assert "id_password_error" in wrong.text
    right = client.post(door, {"password": "kaffe", "return_url": page.url}, follow=True)
    assert "Hemmeligt" in right.text
