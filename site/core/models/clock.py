from django.db import models


class ClockRun(models.Model):
    """When a command of the clock last came to its end: one that stands still is not seen."""

    command = models.CharField(max_length=50, primary_key=True)
    ended_at = models.DateTimeField()

    def __str__(self):
        return f"{self.command}: {self.ended_at}"
