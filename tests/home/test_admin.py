"""The admin's own views: who sees them, and what they list."""

import pytest
from django.urls import reverse

from core.models import Consent, Organisation, Period, Person, Publication
from home.admin import ArticleListing, EpisodeListing, EventListing, PeerListing, ShowListing
from tests import factories

pytestmark = pytest.mark.django_db
LISTINGS = [ArticleListing, EventListing, PeerListing, EpisodeListing, ShowListing]


def test_every_list_of_pages_opens_for_the_secretariat(client, member):
    member("Secretariat")
    for listing in LISTINGS:
        assert client.get(reverse(f"{listing.name}:index")).status_code == 200, listing


def test_lists_of_pages_stay_closed_without_a_right_to_any_page(client, site):
    client.force_login(factories.user("ingen"))
    for listing in LISTINGS:
        assert client.get(reverse(f"{listing.name}:index")).status_code == 302, listing


def test_a_translator_is_not_shown_danish_drafts(client, member, page_at):
    draft = factories.page_of(
        ArticleListing.model, page_at("nyheder/"), title="Hemmelig kladde", live=False
    )
    member("Secretariat")
    assert draft.title in client.get(reverse("news:index")).content.decode()
    client.logout()
    member("Translator en")
    assert draft.title not in client.get(reverse("news:index")).content.decode()


def test_the_menu_has_the_secretariats_words_and_never_snippets(client, member):
    member("Editor")
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    for label in ("News", "Events", "Podcast", "Meet a peer", "People", "Groups", "Consents"):
        assert f'"{label}"' in page, label
    assert '"Snippets"' not in page


SNIPPETS = [Person, Organisation, Publication]


def test_snippets_open_for_the_secretariat_and_for_no_translator(client, member):
    member("Secretariat")
    for model in SNIPPETS:
        name = f"wagtailsnippets_core_{model._meta.model_name}:list"
        assert client.get(reverse(name)).status_code == 200, model
    client.logout()
    member("Translator nb")
    for model in SNIPPETS:
        name = f"wagtailsnippets_core_{model._meta.model_name}:list"
        assert client.get(reverse(name)).status_code == 302, model


def test_periods_and_menus_are_the_editors(client, member):
    names = [f"wagtailsnippets_core_{name}:list" for name in ("period", "navigation", "footer")]
    member("Editor")
    assert [client.get(reverse(name)).status_code for name in names] == [200] * 3
    client.logout()
    member("Secretariat")
    assert [client.get(reverse(name)).status_code for name in names] == [302] * 3
    assert not Period.objects.exists()


@pytest.fixture
def consent(site):
    return factories.consent(factories.person("Ingolf Tangmose"), note="Ringet 3. maj")


def consent_addresses(consent):
    return [
        reverse("consents:index"),
        reverse("consents:add"),
        reverse("consents:edit", args=[consent.pk]),
        reverse("consents:delete", args=[consent.pk]),
        reverse("consents:history", args=[consent.pk]),
        reverse("consents:usage", args=[consent.pk]),
    ]


def test_consents_open_for_an_editor(client, member, consent):
    member("Editor")
    for address in consent_addresses(consent):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("group", ["Secretariat", "Translator en", "Volunteer writer"])
def test_consents_are_closed_to_everyone_else(client, member, consent, group):
    member(group)
    for address in consent_addresses(consent):
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert "Ingolf" not in answer.content.decode()
    client.post(reverse("consents:delete", args=[consent.pk]))
    assert Consent.objects.count() == 1


def test_an_editor_records_a_consent(client, member, site):
    member("Editor")
    person = factories.person()
    answer = client.post(
        reverse("consents:add"),
        {
            "person": person.pk,
            "use": "profile",
            "display_name": "first",
            "pseudonym": "",
            "given_on": "2026-05-03",
            "review_on": "2027-05-03",
            "withdrawn_on": "",
            "website": "on",
            "note": "",
        },
    )
    assert answer.status_code == 302, answer.context["form"].errors
    stored = Consent.objects.get()
    assert (stored.person, stored.website, stored.feeds) == (person, True, False)


def test_a_person_tells_nobody_of_the_consent(client, member, consent):
    """Neither the person's form nor what refers to the person."""
    member("Secretariat")
    for name in ("edit", "usage", "history"):
        address = reverse(f"wagtailsnippets_core_person:{name}", args=[consent.person_id])
        page = client.get(address).content.decode()
        assert "Ringet 3. maj" not in page
        assert "onsent" not in page, name
