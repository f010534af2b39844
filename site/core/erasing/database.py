"""What is deleted stays in a database's file until its place is needed: not here."""

from django.db import connection

LONGEST_WAIT = "20s"


def overwrite_what_is_deleted():
    """SQLite only; it lasts as long as the connection."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def merge_search_tables():
    """SQLite's full text only marks what is deleted, and keeps its words until it is merged."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%%fts5%%'")
        for (name,) in cursor.fetchall():
            table = connection.ops.quote_name(name)
            cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608


def pack() -> bool:
    """Whether nothing is left of what was deleted. Within a transaction neither can."""
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            return pack_postgresql(cursor)
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, *_pages = cursor.fetchone()
        return not is_busy


def pack_postgresql(cursor) -> bool:
    """Written anew: a plain VACUUM leaves in the pages what it takes out, and the planner's
    statistics have the commonest values of each column, the former ones too."""
    cursor.execute(f"SET lock_timeout = '{LONGEST_WAIT}'")
    try:
        cursor.execute("VACUUM (FULL, ANALYZE)")
        cursor.execute("VACUUM FULL pg_catalog.pg_statistic")
    finally:
        cursor.execute("RESET lock_timeout")
    return True
