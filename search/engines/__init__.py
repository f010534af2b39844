"""The part of the search that differs between databases, behind one small interface."""

from django.db import connection

from search.engines.base import Engine, Match, Tokens
from search.engines.postgresql import PostgreSQLEngine
from search.engines.sqlite import SQLiteEngine

__all__ = ["Engine", "Match", "Tokens", "engine"]

_ENGINES = {"sqlite": SQLiteEngine(), "postgresql": PostgreSQLEngine()}


def engine() -> Engine:
    return _ENGINES[connection.vendor]
