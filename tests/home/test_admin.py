"""The admin's own views: who sees them, and what they list."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Consent, Organisation, Period, Person, Publication
from home.admin import ArticleListing, EpisodeListing, EventListing, PeerListing, ShowListing
from home.models import StandardPage
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
    opened = [client.get(reverse(name), follow=True) for name in names]
    assert [answer.status_code for answer in opened] == [200] * 3
    # Of what there is one a language, the Danish one opens at once.
    assert all("/edit/" in answer.request["PATH_INFO"] for answer in opened[1:])
    client.logout()
    member("Secretariat")
    assert [client.get(reverse(name)).url for name in names] == ["/admin/"] * 3
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


def slug_errors(parent, **data):
    form_class = StandardPage.get_edit_handler().get_form_class()
    page = StandardPage(locale=parent.locale)
    data = nested_form_data({**data, "body": streamfield([])})
    return form_class(data, instance=page, parent_page=parent).errors.get("slug", [])


def test_a_page_that_the_sites_own_address_would_hide_is_refused(site):
    danish, english = site["da"], site["en"]
    for parent, data in [
        (danish, {"title": "Søgning", "slug": "soeg"}),
        (danish, {"title": "Søg", "slug": ""}),
        (danish, {"title": "In English", "slug": "en"}),
        (english, {"title": "Search", "slug": "soeg"}),
    ]:
        assert any("»" in error for error in slug_errors(parent, **data)), data
    below = factories.standard_page(title="Viden")
    assert slug_errors(danish, title="Følg", slug="foelg") == []
    assert slug_errors(below, title="Søg", slug="soeg") == []


@pytest.mark.parametrize(("slug", "taken"), [("soeg", True), ("viden-2", False)])
def test_nor_can_such_a_page_be_made_by_copying(site, slug, taken):
    page = factories.standard_page(title="Viden")
    data = {"new_title": "Viden", "new_slug": slug, "new_parent_page": site["da"].pk}
    form = page.copy_form_class(data, page=page, user=factories.user(is_superuser=True))
    assert ("new_slug" in form.errors) == taken


@pytest.mark.parametrize("name", ["consents:index", "wagtailsnippets_core_person:list"])
def test_a_longer_list_asks_no_more_of_the_database(client, member, name):
    def queries():
        client.get(reverse(name))
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse(name)).status_code == 200
        # wagtail-localize asks for each row which languages are missing.
        return len(
            [
                query
                for query in captured
                if "wagtailcore_locale" not in query["sql"]
                and "wagtail_localize" not in query["sql"]
            ]
        )

    def add(number):
        firm = factories.organisation(f"Forening {number}")
        factories.consent(factories.person(f"Person {number}", organisation=firm))

    member("Editor")
    add(1)
    few = queries()
    for number in range(2, 6):
        add(number)
    assert queries() == few
