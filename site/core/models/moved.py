import uuid
from pathlib import PurePath

from django.db import models


class MovedFileMixin(models.Model):
    """For a row with a `file`, whose address asks each time who may have it."""

    class Meta:
        abstract = True

    def put_away(self):
        """Only a storage that signs addresses gives the file to whoever still has one of them."""
        if self.file.storage.signature_seconds:
            folder, name = PurePath(self.file.name).parts[0], PurePath(self.file.name).name
            self.move_file(f"{folder}/{uuid.uuid4().hex}/{name}")

    def move_file(self, name: str):
        old = self.file.name
        self.file.storage.move(old, name)
        self.file.name = name
        type(self)._base_manager.filter(pk=self.pk).update(file=name)
