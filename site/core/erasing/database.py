"""What is deleted stays in a database's file until its place is needed: not here."""

import re
import time

from django.db import connection

LONGEST_LOCK = "20s"
ATTEMPTS, PAUSE_SECONDS = 5, 2
STATISTICS = "pg_catalog.pg_statistic"
FIRST_NUMBER = re.compile(r"\d+")


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
    statistics have the commonest values of each column, the former ones too. Either keeps what was
    deleted after the oldest open transaction of the whole cluster began: tried again then."""
    cursor.execute(f"SET lock_timeout = '{LONGEST_LOCK}'")
    try:
        for attempt in range(ATTEMPTS):
            if attempt:
                time.sleep(PAUSE_SECONDS)
            if not vacuum_postgresql(cursor):
                return True
    finally:
        cursor.execute("RESET lock_timeout")
    return False


def vacuum_postgresql(cursor) -> int:
    """How many deleted rows it had to keep: PostgreSQL tells it of each table, in a notice."""
    kept = []

    def hear(notice):
        if found := FIRST_NUMBER.match(notice.message_detail or ""):
            kept.append(int(found[0]))

    # Not all there are: who works in another database keeps rows of the tables they share.
    tables = map(connection.ops.quote_name, connection.introspection.table_names(cursor))
    raw = cursor.connection
    raw.add_notice_handler(hear)
    try:
        cursor.execute(f"VACUUM (FULL, ANALYZE, VERBOSE) {', '.join(tables)}, {STATISTICS}")
    finally:
        raw.remove_notice_handler(hear)
    return sum(kept)
