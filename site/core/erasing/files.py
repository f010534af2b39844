"""Files of a person: originals, renditions, recordings and documents, and copies of them."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.models import AbstractRendition
from wagtail.models import ReferenceIndex
from wagtailmedia.models import get_media_model

from core.erasing.scan import wholes
from core.erasing.words import Words

HEAD, TAIL = 256 * 1024, 32 * 1024
PIECE = 1024 * 1024


def file_models() -> tuple[type[models.Model], ...]:
    return get_image_model(), get_document_model(), get_media_model()


def sum_of(name: str) -> str:
    """Of a stored file; empty where it is missing already."""
    digest = hashlib.sha256()
    try:
        with default_storage.open(name, "rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    except (OSError, ValueError):
        return ""
    return digest.hexdigest()


def names_of(row) -> list[str]:
    renditions = row.renditions.all() if hasattr(row, "renditions") else ()
    return [each.file.name for each in (row, *renditions) if each.file]


def words_inside(row, words: Words) -> set[str]:
    """In the labels that a file carries itself (ID3, properties): they stand at its ends."""
    try:
        with row.file.storage.open(row.file.name, "rb") as file:
            data = file.read(HEAD)
            size = row.file.size
            if size > HEAD:
                file.seek(max(HEAD, size - TAIL))
                data += b"\n" + file.read(TAIL)
    except (OSError, ValueError):
        return set()
    return words.in_bytes(data)


def _relations(model) -> Iterator:
    """Foreign keys that lead to a file, but those of its own renditions."""
    for relation in model._meta.get_fields(include_hidden=True):
        is_key = isinstance(getattr(relation, "field", None), models.ForeignKey)
        if (
            is_key
            and relation.auto_created
            and not issubclass(relation.related_model, AbstractRendition)
        ):
            yield relation.related_model, relation.field.name


def used_by(row) -> set[tuple]:
    """(model, id) of everything that shows a file."""
    found = set()
    for reference in ReferenceIndex.get_references_to(row):
        model = reference.base_content_type.model_class()
        found |= set(wholes(model, {model._meta.pk.to_python(reference.object_id)}).values())
    for model, name in _relations(type(row)):
        pks = model._base_manager.filter(**{name: row.pk}).values_list("pk", flat=True)
        found |= set(wholes(model, set(pks)).values())
    return found


def shown_in(wanted: set[tuple]) -> dict[tuple, models.Model]:
    """Files that any of these rows shows, by (model, id)."""
    found = {}
    for model in file_models():
        pks = _indexed(model, wanted)
        for related, name in _relations(model):
            rows = related._base_manager.exclude(**{name: None}).values_list("pk", name)
            pairs = dict(rows)
            above = wholes(related, set(pairs))
            pks |= {pairs[pk] for pk, whole in above.items() if whole in wanted}
        found |= {(model, row.pk): row for row in model._base_manager.filter(pk__in=pks)}
    return found


def _indexed(model, wanted: set[tuple]) -> set:
    by_model = defaultdict(set)
    for whole, pk in wanted:
        by_model[whole].add(str(pk))
    found = set()
    for whole, pks in by_model.items():
        references = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(whole),
            object_id__in=pks,
            to_content_type=ContentType.objects.get_for_model(model),
        )
        found |= {
            model._meta.pk.to_python(pk) for pk in references.values_list("to_object_id", flat=True)
        }
    return found


def stored_names(folder: str = "") -> Iterator[str]:
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        yield f"{folder}/{name}" if folder else name
    for below in folders:
        yield from stored_names(f"{folder}/{below}" if folder else below)
