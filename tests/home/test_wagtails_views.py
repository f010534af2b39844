"""Where Wagtail's own views would answer with a 500, the editor is answered."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests.factories import image, standard_page, user
from tests.home.filled_in import filled_in

pytestmark = pytest.mark.django_db


def delete_many(*pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"{address}?{ids}&next={reverse('wagtailadmin_home')}"


def titles():
    return set(StandardPage.objects.values_list("title", flat=True))


@pytest.fixture
def pages(site):
    StandardPage.objects.all().delete()
    parent = standard_page(title="Viden")
    child = standard_page(standard_page(parent, title="Mellem"), title="Barn")
    return parent, child, standard_page(title="Andet"), standard_page(title="Bliver")


def test_of_a_page_and_one_below_it_both_are_deleted_and_counted_once(client, member, pages):
    member("Editor")
    address = delete_many(*pages[:3])
    assert "3 child pages" not in client.get(address).content.decode()
    said = client.post(address, follow=True).content.decode()
    assert "2 pages and 2 child pages have been deleted" in said
    assert titles() == {"Bliver"}


def test_a_page_alone_is_deleted_without_the_one_above_it(client, member, pages):
    member("Editor")
    client.post(delete_many(pages[1], pages[2]))
    assert titles() == {"Viden", "Mellem", "Bliver"}


@pytest.mark.parametrize(("position", "status"), [("0", 200), ("9" * 20, 400)])
def test_a_place_that_no_database_can_count_to_is_refused(client, member, pages, position, status):
    member("Editor")
    above = list(StandardPage.objects.filter(depth=pages[0].depth).order_by("path"))
    address = reverse("wagtailadmin_pages:set_page_position", args=[above[-1].pk])
    assert client.post(f"{address}?position={position}").status_code == status
    after = list(StandardPage.objects.filter(depth=pages[0].depth).order_by("path"))
    assert (after == above) == (status == 400)


def test_a_row_that_has_lost_its_number_is_refused(client, member):
    member("Editor")
    address = reverse("wagtailsnippets_core_period:add")
    rows = {"people-TOTAL_FORMS": "1", "people-INITIAL_FORMS": "0"}
    assert client.post(address, rows).status_code == 400
    assert client.post(address, {**rows, "people-0-ORDER": "1"}).status_code == 200


def test_no_address_of_the_admin_fails_on_purpose(client, member):
    member("Editor")
    answer = client.get("/admin/failwhale/")
    assert answer.status_code == 404
    assert "wagtailadmin/404.html" in [template.name for template in answer.templates]


def test_the_list_of_the_pages_of_a_type(client, member, pages):
    member("Volunteer writer")
    address = reverse("wagtailadmin_pages:type_use", args=["home", "standardpage"])
    told = client.get(address).content.decode()
    assert all(page.title in told for page in pages)


@pytest.mark.parametrize("extra", ["x", "", "[]", '"a"'])
def test_a_step_of_the_workflow_with_something_odd_beside_it(client, member, pages, extra):
    page = standard_page(title="Venter", live=False)
    page.save_revision()
    page.get_workflow().start(page, user("skribent"))
    member("Secretariat")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {**filled_in(client.get(address)), "body-count": "0"}
    sent = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    answer = client.post(address, {**form, **sent, "workflow-action-extra-data": extra})
    assert answer.status_code == 302
    assert StandardPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("/admin/api/main/pages/?offset=9999999999999999999999999", None),
        ("/admin/choose-external-link/", {}),
        ("/admin/snippets/choose/core/topic/create/", {}),
    ],
)
def test_what_no_window_asks_is_refused(client, member, address, sent):
    member("Editor")
    answer = client.get(address) if sent is None else client.post(address, sent)
    assert answer.status_code == 400


@pytest.mark.wagtail_indexes
def test_pictures_are_looked_for_by_word_and_tag(client, member):
    member("Editor")
    found, other = image("Kop i solen"), image("Kop i regn")
    found.tags.add("kaffe")
    told = client.get("/admin/images/chooser/results/?q=kop&tag=kaffe").content.decode()
    assert found.title in told
    assert other.title not in told
