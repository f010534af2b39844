"""Every table read for words, one query each."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.db import models
from django.db.models.functions import Cast
from wagtail.models import Page

from core.erasing.registry import read_models, whole_of
from core.erasing.words import Words

TEXTS = (models.CharField, models.TextField, models.JSONField, models.FileField)
STORED_AS_TEXT = {"JSONField", "TextField", "CharField", "FileField"}

Rows = dict[type[models.Model], dict[object, set[str]]]


def text_fields(model) -> list[models.Field]:
    """Its own ones that can hold what somebody wrote."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if (isinstance(field, TEXTS) or field.get_internal_type() in STORED_AS_TEXT)
        and not field.choices
        and not field.is_relation
    ]


def rows_with(model, words: Words):
    """(id, {field name: stored text}) of rows that may have one of the words."""
    fields = text_fields(model)
    if not fields or not words:
        return
    texts = {
        f"text_{number}": Cast(field.name, models.TextField())
        for number, field in enumerate(fields)
    }
    rows = model._base_manager.order_by().annotate(**texts)
    if words.anchors:
        rows = rows.filter(
            reduce(
                or_,
                (
                    models.Q(**{f"{name}__icontains": anchor})
                    for name in texts
                    for anchor in words.anchors
                ),
            )
        )
    names = [field.name for field in fields]
    for pk, *values in rows.values_list("pk", *texts).iterator(chunk_size=500):
        yield pk, dict(zip(names, values, strict=True))


def find(words: Words) -> Rows:
    found: Rows = defaultdict(dict)
    for model in read_models():
        for pk, texts in rows_with(model, words):
            told = set().union(*map(words.in_text, texts.values()))
            if told:
                found[model][pk] = told
    return found


def wholes(model, pks) -> dict:
    """By id of a row (model, id) of what it is edited with: a cue's is its episode's page."""
    if issubclass(model, Page):
        return {pk: (Page, pk) for pk in pks}
    name = whole_of(model)
    if name is None:
        return {pk: (model, pk) for pk in pks}
    above = model._meta.get_field(name).related_model
    pairs = dict(model._base_manager.filter(pk__in=list(pks)).values_list("pk", name))
    further = wholes(above, set(pairs.values()))
    return {pk: further[target] for pk, target in pairs.items() if target in further}
