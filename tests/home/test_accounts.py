"""Editors look after users; they neither are administrators nor become any."""

import pytest
from django.urls import reverse

from core.models import User
from tests import factories


@pytest.fixture
def boss(site):
    return factories.user("chef", is_superuser=True)


@pytest.fixture
def volunteer(site):
    return factories.user("frivillig", groups=["Volunteer writer"])


def form_of(user, **changes):
    names = {"first_name": "Frida", "last_name": "Ravn", "email": user.email}
    return {"username": user.username, "is_active": "on", **names, **changes}


def edit(client, user, **changes):
    address = reverse("wagtailusers_users:edit", args=[user.pk])
    answer = client.post(address, form_of(user, **changes))
    user.refresh_from_db()
    return answer


def test_an_editor_names_a_user_anew_but_makes_no_administrator(client, member, volunteer):
    member("Editor")
    edit(client, volunteer, is_superuser="on")
    assert volunteer.first_name == "Frida"
    assert not volunteer.is_superuser
    new = form_of(User(username="ny", email="ny@example.org"), is_superuser="on")
    new |= {"password1": "kaffe-og-brød-9", "password2": "kaffe-og-brød-9"}
    client.post(reverse("wagtailusers_users:add"), new)
    assert User.objects.get(username="ny").is_superuser is False


def test_an_editor_takes_no_administrators_account_over(client, member, boss):
    member("Editor")
    password = {"password1": "kaffe-og-brød-9", "password2": "kaffe-og-brød-9"}
    edit(client, boss, **password)
    assert boss.check_password("test")
    address = reverse("wagtail_bulk_action", args=["core", "user", "set_active_state"])
    client.post(f"{address}?id={boss.pk}", {"mark_as_active": "False"})
    boss.refresh_from_db()
    assert boss.is_active


def test_an_administrator_does_both(client, boss, volunteer):
    client.force_login(boss)
    edit(client, volunteer, is_superuser="on")
    assert volunteer.is_superuser
    edit(client, boss, last_name="Havn")
    assert boss.last_name == "Havn"
    address = reverse("wagtail_bulk_action", args=["core", "user", "set_active_state"])
    client.post(f"{address}?id={volunteer.pk}", {"mark_as_active": "False"})
    volunteer.refresh_from_db()
    assert not volunteer.is_active
