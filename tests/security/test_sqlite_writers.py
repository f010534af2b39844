"""security.md row 1: several people publish at once, and the power may fail."""

from threading import Barrier, Thread

import pytest
from django.db import DatabaseError
from django.db.utils import ConnectionHandler

from peernet.settings import base

WRITERS, TURNS = 4, 10


@pytest.fixture
def database(tmp_path):
    handler = ConnectionHandler(
        {
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(tmp_path / "writers.sqlite3"),
                "OPTIONS": base.SQLITE_OPTIONS,
            }
        }
    )
    yield handler
    handler.close_all()


def pragma(connection, name):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.django_db
def test_what_is_written_survives_a_power_cut(database):
    connection = database["default"]
    assert pragma(connection, "journal_mode") == "wal"
    assert pragma(connection, "synchronous") == 2  # FULL
    assert pragma(connection, "busy_timeout") == 20_000


@pytest.mark.django_db
def test_writers_queue_instead_of_failing(database):
    """Each reads, then writes, as a publish does: with deferred transactions most would fail."""
    with database["default"].cursor() as cursor:
        cursor.execute("CREATE TABLE counter (value integer)")
        cursor.execute("INSERT INTO counter VALUES (0)")
    ready, failures = Barrier(WRITERS), []

    def publish():
        connection = database["default"]
        ready.wait()
        for _ in range(TURNS):
            try:
                connection.set_autocommit(
                    False, force_begin_transaction_with_broken_autocommit=True
                )
                with connection.cursor() as cursor:
                    value = cursor.execute("SELECT value FROM counter").fetchone()[0]
                    cursor.execute("UPDATE counter SET value = %s", [value + 1])
                connection.commit()
            except DatabaseError as error:
                failures.append(str(error))
                connection.rollback()
            connection.set_autocommit(True)
        connection.close()

    threads = [Thread(target=publish) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database["default"].cursor() as cursor:
        value = cursor.execute("SELECT value FROM counter").fetchone()[0]
    assert failures == []
    assert value == WRITERS * TURNS
