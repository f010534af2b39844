"""Wagtail's search of the admin, given words only and one writer at a time."""

import re
from copy import copy

from django.db import transaction
from wagtail.search.backends import database
from wagtail.search.query import And, Or, Phrase, PlainText

MOST_WORDS = 16
# A quotation mark is syntax to SQLite's full text, which fails on one that is not closed.
NO_WORD = re.compile(r"[\"\x00]+")


def few_words(text: str) -> str:
    return " ".join(NO_WORD.sub(" ", text).split()[:MOST_WORDS])


def words_only(query):
    """Of what was typed, as it was or as Wagtail's search of pages has taken it apart."""
    if isinstance(query, str):
        return few_words(query)
    if isinstance(query, (PlainText, Phrase)):
        query = copy(query)
        query.query_string = few_words(query.query_string)
    elif isinstance(query, (And, Or)):
        query = type(query)([words_only(part) for part in query.subqueries[:MOST_WORDS]])
    return query


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
