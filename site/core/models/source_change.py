from django.db import models


class SourceChange(models.Model):
    """What readers see of a source page is no longer what its translations were made from.

    Dates alone would say so of a page that was published again as it was.
    """

    translation_key = models.UUIDField(primary_key=True, editable=False)

    def __str__(self):
        return f"SourceChange: {self.translation_key}"
