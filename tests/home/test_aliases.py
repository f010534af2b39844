"""An alias would share its source's guid and serve Danish as another language: there are none."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale, Page

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Opstart på arbejdet", slug="opstart")
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("name", ["Secretariat", "Editor"])
def test_copying_never_makes_an_alias(client, member, page, name):
    member(name)
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    assert 'name="alias"' not in client.get(address).content.decode()
    answer = client.post(
        address,
        {
            "new_title": "Kopi",
            "new_slug": "kopi",
            "new_parent_page": page.get_parent().pk,
            "alias": "on",
        },
    )
    assert answer.status_code == 302
    assert Page.objects.get(slug="kopi").alias_of_id is None


@pytest.mark.parametrize("action", ["create_alias", "copy_for_translation", "publish"])
def test_the_admin_api_only_reads(admin_client, page, action):
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    data = {"alias": True, "locale": factories.locale("en").language_code, "recursive": False}
    assert admin_client.post(address, data, content_type="application/json").status_code == 404
    listing = reverse("wagtailadmin_api:pages:detail", args=[page.pk])
    assert admin_client.get(listing).status_code == 200


def test_no_language_is_filled_from_another(admin_client, page):
    english = factories.locale("en")
    address = reverse("wagtaillocales:edit", args=[english.pk])
    assert "sync_from" not in admin_client.get(address).content.decode()


def test_no_program_makes_one_either(page):
    with pytest.raises(ValidationError):
        page.create_alias(update_slug="alias")
    with pytest.raises(ValidationError):
        page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
