"""What a slow command makes in the database, made once and then laid down again as plain rows."""

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command, color
from django.db import connection, transaction
from wagtail.models import Site


class Snapshot:
    """`make` runs in the first test of a process that asks, its rows are copied for the others."""

    def __init__(self, make):
        self.make = make
        self.rows = None

    def lay_down(self):
        if self.rows is None:
            before = read_tables()
            self.make()
            after = read_tables()
            self.rows = {name: after[name] for name in after if after[name] != before[name]}
            return
        with transaction.atomic():
            write_tables(self.rows)
        Site.clear_site_root_paths_cache()
        ContentType.objects.clear_cache()


def read_tables():
    """{table: (columns, rows)}, those for searching last."""
    found = {}
    own = full_text()
    names = set(connection.introspection.django_table_names(only_existing=True)).difference(own)
    with connection.cursor() as cursor:
        for name in [*sorted(names), *own]:
            cursor.execute(f"SELECT {'rowid, *' if name in own else '*'} FROM {quoted(name)}")
            found[name] = ([column[0] for column in cursor.description], cursor.fetchall())
    return found


def full_text():
    """SQLite's tables for searching: triggers fill some of them from others."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%%'")
        return [name for (name,) in cursor.fetchall()]


def write_tables(tables):
    own = full_text()
    with connection.cursor() as cursor:
        # Constraints are asked at the end of the transaction, so the order is free, but for
        # what triggers have filled: it comes last and is emptied once more.
        for name in tables:
            cursor.execute(f"DELETE FROM {quoted(name)}")
        for name, (columns, rows) in tables.items():
            if name in own:
                cursor.execute(f"DELETE FROM {quoted(name)}")
            names, places = ", ".join(map(quoted, columns)), ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {quoted(name)} ({names}) VALUES ({places})", rows)
        for statement in sequences_of(tables):
            cursor.execute(statement)


def quoted(name):
    return connection.ops.quote_name(name)


def sequences_of(tables):
    models = [
        model
        for model in connection.introspection.installed_models(tables)
        if model._meta.db_table in tables
    ]
    return connection.ops.sequence_reset_sql(color.no_style(), models)


set_up = Snapshot(lambda: call_command("setup", verbosity=0))
