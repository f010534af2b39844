"""Each group can do what it is for, in its languages, and nothing else."""

import pytest
from django.db import transaction
from django.urls import reverse

from tests import factories
from tests.home.group_actions import ACTIONS
from tests.home.group_matrix import CODES, GROUPS, VIEWS, World

pytestmark = pytest.mark.django_db


def was_done(client, action, world, code) -> bool:
    if code not in getattr(world, action.about):
        return False
    point = transaction.savepoint()
    try:
        answer = client.post(action.url(world, code), action.data(world, code))
        assert answer.status_code < 500
        return action.is_done(world, code)
    finally:
        transaction.savepoint_rollback(point)


@pytest.mark.parametrize("group", GROUPS)
def test_pages(client, site, group):
    account = factories.user("nogen", groups=[group])
    client.force_login(account)
    world = World(site)
    world.owned_by(account)
    found = {
        action.name: " ".join(code for code in CODES if was_done(client, action, world, code))
        for action in ACTIONS
    }
    assert found == {action.name: action.may.get(group, "") for action in ACTIONS}


def test_nobody_without_a_group_gets_in(client, site):
    account = factories.user("ingen")
    client.force_login(account)
    world = World(site)
    world.owned_by(account)
    assert not any(was_done(client, action, world, "da") for action in ACTIONS)


@pytest.mark.parametrize("group", GROUPS)
def test_views(client, site, group):
    client.force_login(factories.user("nogen", groups=[group]))
    opened = {
        name: client.get(reverse(name)).status_code == 200
        for names in VIEWS.values()
        for name in names
    }
    assert opened == {name: group in may for may, names in VIEWS.items() for name in names}
