"""What has no revisions is not saved over unseen: the second of two is told and loses nothing."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse

from core.models import Consent, Footer, Navigation, Person, PersonRole
from tests import factories
from tests.home.filled_in import filled_in

User = get_user_model()

pytestmark = pytest.mark.django_db
STALE = "Someone else has changed this since you opened it"


@pytest.fixture
def woman(client, member):
    member("Editor")
    woman = factories.person("Aslaug Birk", title="Peer")
    PersonRole.objects.create(person=woman, body="secretariat", locale=woman.locale)
    return woman


def test_the_second_of_two_is_told_and_keeps_the_words(client, woman):
    edit = reverse("wagtailsnippets_core_person:edit", args=[woman.pk])
    mine, theirs = filled_in(client.get(edit)), filled_in(client.get(edit))
    assert client.post(edit, {**theirs, "title": "Konsulent"}).status_code == 302
    answer = client.post(edit, {**mine, "phone": "12 34 56 78"})
    assert STALE in answer.content.decode()
    assert 'value="12 34 56 78"' in answer.content.decode()
    stored = Person.objects.get(pk=woman.pk)
    assert (stored.title, stored.phone) == ("Konsulent", "")
    fresh = filled_in(client.get(edit))
    assert client.post(edit, {**fresh, "phone": "12 34 56 78"}).status_code == 302
    stored = Person.objects.get(pk=woman.pk)
    assert (stored.title, stored.phone) == ("Konsulent", "12 34 56 78")


def test_so_it_is_with_the_rows_that_belong_to_it(client, woman):
    edit = reverse("wagtailsnippets_core_person:edit", args=[woman.pk])
    mine = filled_in(client.get(edit))
    PersonRole.objects.update(title="Formand")
    assert STALE in client.post(edit, mine).content.decode()


def test_and_with_a_consent(client, woman):
    edit = reverse("consents:edit", args=[factories.consent(woman).pk])
    mine = filled_in(client.get(edit))
    assert client.post(edit, {**mine, "note": "Ringet 3. maj"}).status_code == 302
    answer = client.post(edit, {**mine, "social": "on"})
    assert STALE in answer.content.decode()
    assert Consent.objects.get().note == "Ringet 3. maj"


@pytest.mark.parametrize("model", [Navigation, Footer])
def test_and_with_what_stands_on_every_page(client, member, site, model):
    member("Editor")
    made = model.objects.get(locale=factories.locale())
    edit = reverse(f"wagtailsnippets_core_{model._meta.model_name}:edit", args=[made.pk])
    mine = filled_in(client.get(edit))
    name = "title" if model is Navigation else "organisation_name"
    streams = {f"{key}-count": "0" for key in ("items", "channels", "links", "support_lines")}
    assert client.post(edit, {**mine, **streams, name: "Deres"}).status_code == 302
    assert STALE in client.post(edit, {**mine, **streams, name: "Mine"}).content.decode()
    assert getattr(model.objects.get(pk=made.pk), name) == "Deres"


def test_a_new_one_has_nobody_to_agree_with(client, woman):
    add = reverse("wagtailsnippets_core_person:add")
    assert client.post(add, {**filled_in(client.get(add)), "name": "Ny"}).status_code == 302


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Om løn")
    page.save_revision().publish()
    return page


def editing(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def saved_by(name, page, title):
    account = factories.user(name, groups=["Secretariat"], first_name=name.title())
    page = type(page).objects.get(pk=page.pk)
    page.title = title
    return page.save_revision(user=account)


@pytest.fixture
def mine(client, member, page):
    member("Secretariat")
    form = filled_in(client.get(editing(page)))
    return {**form, "body-count": "0", "title": "Mit", "lead": "Min manchet 🙂"}


def latest(page):
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object().title


@pytest.mark.parametrize("button", ["action-publish", None])
def test_a_page_is_not_saved_over_what_another_has_saved(client, page, mine, button):
    saved_by("bodil", page, "Deres")
    answer = client.post(editing(page), {**mine, **({button: "1"} if button else {})})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Bodil" in html
    assert "Min manchet 🙂" in html
    assert latest(page) == "Deres"
    assert type(page).objects.get(pk=page.pk).title == "Om løn"


def test_it_is_saved_as_a_draft_by_who_has_been_told(client, page, mine):
    saved_by("bodil", page, "Deres")
    told = BeautifulSoup(client.post(editing(page), mine).content, "html.parser")
    again = told.find("button", attrs={"name": "save-over"})
    assert client.post(editing(page), {**mine, "save-over": again["value"]}).status_code == 302
    assert latest(page) == "Mit"
    assert "Deres" in page.revisions.order_by("-pk")[1].content["title"]


def test_who_was_told_of_one_has_not_seen_the_next(client, page, mine):
    saved_by("bodil", page, "Deres")
    told = BeautifulSoup(client.post(editing(page), mine).content, "html.parser")
    again = told.find("button", attrs={"name": "save-over"})["value"]
    saved_by("frida", page, "Fridas")
    assert client.post(editing(page), {**mine, "save-over": again}).status_code == 200
    assert latest(page) == "Fridas"


def test_ones_own_later_words_are_in_nobodys_way(client, page, mine):
    page.title = "Mit fra før"
    page.save_revision(user=User.objects.get(username="secretariat"))
    assert client.post(editing(page), mine).status_code == 302
    assert latest(page) == "Mit"


def test_but_what_another_saved_between_them_is(client, page, mine):
    saved_by("bodil", page, "Deres")
    page.title = "Mit i en anden fane"
    page.save_revision(user=User.objects.get(username="secretariat"))
    answer = client.post(editing(page), mine)
    assert answer.status_code == 200
    assert "Bodil" in answer.content.decode()
    assert latest(page) == "Mit i en anden fane"
    odd = {**mine, "loaded_revision_created_at": "2026-13-45T99:99"}
    assert client.post(editing(page), odd).status_code == 200


def test_what_was_loaded_last_is_saved(client, page, mine):
    saved_by("bodil", page, "Deres")
    fresh = {**filled_in(client.get(editing(page))), "body-count": "0", "title": "Vores"}
    assert client.post(editing(page), fresh).status_code == 302
    assert latest(page) == "Vores"
