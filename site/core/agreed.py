"""What people have said about being shown: what was recorded last for a use decides.

A consent to staff texts stands in for those to a quote and to a recording. Who serves in the
secretariat or on a board is shown in that office, in quotes and recordings, as long as nothing
else was recorded. That is asked of the page's own day, so that what someone said while in office
stays when they leave it; of a page without a date, whether they ever served.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.functional import cached_property

from core.models.consent import OF_OFFICE, Consent
from core.models.people import Person, PersonRole

Use = Consent.Use


@dataclass(frozen=True)
class Shown:
    """`block`: the place in the body where the person stands, if it is there."""

    person: Person
    use: str
    block: int | None = None

    @property
    def key(self) -> UUID:
        return self.person.translation_key

    def said_of_by(self, about: set | None) -> bool:
        return about is None or (self.key, self.use) in about


class Agreed:
    """Of some people on a day, today unless told: two queries at most, none without people."""

    def __init__(self, keys: Iterable[UUID], on: date | None = None):
        self.keys = set(keys)
        self.on = on or timezone.localdate()

    @cached_property
    def _last(self) -> dict[tuple, Consent]:
        """By person and use what was recorded last of what has begun by that day."""
        found = {}
        if self.keys:
            rows = Consent.objects.begun(self.on).filter(person__translation_key__in=self.keys)
            for row in rows.select_related("person").newest_first():
                found.setdefault((row.person.translation_key, row.use), row)
        return found

    @cached_property
    def _roles(self) -> list[PersonRole]:
        roles = PersonRole.objects.filter(person__translation_key__in=self.keys)
        return list(roles.select_related("person")) if self.keys else []

    def _recorded(self, key: UUID, use: str) -> Consent | None:
        own = self._last.get((key, use))
        if own is None and use in OF_OFFICE:
            return self._last.get((key, Use.STAFF_TEXT))
        return own

    def consent(self, key: UUID, use: str) -> Consent | None:
        recorded = self._recorded(key, use)
        return recorded if recorded and recorded.is_valid_on(self.on) else None

    def allows(self, key: UUID, use: str) -> bool:
        given = self.consent(key, use)
        return bool(given and given.website)

    def refuses(self, key: UUID, use: str) -> bool:
        """Was asked, and said no or took it back."""
        return bool(self._recorded(key, use)) and not self.allows(key, use)

    def name(self, person: Person, use: str) -> str:
        """Of who is named without having to be asked first; nothing of who said no."""
        if self.refuses(person.translation_key, use):
            return ""
        given = self.consent(person.translation_key, use)
        return given.shown_name if given else person.name

    def serves(self, key: UUID, day: date | None) -> bool:
        return any(
            day is None or role.is_held_on(day)
            for role in self._roles
            if role.person.translation_key == key
        )

    def is_in_office(self, key: UUID, use: str, day: date | None) -> bool:
        """And has recorded nothing, which would count more."""
        return use in OF_OFFICE and not self._recorded(key, use) and self.serves(key, day)


def attach_portraits(people: Iterable[Person]):
    """Tell people of a list in one query whether their portraits may be shown."""
    people = [person for person in people if person and person.portrait_id]
    agreed = Agreed(person.translation_key for person in people)
    for person in people:
        is_allowed = agreed.allows(person.translation_key, Use.PORTRAIT)
        person.__dict__["shown_portrait"] = person.portrait if is_allowed else None
