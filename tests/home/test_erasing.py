"""Erase this person: no word of it is left anywhere, and none comes back with a backup."""

import re

import pytest
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import ErasureReceipt, Person
from tests import factories
from tests.home import erased_person
from tests.home.erased_person import NAME, TYPED, World, hits, media, sums
from tests.podcasts import podcast_factories as podcasts

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.site_search,
    pytest.mark.usefixtures("no_receipts"),
]


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
    receipt = client.get(reverse("erasures")).text
    for what in ("Pages", "People", "Files", "Versions", "Lines in the history"):
        assert re.search(rf"\b{what}: [1-9]", receipt), what
    assert not re.search(r"\w\.\w+: \d", receipt)

    transaction.savepoint_rollback(yesterday)
    for name, content in before.items():
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
    assert hits()
    later = podcasts.episode(audio=world.episode.audio, title="Kun i kopien", slug="kopi")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("erase_again")
    assert (found := hits()) == {}, "\n".join(f"{k} {v}" for k, v in found.items())
    assert not gone & sums(media())
    assert not Person.objects.filter(name=NAME).exists()
    later.refresh_from_db()
    assert not later.live
    assert ErasureReceipt.objects.count() == 1
    call_command("erase_again")
    assert ErasureReceipt.objects.count() == 1


def test_a_recording_is_not_taken_from_under_a_published_episode(site, member, client):
    member("Editor")
    world = World(site)
    data = choices(look(client, world.person), Lydbjarnet="delete", Om="delete")
    answer = client.post(address(world.person), {**data, "erase": ""})
    assert answer.status_code == 200
    (message,) = answer.context["messages"]
    assert "Lydbjarnet" in str(message)
    assert "episode" in str(message)
    assert Person.objects.filter(name=NAME).exists()
    world.episode.refresh_from_db()
    assert world.episode.live
    assert world.episode.audio


def test_who_may_not_sees_nothing(site, member, client):
    person = factories.person(NAME)
    edit = reverse("wagtailsnippets_core_person:edit", args=[person.pk])
    for group in ("Volunteer writer", "Translator en", "Secretariat"):
        member(group)
        for view in (address(person), reverse("erasures")):
            answers = client.get(view), client.post(view, {"erase": "", "name": NAME})
            assert {answer.status_code for answer in answers} <= {302, 403, 405}
            assert NAME not in answers[0].content.decode()
    assert address(person) not in client.get(edit).content.decode()
    assert Person.objects.filter(name=NAME).exists()
    member("Editor")
    assert address(person) in client.get(edit).content.decode()
    assert client.get(reverse("erasures")).status_code == 200


ODD = [
    *("", "\0", "a", "x" * 10_000, "\n".join(["ord"] * 99)),
    *("🌻🌻", "<script>", "æøå", "%_'\"", "\\u00"),
]


def test_odd_words_and_a_wrong_name_erase_nobody(site, member, client):
    member("Editor")
    person = factories.person(NAME)
    for words in ODD:
        for data in ({"look": ""}, {"erase": "", "name": "Zølvine"}, {"erase": "", "name": words}):
            answer = client.post(address(person), {"words": words, **data})
            assert answer.status_code == 200
            assert (
                "<script>" not in answer.content.decode().split("erasing", 1)[1].split("</form>")[0]
            )
    assert client.get(reverse("erase_person", args=[10**19])).status_code == 404
    assert Person.objects.filter(name=NAME).exists()


def test_a_town_that_means_something_else_stays_and_the_name_elsewhere_stops_it(
    site, member, client
):
    member("Editor")
    person = factories.person(NAME)
    town = factories.standard_page(title="Kurser i Xyrkøbing", slug="kurser")
    named = factories.standard_page(title="Besøg", lead=f"{NAME}s have", slug="besoeg")
    other = factories.standard_page(title="Xyrkøbingensisk", slug="andet")
    data = choices(look(client, person), Kurser="keep")
    assert not any(str(other.translation_key) in key for key in data)
    answer = client.post(address(person), {**data, "erase": ""})
    assert answer.status_code == 200
    assert [row for row in told(answer)[1] if row[1]] == [("Besøg", [NAME])]
    assert Person.objects.filter(name=NAME).exists()
    named.lead = ""
    named.save()
    unseen = factories.standard_page(title="Zulle", slug="ny")
    answer = client.post(address(person), {**data, "erase": ""})
    assert answer.status_code == 200
    assert Person.objects.filter(name=NAME).exists()
    unseen.delete()
    assert client.post(address(person), {**data, "erase": ""}).status_code == 302
    assert not Person.objects.filter(name=NAME).exists()
    town.refresh_from_db()
    assert town.title == "Kurser i Xyrkøbing"
    assert NAME not in str(list(ErasureReceipt.objects.values()))
