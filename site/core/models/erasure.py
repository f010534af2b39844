"""That somebody was erased, without a word of whom."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _


class ErasureReceipt(models.Model):
    """`obeyed`: what a restored backup must do again, by keys, ids and sums of files."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    erased_at = models.DateTimeField(_("erased"), default=timezone.now, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    counts = models.JSONField(default=dict, editable=False)
    obeyed = models.JSONField(default=dict, editable=False)
    # Until its files are gone, a copy lies beside the media and the database is packed.
    is_finished = models.BooleanField(_("finished"), default=False, editable=False)

    class Meta:
        verbose_name = _("erasure receipt")
        verbose_name_plural = _("erasure receipts")
        ordering = ["-erased_at"]
        permissions = [("erase_person", "Can erase a person")]

    def __str__(self):
        day = date_format(timezone.localtime(self.erased_at), "SHORT_DATE_FORMAT")
        return f"{day} – {self.pk}"


class ErasedFile(models.Model):
    """A file that is still to be deleted: its name goes with it."""

    receipt = models.ForeignKey(ErasureReceipt, on_delete=models.CASCADE, related_name="files")
    name = models.TextField()

    def __str__(self):
        return self.name
