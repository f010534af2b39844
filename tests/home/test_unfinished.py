"""No door lets an account publish a translation that is partly still Danish."""

import pytest
from django.urls import reverse
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests import factories
from tests.home.test_translation_admin import translate_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(site):
    """An English page, a draft, with an unfinished one and one made by hand below it."""
    parent = factories.standard_page(title="Viden", slug="viden")
    child = factories.standard_page(parent, title="Opstart", slug="opstart", lead="Fem råd.")
    other = factories.standard_page(parent, title="Andet", slug="andet")
    english = factories.translated(parent)
    translate_object(child, [factories.locale("en")])
    by_hand = factories.translated(other)
    for page in (by_hand, english):
        page.unpublish()
    return english, child.get_translation(factories.locale("en")), by_hand


def is_live(page):
    return StandardPage.objects.get(pk=page.pk).live


def publish_with_descendants(client, page):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    back = reverse("wagtailadmin_explore_root")
    return client.post(
        f"{address}?id={page.pk}&next={back}", {"include_descendants": "on"}, follow=True
    )


def test_publishing_what_is_below_waits_for_the_unfinished(client, member, family):
    english, unfinished, _by_hand = family
    member("Editor")
    answer = publish_with_descendants(client, english)
    assert answer.status_code == 200
    assert "Nothing was published." in answer.content.decode()
    assert "“Opstart” stays a draft" in answer.content.decode()
    assert "“Andet” stays a draft" not in answer.content.decode()
    assert not any(is_live(page) for page in family)
    translate_all(unfinished, "en")
    publish_with_descendants(client, english)
    assert all(is_live(page) for page in family)
    assert StandardPage.objects.get(pk=unfinished.pk).title == "en Opstart"


def approve(client, account, page):
    page = StandardPage.objects.get(pk=page.pk)
    page.get_latest_revision() or page.save_revision()
    page.get_workflow().start(page, account)
    task = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    return client.post(address, {"comment": ""}, follow=True)


def test_approving_an_unfinished_one_does_not_publish_it(client, member, family):
    _english, unfinished, by_hand = family
    account = member("Editor")
    answer = approve(client, account, unfinished)
    assert answer.status_code == 200
    assert "“Opstart” stays a draft" in answer.content.decode()
    assert not is_live(unfinished)
    assert StandardPage.objects.get(pk=unfinished.pk).workflow_in_progress
    approve(client, account, by_hand)
    assert is_live(by_hand)


def test_what_is_approved_is_what_was_translated(client, member, family):
    _english, unfinished, _by_hand = family
    account = member("Editor")
    translate_all(unfinished, "en")
    approve(client, account, unfinished)
    assert is_live(unfinished)
    assert StandardPage.objects.get(pk=unfinished.pk).title == "en Opstart"


def test_what_was_approved_is_published_by_the_clock(family):
    """Also if the source was changed meanwhile: other pages wait behind it."""
    _english, unfinished, _by_hand = family
    unfinished.get_latest_revision().publish()
    assert is_live(unfinished)
