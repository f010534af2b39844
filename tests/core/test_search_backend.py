"""An upload is put into the admin's search by its view and by the task worker at once."""

import pytest
from django.db import connection
from wagtail.search.backends import get_search_backend

from tests.factories import document


@pytest.mark.django_db
def test_no_other_writes_between_the_look_and_the_writing(monkeypatch):
    """Each would find nothing there and insert: the second was an error, the file stored."""
    backend, file = get_search_backend(), document()
    inside = []

    def add_items(self, model, objects):
        inside.append(list(connection.savepoint_ids))

    index = type(backend.get_index_for_model(type(file)))
    monkeypatch.setattr(index, "add_items", add_items)
    outside = list(connection.savepoint_ids)
    backend.add(file)
    assert len(inside[0]) == len(outside) + 1
