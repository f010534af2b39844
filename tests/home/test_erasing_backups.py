"""Erased from the database as it lies on the disk, and again from a real backup of yesterday."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import connection, connections
from django.test import override_settings

from core.erasing import receipts
from core.erasing.erase import Erasing
from core.erasing.plan import Plan
from core.models import ErasureReceipt, Person
from peernet.settings.base import SQLITE_OPTIONS
from tests.home.erased_person import NAME, PLANTED, TYPED, World, media, readable, sums
from tests.snapshot import set_up

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.site_search,
    pytest.mark.usefixtures("no_receipts"),
]
# Of every table and index: what stands in its pages, also where nothing is any more.
PAGES = """
SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
WHERE relkind IN ('r', 'i', 't', 'm') AND relnamespace <> 'information_schema'::regnamespace
"""
# Who does this sees the database as it is then until the end. No table is locked by it.
LOOKS = {
    "sqlite": ("BEGIN", "SELECT count(*) FROM core_person"),
    "postgresql": ("BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT 1"),
}


class SQLite:
    def __init__(self, folder):
        self.path = folder / "site.sqlite3"
        self.options = {**SQLITE_OPTIONS, "timeout": 1}

    def copy(self, source, target):
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)

    def make(self, name):
        self.copy(name, self.path)
        return str(self.path)

    def back_up(self, folder):
        self.copy(self.path, folder / "backup")

    def restore(self, folder):
        self.remove()
        shutil.copy(folder / "backup", self.path)

    def remove(self):
        for path in self.path.parent.glob(f"{self.path.name}*"):
            path.unlink()

    def on_disk(self, *, is_packed):
        """The write-ahead log beside it, too."""
        files = self.path.parent.glob(f"{self.path.name}*")
        return {path.name: path.read_bytes() for path in files}


class PostgreSQL:
    name, options = "erasing_backups", {}

    def __init__(self, folder):
        self.folder = folder

    def run(self, program, *arguments):
        told = connection.settings_dict
        given = {"-h": told["HOST"], "-p": told["PORT"], "-U": told["USER"]}
        where = [str(part) for pair in given.items() if pair[1] for part in pair]
        found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        program = str(found[-1]) if found else program
        environment = {"PGPASSWORD": told["PASSWORD"]}
        subprocess.run([program, *where, *arguments], env=environment, check=True)

    def make(self, name):
        self.run("pg_dump", "-Fc", "-f", str(self.folder / "empty"), name)
        self.restore(self.folder, "empty")
        return self.name

    def back_up(self, folder):
        self.run("pg_dump", "-Fc", "-f", str(folder / "backup"), self.name)

    def restore(self, folder, name="backup"):
        self.remove()
        self.run("createdb", self.name)
        self.run("pg_restore", "-d", self.name, str(folder / name))

    def remove(self):
        self.run("dropdb", "--if-exists", self.name)

    def on_disk(self, *, is_packed):
        dump = self.folder / "dump.sql"
        self.run("pg_dump", "-f", str(dump), self.name)
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute(PAGES)
            pages = {name: bytes(page) for name, page in cursor if page}
        return {"dump": dump.read_bytes(), **(pages if is_packed else {})}


@pytest.fixture
def database(db, tmp_path):
    """One of its own, where what is done is committed."""
    kind = {"sqlite": SQLite, "postgresql": PostgreSQL}[connection.vendor]
    folder = tmp_path / "database"
    folder.mkdir()
    of_tests = connections["default"]
    own, copy = kind(folder), of_tests.copy()
    copy.settings_dict["NAME"] = own.make(of_tests.settings_dict["NAME"])
    copy.settings_dict["OPTIONS"] |= own.options
    connections["default"] = copy
    try:
        yield own
    finally:
        copy.close()
        connections["default"] = of_tests
        own.remove()


def is_packed():
    """As the site says. PostgreSQL's pages wait for the oldest transaction of the cluster, also
    for one of a test that runs beside this: CI runs it once more by itself."""
    is_finished = ErasureReceipt.objects.get().is_finished
    is_alone = "PYTEST_XDIST_WORKER" not in os.environ
    assert is_finished or (connection.vendor == "postgresql" and not is_alone)
    return is_finished


def hits(database, *, is_packed=True):
    on_disk = database.on_disk(is_packed=is_packed)
    places = {name: readable(data) for name, data in on_disk.items()}
    places["caches"] = readable([cache._cache for cache in caches.all()])
    for name, data in media().items():
        places[f"file {name}"] = f"{name} {readable(data)}".casefold()
    return {
        f"{what}: {place}"
        for what, word in PLANTED.items()
        for place, text in places.items()
        if word in text
    }


def plan_without(*labels):
    """Those things go whole; the last are found only when the first are to go."""
    choices = {}
    for _look in range(2):
        plan = Plan(list(Person.objects.filter(name=NAME)), TYPED, choices)
        named = [thing for thing in plan.things if any(label in thing.label for label in labels)]
        choices = choices | {thing.key: "delete" for thing in named}
    return Plan(plan.people, TYPED, choices)


@contextmanager
def someone_reads():
    reader = connections["default"].copy()
    with reader.cursor() as cursor:
        for statement in LOOKS[connection.vendor]:
            cursor.execute(statement)
        yield
        cursor.execute("ROLLBACK")
    reader.close()


def test_no_byte_stays_and_a_restored_backup_forgets_again(database, tmp_path, monkeypatch):
    monkeypatch.setattr("core.erasing.database.PAUSE_SECONDS", 1)
    uploads, backup = tmp_path / "media", tmp_path / "backup"
    backup.mkdir()
    with override_settings(MEDIA_ROOT=uploads):
        set_up.lay_down()
        World(None)
        before = media()
        assert {hit.split(":")[0] for hit in hits(database)} == set(PLANTED)
        database.back_up(backup)
        shutil.copytree(uploads, backup / "media")

        monkeypatch.setattr("core.erasing.database.ATTEMPTS", 1)
        with someone_reads():
            Erasing(plan_without("Samtale", "Lydbjarnet", "Om")).run()
            assert not ErasureReceipt.objects.get().is_finished
        call_command("erase_again")
        assert hits(database, is_packed=is_packed()) == set()
        gone = sums(before) - sums(media())
        assert gone

        connection.close()
        database.restore(backup)
        shutil.rmtree(uploads)
        shutil.copytree(backup / "media", uploads)
        assert hits(database)
        call_command("erase_again")
        assert hits(database, is_packed=is_packed()) == set()
        assert not gone & sums(media())
        receipt = ErasureReceipt.objects.get()
        with storages["erasures"].open(receipts.name_of(receipt.pk)) as file:
            told = readable(file.read())
        assert [word for word in PLANTED.values() if word in told] == []
