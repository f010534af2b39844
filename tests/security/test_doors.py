"""Log-in, log-out and passwords: every door leads somewhere on the site."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from tests.factories import document, front_page_in, home_page, standard_page, user

pytestmark = pytest.mark.django_db
LOG_IN = {"username": "medlem", "password": "test"}


@pytest.fixture
def member():
    home_page()
    return user("medlem")


@pytest.mark.parametrize("back", [None, "", "https://evil.example/", "//evil.example/"])
def test_who_logs_in_from_nowhere_comes_to_the_front_page(client, member, back):
    answer = client.post("/_util/login/", {**LOG_IN, **({} if back is None else {"next": back})})
    assert answer["Location"] == "/"
    assert client.get("/").status_code == 200


def test_the_admins_door_leads_to_the_admin_and_out_again(client):
    home_page()
    user("medlem", is_superuser=True)
    login = reverse("wagtailadmin_login")
    assert client.post(login, LOG_IN)["Location"] == reverse("wagtailadmin_home")
    out = client.post(reverse("wagtailadmin_logout"), follow=True)
    assert out.redirect_chain[-1][0] == login
    assert out.status_code == 200


def test_a_password_form_without_a_place_to_go_back_to_leads_to_the_front_page(client, member):
    page = standard_page(title="Med kode")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="kaffe")
    action = client.get(page.url).context["action_url"]
    answer = client.post(action, {"password": "kaffe", "return_url": "https://evil.example/"})
    assert answer["Location"] == "/"


def test_a_document_with_a_password_asks_for_it_in_the_sites_own_words(client):
    home_page()
    front_page_in("en")
    shelf = Collection.get_first_root_node().add_child(name="Med kode")
    CollectionViewRestriction.objects.create(
        collection=shelf, restriction_type="password", password="kaffe"
    )
    file = document(collection=shelf)
    asked = client.get(file.url)
    assert 'class="site-header"' in asked.content.decode()
    assert "You need a password" not in asked.content.decode()

    def answer(password):
        data = {"password": password, "return_url": file.url}
        return client.post(asked.context_data["action_url"], data)

    wrong = answer("te")
    assert 'class="form__error" id="id_password_error"' in wrong.content.decode()
    assert answer("kaffe")["Location"] == file.url
    assert b"".join(client.get(file.url)) == b"%PDF-1.4"


def test_the_editors_door_is_the_sites_own_and_speaks_danish(client):
    home_page()
    shown = client.get(reverse("wagtailadmin_login")).content.decode()
    assert "Peer-Netværket Danmark</h1>" in shown
    for words in ("Brugernavn", "Adgangskode", "Glemt adgangskoden?", "Husk mig"):
        assert words in shown
    for name in ("username", "current-password"):
        assert f'autocomplete="{name}"' in shown
    wrong = client.post(reverse("wagtailadmin_login"), {"username": "x", "password": "y"})
    assert wrong.status_code == 200
    assert client.session.get("_auth_user_id") is None
