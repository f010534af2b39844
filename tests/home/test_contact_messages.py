"""What visitors wrote, in the admin: for the secretariat and the editors, and for nobody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.models import ContactMessage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("group", ["Secretariat", "Editor"])
def test_the_secretariat_reads_answers_and_deletes(client, site, member, group):
    message = ContactMessage.objects.create(
        text="Må jeg <b>være</b>\nmed?", name="Åse Hemmelig", language="da", subject="Medlem"
    )
    member(group)
    listed = client.get(reverse("contact_messages:index")).text
    assert "Åse Hemmelig" in listed
    assert reverse("contact_messages:edit", args=[message.pk]) in listed
    edit = reverse("contact_messages:edit", args=[message.pk])
    assert "&lt;b&gt;være&lt;/b&gt;<br>med?" in client.get(edit).text
    client.post(edit, {"is_answered": "on", "text": "Rettet", "name": "En anden"})
    message.refresh_from_db()
    assert message.is_answered
    assert message.name == "Åse Hemmelig"
    assert not ContactMessage.objects.unanswered().exists()
    client.post(reverse("contact_messages:delete", args=[message.pk]))
    assert not ContactMessage.objects.exists()
    logged = str(list(ModelLogEntry.objects.values()))
    assert "Medlem" in logged
    assert "Hemmelig" not in logged
    assert client.get(reverse("contact_messages:add")).status_code != 200


@pytest.mark.parametrize("group", ["Volunteer writer", "Translator en"])
def test_others_may_not_know_who_wrote(client, site, member, group):
    message = ContactMessage.objects.create(text="Fortroligt", language="da")
    member(group)
    for name, arguments in (("index", []), ("edit", [message.pk]), ("delete", [message.pk])):
        address = reverse(f"contact_messages:{name}", args=arguments)
        for answer in (client.get(address), client.post(address, {"is_answered": "on"})):
            assert answer.status_code in (302, 403, 405)
            assert "Fortroligt" not in answer.text
    assert ContactMessage.objects.unanswered().count() == 1
    assert reverse("contact_messages:index") not in client.get(reverse("wagtailadmin_home")).text


def test_queries_of_the_list_do_not_grow(client, site, member):
    member("Editor")
    address = reverse("contact_messages:index")

    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as counted:
            client.get(address)
        return len(counted)

    ContactMessage.objects.create(text="En", language="da")
    few = queries()
    ContactMessage.objects.bulk_create(
        ContactMessage(text=str(number), language="da") for number in range(15)
    )
    assert queries() == few
