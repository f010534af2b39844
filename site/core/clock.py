"""What is to be done because time has passed, and whether somebody does it."""

from datetime import timedelta

from django.dispatch import Signal
from django.utils import timezone

from core.models.clock import ClockRun

# Sent by `manage.py new_day`: shortly after midnight, and when the site starts.
new_day = Signal()

# Each command runs every minute or every day, and may miss some turns before anyone is told.
LATE_AFTER = {"publish_scheduled": timedelta(minutes=10), "new_day": timedelta(hours=26)}


def has_run(command: str):
    ClockRun.objects.update_or_create(command=command, defaults={"ended_at": timezone.now()})


def late_commands() -> dict:
    """By name when each command that is late last ran to its end; None for never."""
    ended = dict(ClockRun.objects.values_list("command", "ended_at"))
    now = timezone.now()
    return {
        command: ended.get(command)
        for command, allowed in LATE_AFTER.items()
        if command not in ended or now - ended[command] > allowed
    }
