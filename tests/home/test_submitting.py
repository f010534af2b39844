"""What goes along when a page is submitted: the facts it names and the pages below it."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import Translation

from core.models import Topic
from tests import factories
from tests.home.test_translation_admin import submit, submit_address
from tests.home.translated_pages import completed, publish, published

pytestmark = pytest.mark.django_db


def names_of(topic):
    topics = Topic.objects.filter(translation_key=topic.translation_key)
    return dict(topics.values_list("locale__language_code", "name"))


def test_a_fact_that_is_translated_stays_as_it_is(client, member, site):
    topic = factories.topic("Løn")
    norwegian = topic.copy_for_translation(factories.locale("nb"))
    norwegian.name = "Lønn"
    norwegian.save()
    page = published("Side", topics=[topic])
    member("Secretariat")
    submit(client, page, "nb")
    assert page.has_translation(factories.locale("nb"))
    assert names_of(topic) == {"da": "Løn", "nb": "Lønn"}


@pytest.mark.parametrize(
    ("group", "codes"), [("Translator nb", {"da"}), ("Secretariat", {"da", "nb"})]
)
def test_a_fact_is_submitted_by_who_may_edit_facts(client, member, site, group, codes):
    topic = factories.topic("Løn")
    page = published("Side", topics=[topic])
    member(group)
    submit(client, page, "nb")
    assert page.has_translation(factories.locale("nb"))
    assert names_of(topic).keys() == codes


@pytest.fixture
def own(client, member, site):
    """A public page of someone who may add pages everywhere and edit but the own, with pages
    of others below it."""
    account = member("Translator en")
    add = Group.objects.get(name="Volunteer writer").page_permissions.get().permission
    GroupPagePermission.objects.create(group=account.groups.get(), page=site["da"], permission=add)
    page = published("Egen", owner=account)
    factories.standard_page(page, title="Kladde", live=False)
    factories.restrict(published("Lukket", parent=page))
    published("Offentlig", parent=page)
    return page


def submit_all(client, page, code="en"):
    assert (
        'type="checkbox" name="include_subtree"'
        in client.get(submit_address(page)).content.decode()
    )
    return client.post(
        submit_address(page),
        {"locales": [factories.locale(code).pk], "include_subtree": "on"},
    )


def test_pages_below_that_the_user_may_not_read_do_not_go_along(client, own):
    assert submit_all(client, own).status_code == 302
    english = own.get_translation(factories.locale("en"))
    assert [page.title for page in english.get_children()] == ["Offentlig"]


def test_a_page_below_that_is_translated_elsewhere_stays_as_it_is(client, member, site):
    page = published("Side")
    child = published("Under", parent=page)
    factories.translated(page)
    finished = completed(child)
    other = factories.standard_page(site["en"], title="Other", slug="other")
    finished.move(other, pos="last-child")
    page.get_translation(factories.locale("en")).delete()
    publish(child, title="Ny titel")
    Translation.objects.get(source__object_id=child.translation_key).source.update_from_db()
    member("Secretariat")
    submit_all(client, type(page).objects.get(pk=page.pk))
    assert Page.objects.get(pk=finished.pk).title == "en Under"


def test_a_translation_is_made_from_the_danish_page(client, member, site):
    page = published("Side")
    english = completed(page)
    member("Translator nb")
    answer = submit(client, english, "nb")
    assert answer["Location"] == submit_address(page)
    assert not page.has_translation(factories.locale("nb"))
