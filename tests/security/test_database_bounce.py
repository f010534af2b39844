"""security.md row 11: the database was restarted, and a connection kept from before is dead."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test import RequestFactory

from peernet.wsgi import application

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite is a file: it has no connection to lose."
    ),
]


def ask():
    """One request as the server's thread makes it; return its status."""
    statuses = []
    answer = application(
        RequestFactory().get("/soeg/").environ,
        lambda status, headers: statuses.append(int(status[:3])),
    )
    b"".join(answer)
    # The server's last word, at which Django decides whether to keep the connection.
    answer.close()
    return statuses[0]


def number_of_connection():
    kept = connections["default"].connection
    return kept and kept.info.backend_pid


@pytest.fixture
def server():
    """A thread that answers one request after another, with a connection of its own."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        yield thread
        thread.submit(connections.close_all).result()


def bounce(server):
    """End the server's connection, as a restart of the database does; return its number."""
    number = server.submit(number_of_connection).result()
    assert number, "The connection was not kept after the request: CONN_MAX_AGE is 0."
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [number])
        assert cursor.fetchone() == (True,)
    return number


def test_no_visitor_notices_that_the_database_was_restarted(server):
    assert server.submit(ask).result() == 200
    before = bounce(server)
    assert server.submit(ask).result() == 200
    assert server.submit(number_of_connection).result() not in (None, before)


def test_without_health_checks_the_next_visitor_would(server, monkeypatch):
    """What the setting is for, and that the test above can fail."""
    monkeypatch.setitem(connections.settings["default"], "CONN_HEALTH_CHECKS", False)
    assert server.submit(ask).result() == 200
    bounce(server)
    assert server.submit(ask).result() == 500
    assert server.submit(ask).result() == 200
