"""What the report and the admin's first page ask the database, with few and with many pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.operations import translate_object

from core.translating.kept import keep
from tests import factories
from tests.home.test_translation_report import REPORT
from tests.home.translated_pages import completed, publish, published, submitted

pytestmark = pytest.mark.django_db


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


def test_queries_do_not_grow_with_the_pages(client, member, site):
    def one_more(number):
        behind = published(f"Bagud {number}", lead="Før")
        completed(behind)
        publish(behind, lead="Efter")
        below = factories.standard_page(published(f"Over {number}"), title=f"Under {number}")
        below.save_revision().publish()
        submitted(published(f"Begyndt {number}"))
        person = factories.person(f"Person {number}", title="peer")
        translate_object(person, [factories.locale("en")])
        type(person).objects.filter(pk=person.pk).update(title="konsulent")
        keys = [behind.translation_key, below.translation_key]
        keep(keys, {factories.locale("en").pk, factories.locale("nb").pk})

    member("Secretariat")
    home = reverse("wagtailadmin_home")
    one_more(1)
    few = [queries(client, address) for address in (REPORT, home)]
    for number in (2, 3):
        one_more(number)
    many = [queries(client, address) for address in (REPORT, home)]
    assert [len(found) for found in many] == [len(found) for found in few]
