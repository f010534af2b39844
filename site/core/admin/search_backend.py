"""Wagtail's search of the admin, given words only and one writer at a time."""

import re

from django.db import transaction
from wagtail.search.backends import database

MOST_WORDS = 16
# A quotation mark is syntax to SQLite's full text, which fails on one that is not closed.
NO_WORD = re.compile(r"[\"\x00]+")


def words_only(query):
    """Of what was typed; a query built by a program stays as it is."""
    return (
        " ".join(NO_WORD.sub(" ", query).split()[:MOST_WORDS]) if isinstance(query, str) else query
    )


class WordsOnlyMixin:
    def search(self, query, *args, **kwargs):
        return super().search(words_only(query), *args, **kwargs)

    def autocomplete(self, query, *args, **kwargs):
        return super().autocomplete(words_only(query), *args, **kwargs)


class OneWriterMixin:
    def add(self, obj):
        """A view and the task worker do so at once, and SQLite's index looks before it writes."""
        with transaction.atomic():
            super().add(obj)


def SearchBackend(params):
    """For the database in use, as Wagtail's own function of this name."""
    own = type(database.SearchBackend(params))
    return type(own.__name__, (WordsOnlyMixin, OneWriterMixin, own), {})(params)
