"""The secretariat's lists of facts: searched in words, and guarding what pages still need."""

import pytest
from django.urls import reverse

from core.models import Lifecycle, NetworkGroup, Organisation, Period, Person, Publication, Topic
from tests import factories
from tests.factories import locale
from tests.snapshot import set_up

pytestmark = pytest.mark.django_db
FACTS = {
    Organisation: {"relation": "partner"},
    Topic: {},
    Period: {"first_year": 2014},
    Person: {"title": "kaffebrygger"},
    Publication: {"authors": "kaffebrygger"},
    NetworkGroup: {"town": "Ribe", "region": "syddanmark"},
}


@pytest.fixture
def editor(client):
    set_up.lay_down()
    account = factories.user(groups=["Editor"])
    client.force_login(account)
    return account


@pytest.mark.parametrize("model", FACTS)
def test_a_fact_is_found_by_its_name_and_by_nothing_else(client, editor, model):
    for name in ("Havtorn", "Slåen"):
        model.objects.create(locale=locale(), name=name, **FACTS[model])
    address = reverse(f"wagtailsnippets_core_{model._meta.model_name}:list")
    for words, found in (("havtorn", ["Havtorn"]), ("hyben", []), ('"', [])):
        answer = client.get(address, {"q": words})
        assert answer.status_code == 200
        if words != '"':
            assert [row.name for row in answer.context["object_list"]] == found


ADDRESSES = [
    "wagtailimages:index",
    "wagtaildocs:index",
    "wagtailmedia:index",
    "wagtailadmin_pages:search",
    "wagtailimages_chooser:choose_results",
    "wagtaildocs_chooser:choose_results",
    "wagtailadmin_choose_page_search",
    "wagtailsnippetchoosers_core_person:choose_results",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("words", ['"', '"kaffe', "kaffe AND (", "\x00", "ord " * 200])
def test_nothing_typed_breaks_a_search_in_the_admin(client, editor, address, words):
    factories.image()
    factories.document()
    factories.person("Kaffe")
    assert client.get(reverse(address), {"q": words}).status_code == 200


@pytest.mark.parametrize("bulk", [False, True])
def test_a_period_that_pages_belong_to_is_not_deleted(client, editor, bulk):
    used, unused = factories.period("Brugt"), factories.period("Ubrugt")
    page = factories.standard_page()
    Lifecycle.objects.create(translation_key=page.translation_key, period=used)
    for period in (used, unused):
        address = reverse("wagtailsnippets_core_period:delete", args=[period.pk])
        if bulk:
            address = reverse("wagtail_bulk_action", args=["core", "period", "delete"])
            address += f"?id={period.pk}"
        assert client.post(address).status_code in (200, 302)
    assert list(Period.objects.values_list("name", flat=True)) == ["Brugt"]
