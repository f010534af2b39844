from django.db import models


class FeedStamp(models.Model):
    """When a feed last changed, which the items left in it can't tell after a withdrawal."""

    key = models.CharField(max_length=200, primary_key=True)
    digest = models.CharField(max_length=64)
    changed_at = models.DateTimeField()

    def __str__(self):
        return f"{self.key}: {self.changed_at}"
