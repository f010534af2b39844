"""Words out of a row's own texts, where nobody is asked for better ones."""

import json
import uuid

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

from core.erasing.logs import NEUTRAL
from core.erasing.scan import text_fields
from core.erasing.words import Words


def blank_row(row: models.Model, words: Words):
    """Texts that say one of them say nothing; what must say something says a dash."""
    changed = {}
    for model in (type(row), *type(row)._meta.get_parent_list()):
        for field in text_fields(model):
            if isinstance(field, models.FileField):
                continue
            value = field.value_from_object(row)
            stored = json.dumps(field.get_prep_value(value), default=str) if value else ""
            if words.in_text(stored):
                changed[field.name] = blank_value(field, value, words)
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save(**({"clean": False} if hasattr(row, "draft_title") else {}))
    if isinstance(row, ClusterableModel):
        blank_children(row, words)


def blank_value(field, value, words: Words):
    if hasattr(value, "raw_data"):
        kept = [item for item in value.raw_data if not words.in_text(json.dumps(item))]
        return field.to_python(json.dumps(kept))
    if field.get_internal_type() == "JSONField":
        return field.get_default()
    if field.unique or field.get_internal_type() == "SlugField":
        return uuid.uuid4().hex[:12]
    return "" if field.blank else NEUTRAL


def blank_children(row, words: Words):
    for relation in get_all_child_relations(type(row)):
        children = relation.related_model._base_manager.filter(**{relation.field.name: row.pk})
        for child in children:
            blank_row(child, words)
