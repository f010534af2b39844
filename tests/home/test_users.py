"""Who looks after users without being an administrator makes none, and touches none."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

User = get_user_model()

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(site):
    return User.objects.create_superuser("chef", "chef@example.org", "en god lang sætning")


@pytest.fixture
def volunteer(site):
    return User.objects.create_user("liv", "liv@example.org", "en god lang sætning")


@pytest.fixture
def editor(member):
    return member("Editor")


def form_data(name, **more):
    return {
        "username": name,
        "email": f"{name}@example.org",
        "first_name": "Liv",
        "last_name": "Ravn",
        "is_active": "on",
        **more,
    }


def change(client, account, **more):
    address = reverse("wagtailusers_users:edit", args=[account.pk])
    answer = client.post(address, form_data(account.username, **more))
    account.refresh_from_db()
    return answer


def test_no_administrator_is_made_of_someone_else_or_of_oneself(client, editor, volunteer):
    change(client, volunteer, is_superuser="on", last_name="Birk")
    assert (volunteer.last_name, volunteer.is_superuser) == ("Birk", False)
    change(client, editor, is_superuser="on", last_name="Dam")
    assert (editor.last_name, editor.is_superuser) == ("Dam", False)


def test_nor_is_a_new_user_one(client, editor, site):
    password = "en god lang sætning"
    data = form_data("ny", is_superuser="on", password1=password, password2=password)
    client.post(reverse("wagtailusers_users:add"), data)
    assert not User.objects.get(username="ny").is_superuser


def test_the_form_says_who_can(client, editor, volunteer):
    address = reverse("wagtailusers_users:edit", args=[volunteer.pk])
    said = "Only an administrator can make someone an administrator."
    assert said in client.get(address).content.decode()
    assert said in client.get(reverse("wagtailusers_users:add")).content.decode()


def test_an_administrators_password_is_the_administrators(client, editor, administrator):
    before = administrator.password
    new = "en anden lang sætning"
    answer = change(client, administrator, password1=new, password2=new, email="min@example.org")
    assert answer.status_code == 302
    assert (administrator.password, administrator.email) == (before, "chef@example.org")
    address = reverse("wagtailusers_users:edit", args=[administrator.pk])
    assert address not in client.get(reverse("wagtailusers_users:index")).content.decode()


def test_an_administrator_makes_administrators(client, administrator, volunteer):
    client.force_login(administrator)
    change(client, volunteer, is_superuser="on")
    assert volunteer.is_superuser
    other = User.objects.create_superuser("to", "to@example.org", "x")
    change(client, other, last_name="Birk")
    assert (other.last_name, other.is_superuser) == ("Birk", False)


def test_many_at_once_are_no_way_around(client, editor, administrator, volunteer):
    ids = f"?id={administrator.pk}&id={volunteer.pk}"
    arguments = ["core", "user"]
    state = reverse("wagtail_bulk_action", args=[*arguments, "set_active_state"])
    client.post(state + ids, {"mark_as_active": "False"})
    role = reverse("wagtail_bulk_action", args=[*arguments, "assign_role"])
    client.post(role + ids, {"role": Group.objects.get(name="Secretariat").pk})
    delete = reverse("wagtail_bulk_action", args=[*arguments, "delete"])
    client.post(f"{delete}?id={administrator.pk}")
    administrator.refresh_from_db()
    volunteer.refresh_from_db()
    assert (administrator.is_active, administrator.groups.count()) == (True, 0)
    assert (volunteer.is_active, volunteer.groups.count()) == (False, 1)
