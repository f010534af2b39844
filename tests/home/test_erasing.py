"""Erase this person: no word of it is left anywhere, and none comes back with a backup."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import ErasureReceipt, Person
from tests.home import erased_person
from tests.home.erased_person import NAME, TYPED, World, hits, media, sums

pytestmark = pytest.mark.django_db


def address(person):
    return reverse("erase_person", args=[person.pk])


def choices(response, **chosen):
    """What the form shows, with the choices given by a part of the thing's label."""
    data = {"words": "\n".join(TYPED), "name": NAME}
    for _label, rows in response.context["groups"]:
        for row in rows:
            told = [value for part, value in chosen.items() if part in row["thing"].label]
            data[row["thing"].key] = str(told[0] if told else row["chosen"])
    return data


def look(client, person, **data):
    return client.post(address(person), {"words": "\n".join(TYPED), "look": "", **data})


def told(answer):
    """Why nobody was erased."""
    if answer.status_code == 302:
        return [str(message) for message in get_messages(answer.wsgi_request)]
    rows = [row for _label, rows in answer.context["groups"] for row in rows]
    left = [(row["thing"].label, row["left"]) for row in rows if row["left"]]
    return [answer.context["left"], left, answer.context["form"].errors]


def test_no_word_stays_and_none_comes_back(
    site, member, client, django_capture_on_commit_callbacks
):
    member("Editor")
    world = World(site)
    before = media()
    assert hits().keys() == erased_person.PLANTED.keys()
    yesterday = transaction.savepoint()

    with django_capture_on_commit_callbacks(execute=True):
        data = choices(look(client, world.person), Samtale="delete")
        shown = look(client, world.person, **data)
        data = choices(shown, Samtale="delete", Lydbjarnet="delete", Om="delete")
        answer = client.post(address(world.person), {**data, "erase": ""})
    assert answer.status_code == 302, told(answer)
    assert answer.url == reverse("erasures"), told(answer)
    assert (found := hits()) == {}, "\n".join(f"{k} {v}" for k, v in found.items())
    gone = sums(before) - sums(media())
    assert len(gone) >= 4
    world.article.refresh_from_db()
    assert [block.block_type for block in world.article.body] == ["paragraph", "people"]
    assert world.article.title == "En fest"
    assert ModelLogEntry.objects.filter(action="core.person_erased").count() == 1

    transaction.savepoint_rollback(yesterday)
    for name, content in before.items():
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
    assert hits()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("erase_again")
    assert (found := hits()) == {}, "\n".join(f"{k} {v}" for k, v in found.items())
    assert not gone & sums(media())
    assert not Person.objects.filter(name=NAME).exists()
    assert ErasureReceipt.objects.count() == 1
    call_command("erase_again")
    assert ErasureReceipt.objects.count() == 1
