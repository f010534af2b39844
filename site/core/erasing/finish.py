"""What can't be undone and so waits for the transaction: files, caches, the copy of the receipt."""

import logging

from django.conf import settings
from django.core.cache import caches
from django.core.files.storage import default_storage

from core.erasing import database, receipts
from core.models import ErasureReceipt

logger = logging.getLogger(__name__)


def finish(receipt_id):
    """Again for what a dead process has left (manage.py erase_again)."""
    receipt = ErasureReceipt.objects.get(pk=receipt_id)
    receipts.store(receipt)
    all_gone = delete_files(receipt)
    for alias in settings.CACHES:
        caches[alias].clear()
    try:
        is_packed = database.pack()
    except Exception:
        logger.exception("The database could not be packed after an erasing; it is tried again.")
        is_packed = False
    if all_gone and is_packed:
        ErasureReceipt.objects.filter(pk=receipt_id).update(is_finished=True)


def delete_files(receipt) -> bool:
    for file in receipt.files.all():
        try:
            default_storage.delete(file.name)
        except OSError as error:
            # Not its name: that may be the person's.
            logger.warning("A file of an erasing is still there: %s", type(error).__name__)
            continue
        file.delete()
    return not receipt.files.exists()


def on_new_day(**kwargs):
    finish_all()


def finish_all():
    for pk in ErasureReceipt.objects.filter(is_finished=False).values_list("pk", flat=True):
        finish(pk)
