"""No address of the admin that this project answers breaks, whatever it is asked or sent."""

import re
from itertools import product

import pytest
from django.db import transaction

from tests.factories import user
from tests.home.own_views import VIEWS, World

pytestmark = pytest.mark.django_db
SCRIPT = "<script>zq()</script>"
ODD = ["", "a" * 10_000, "æøå 🙂", SCRIPT, "\x00", "-1", "9" * 40, "9999-99-99"]
HUGE = 2**63
ASKED = ["q", "p", "ordering", "export", "locale", "state", "needs", "status", "next", "person"]
FIELD = re.compile(r'<(?:input|select|textarea)[^>]*\bname="([^"]+)"')


def rounds(names):
    """Each name with another odd value each time; in the last several of one name."""
    for turn in range(3):
        yield {name: ODD[(turn * 3 + place) % len(ODD)] for place, name in enumerate(names)}
    yield {name: ["æøå", SCRIPT] for name in names}


class Asker:
    """Notes what broke, and goes on."""

    def __init__(self, client):
        self.client, self.broken = client, []

    def __call__(self, method, url, data=None):
        try:
            with transaction.atomic():
                answer = getattr(self.client, method)(url, data or {})
                transaction.set_rollback(True)
        except Exception as error:
            self.broken.append((method, url, str(data)[:200], repr(error)[:200]))
            return ""
        text = "" if answer.streaming else answer.content.decode(errors="replace")
        if answer.status_code >= 500 or (SCRIPT in text and "html" in answer["Content-Type"]):
            self.broken.append((method, url, str(data)[:200], answer.status_code))
        return text


def test_the_views_are_found():
    names = {view.name for view in VIEWS}
    assert {"erase_person", "page_take_down", "event_cancel", "handbook", "index"} <= names
    assert len(VIEWS) > 60


def test_odd_input_is_answered(client, site):
    client.force_login(user("chef", is_superuser=True))
    world, ask = World(), Asker(client)
    for view in VIEWS:
        values = world.of(view)
        url = view.url(values)
        names = FIELD.findall(ask("get", url))
        for asked in rounds(ASKED):
            ask("get", url, asked)
        for sent in ({}, *rounds(sorted(set(names)) or ASKED)):
            ask("post", url, sent)
        numbers = [name for name in view.arguments if isinstance(values[name], int)]
        for name, other in product(numbers, (0, HUGE)):
            ask("get", view.url({**values, name: other}))
            ask("post", view.url({**values, name: other}))
    assert ask.broken == [], "\n".join(map(str, ask.broken))
