import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page, Site, Workflow

from core.models import Footer, Navigation
from home.models import HomePage
from home.setup.groups import GROUPS
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_front_pages_are_published_translations_of_each_other(site):
    assert set(site) == {"da", "nb", "en"}
    assert all(page.live for page in site.values())
    assert len({page.translation_key for page in site.values()}) == 1
    assert [page.url for page in site.values()] == ["/", "/nb/", "/en/"]


def test_the_site_leads_to_the_danish_front_page_and_wagtails_example_is_gone(site):
    assert Site.objects.get().root_page_id == site["da"].pk
    assert set(Page.objects.filter(depth=2).values_list("pk", flat=True)) == {
        page.pk for page in site.values()
    }


INDEX_PAGES = [
    ("aktiviteter/", "StandardPage"),
    ("aktiviteter/arrangementer/", "EventIndexPage"),
    ("nyheder/", "NewsIndexPage"),
    ("podcast/", "PodcastIndexPage"),
    ("moed-en-peer/", "PeerIndexPage"),
    ("emner/", "TopicIndexPage"),
    ("kontakt/", "ContactPage"),
    ("arkiv/", "ArchiveIndexPage"),
]


def test_every_index_page_answers(client, page_at):
    for path, kind in INDEX_PAGES:
        assert type(page_at(path)).__name__ == kind
        assert client.get(f"/{path}").status_code == 200


def test_no_index_page_is_made_in_a_language_nobody_has_written(site):
    assert site["en"].get_children().count() == site["nb"].get_children().count() == 0


def test_each_language_has_a_menu_and_a_footer(site):
    for model in (Navigation, Footer):
        rows = model.objects.all()
        assert {row.locale.language_code for row in rows} == {"da", "nb", "en"}
        assert len({row.translation_key for row in rows}) == 1


def test_again_it_changes_nothing_and_is_quick(site, page_at, django_assert_max_num_queries):
    news = page_at("nyheder/")
    news.title = "Nyt fra os"
    news.save_revision().publish()
    Navigation.objects.filter(locale__language_code="da").update(title="Vores menu")
    before = {page.pk: page.url_path for page in Page.objects.all()}
    with django_assert_max_num_queries(60):
        call_command("setup", verbosity=0)
    assert {page.pk: page.url_path for page in Page.objects.all()} == before
    assert page_at("nyheder/").title == "Nyt fra os"
    assert Navigation.objects.filter(title="Vores menu").count() == 1
    assert Workflow.objects.filter(active=True).count() == 1
    assert Group.objects.count() == len(GROUPS)


def test_a_page_that_moved_is_not_made_twice(site, page_at):
    page_at("nyheder/").move(page_at("aktiviteter/"), pos="last-child")
    call_command("setup", verbosity=0)
    assert Page.objects.filter(slug="nyheder").count() == 1


def test_a_front_page_taken_down_stays_down_and_its_draft_a_draft(site):
    english = site["en"]
    english.unpublish()
    english.title = "Half written"
    english.save_revision()
    call_command("setup", verbosity=0)
    english = HomePage.objects.get(pk=english.pk)
    assert not english.live
    assert english.title != "Half written"


def test_the_sites_name_stays_and_its_address_follows_the_environment(site, settings):
    Site.objects.update(site_name="Peer-Netværket i Danmark", hostname="gammel.example.org")
    settings.WAGTAILADMIN_BASE_URL = "https://ny.example.org"
    call_command("setup", verbosity=0)
    record = Site.objects.get()
    assert record.site_name == "Peer-Netværket i Danmark"
    assert (record.hostname, record.port) == ("ny.example.org", 443)
    assert record.root_page_id == site["da"].pk


def test_wagtails_groups_stay_if_someone_is_in_them(db):
    factories.user("gammel", groups=["Editors"])
    call_command("setup", verbosity=0)
    assert Group.objects.filter(name="Editors").exists()
    assert not Group.objects.filter(name="Moderators").exists()


def test_groups_on_pages_that_are_not_their_own(site):
    """(group, language): may edit, may publish."""
    pages = {code: factories.standard_page(front_page) for code, front_page in site.items()}
    expected = {
        ("Secretariat", "da"): (True, True),
        ("Secretariat", "en"): (True, True),
        ("Editor", "nb"): (True, True),
        ("Translator nb", "nb"): (True, False),
        ("Translator nb", "da"): (False, False),
        ("Translator nb", "en"): (False, False),
        ("Translator en", "en"): (True, False),
        ("Translator en", "nb"): (False, False),
        ("Volunteer writer", "da"): (False, False),
        ("Volunteer writer", "en"): (False, False),
    }
    for number, ((group, language), may) in enumerate(expected.items()):
        account = factories.user(f"nogen{number}", groups=[group])
        permissions = pages[language].permissions_for_user(account)
        assert (permissions.can_edit(), permissions.can_publish()) == may, (group, language)


def test_a_volunteer_writes_drafts_and_sends_them_to_review(site, page_at):
    account = factories.user("frivillig", groups=["Volunteer writer"])
    own = factories.standard_page(page_at("aktiviteter/"), live=False, owner=account)
    permissions = own.permissions_for_user(account)
    assert permissions.can_edit()
    assert permissions.can_submit_for_moderation()
    assert not permissions.can_publish()
    reviewers = own.get_workflow().tasks[0].specific.groups
    assert set(reviewers.values_list("name", flat=True)) == {"Editor", "Secretariat"}


def test_who_holds_a_permission(site):
    expected = {
        "core.change_consent": {"Editor"},
        "core.change_lifecycle": {"Editor"},
        "core.change_navigation": {"Editor"},
        "core.change_period": {"Editor"},
        "core.add_user": {"Editor"},
        "wagtailredirects.add_redirect": {"Editor"},
        "core.change_person": {"Editor", "Secretariat"},
        "wagtail_localize.submit_translation": {
            "Editor",
            "Secretariat",
            "Translator nb",
            "Translator en",
        },
    }
    for permission, groups in expected.items():
        app, codename = permission.split(".")
        holders = Group.objects.filter(
            permissions__codename=codename, permissions__content_type__app_label=app
        )
        assert set(holders.values_list("name", flat=True)) == groups, permission
