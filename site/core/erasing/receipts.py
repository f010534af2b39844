"""Copies of receipts outside database and media, which a restored backup would take back."""

import json
import logging
import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.dateparse import parse_datetime

from core.models import ErasureReceipt

logger = logging.getLogger(__name__)
VERSION = 1


def name_of(receipt_id) -> str:
    return f"{receipt_id}.json"


def store(receipt: ErasureReceipt):
    storage = storages["erasures"]
    name = name_of(receipt.pk)
    if storage.exists(name):
        return
    content = {
        "version": VERSION,
        "id": str(receipt.pk),
        "erased_at": receipt.erased_at.isoformat(),
        "counts": receipt.counts,
        "obeyed": receipt.obeyed,
    }
    storage.save(name, ContentFile(json.dumps(content, indent=1).encode()))


def unknown_names() -> list[str]:
    try:
        _folders, names = storages["erasures"].listdir("")
    except FileNotFoundError:
        return []
    known = {name_of(pk) for pk in ErasureReceipt.objects.values_list("pk", flat=True)}
    return sorted(name for name in names if name.endswith(".json") and name not in known)


def unknown() -> list[ErasureReceipt]:
    """Those the database has never heard of, unsaved, oldest first."""
    return sorted(filter(None, map(read, unknown_names())), key=lambda receipt: receipt.erased_at)


def unreadable() -> list[str]:
    return [name for name in unknown_names() if read(name) is None]


def read(name: str) -> ErasureReceipt | None:
    try:
        with storages["erasures"].open(name) as file:
            told = json.load(file)
        return ErasureReceipt(
            pk=uuid.UUID(told["id"]),
            erased_at=parse_datetime(told["erased_at"]),
            counts=dict(told["counts"]),
            obeyed=dict(told["obeyed"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        logger.error("The erasure receipt %s can't be read.", name)
        return None
