"""Where the loader keeps what it has made, by kind and key."""

import uuid
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from demo.content.markup import Day, LastDay, Ref

NAMESPACE = uuid.UUID("5a3c9f52-8d0b-5e0c-9a63-0d1f6c1b7a11")
DEMO_DIR = Path(__file__).resolve().parents[1]


def stable_uuid(*parts: object) -> uuid.UUID:
    """The same for the same thing in every database, so that addresses in feeds and tests hold."""
    return uuid.uuid5(NAMESPACE, "/".join(str(part) for part in parts))


class Shelf:
    def __init__(self, today: date | None = None):
        self.today = today or timezone.localdate()
        self._things = {}

    def put(self, kind: str, key: str, thing):
        self._things[kind, key] = thing
        return thing

    def get(self, kind: str, key: str):
        return self._things[kind, key] if key else None

    def of(self, ref: Ref):
        return self.get(ref.kind, ref.key)

    def all(self, kind: str) -> dict:
        return {key: thing for (own, key), thing in self._things.items() if own == kind}

    def day(self, day: Day | LastDay | date | None) -> date | None:
        return day.resolve(self.today) if isinstance(day, (Day, LastDay)) else day

    def moment(self, day: Day | LastDay | date, clock: time = time(12)) -> datetime:
        """A time in Copenhagen as the database wants it."""
        local = datetime.combine(self.day(day), clock, ZoneInfo(settings.TIME_ZONE))
        return local.astimezone(UTC)
