"""Every text that editors have written on a page, whatever its type."""

import html
from collections.abc import Iterator

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME

from core.stored import stored_strings


def written_fields(row: models.Model) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        is_text = isinstance(field, (models.CharField, models.TextField))
        if is_text and field.editable and not field.choices:
            yield html.unescape(getattr(row, field.attname) or "")


def written_texts(page) -> Iterator[str]:
    """In its fields, in its rows as they are in memory, and in its body."""
    yield from written_fields(page)
    for relation in get_all_child_relations(page):
        accessor = relation.get_accessor_name()
        # What editors say among themselves.
        if accessor != COMMENTS_RELATION_NAME:
            for row in getattr(page, accessor).all():
                yield from written_fields(row)
    yield from map(html.unescape, stored_strings(list(page.body.raw_data)))
