"""One row for each thing and language: how far its translation is, and what is to be done."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.conf import settings
from django.db.models import Model
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.registry import PartBeside, TranslationState
from core.sorting import danish_sort_key

STATES = list(TranslationState)


@dataclass
class Row:
    """`since` belongs to the state; `changed` are the labels of what the source has changed.

    `translation` is None for what is translated by hand; `waits_for` the page above that must be
    translated first; `kept` whether the editors keep it translated, as long as it is public and
    not archived.
    """

    source: Model
    model: type[Model]
    language: str
    texts: TranslationState
    target: Model | None = None
    translation: Translation | None = None
    since: datetime | None = None
    changed: list[str] = field(default_factory=list)
    parts: list[PartBeside] = field(default_factory=list)
    wanted: int = 0
    done: int = 0
    waits_for: Page | None = None
    kept: bool = False

    @property
    def title(self) -> str:
        return self.source.title if isinstance(self.source, Page) else str(self.source)

    @property
    def kind(self) -> str:
        return capfirst(str(self.model._meta.verbose_name))

    @property
    def language_name(self) -> str:
        return str(dict(settings.LANGUAGES).get(self.language, self.language))

    @property
    def is_page(self) -> bool:
        return issubclass(self.model, Page)

    @property
    def state_label(self) -> str:
        return str(self.state.label)

    @property
    def first_step(self) -> str:
        if self.waits_for is None:
            return ""
        told = _("Translate the page above it first: “%(title)s”.")
        return told % {"title": self.waits_for.title}

    @property
    def details(self) -> list[str]:
        """What is to be done to the texts, in sentences."""
        told = []
        if self.changed:
            told.append(_("Changed: %(labels)s.") % {"labels": ", ".join(self.changed)})
        if self.target is not None and self.translation is None:
            told.append(_("Translated by hand: compare it with its source yourself."))
        if self.done < self.wanted:
            left = self.wanted - self.done
            told.append(
                ngettext(
                    "%(count)d of %(wanted)d texts is not translated.",
                    "%(count)d of %(wanted)d texts are not translated.",
                    left,
                )
                % {"count": left, "wanted": self.wanted}
            )
        return told

    @property
    def open_parts(self) -> list[PartBeside]:
        return [part for part in self.parts if part.state != TranslationState.COMPLETE]

    @property
    def told(self) -> str:
        """All of it in one line, for a spreadsheet."""
        return " ".join(filter(None, [self.first_step, *self.details, *self.told_parts]))

    @property
    def told_parts(self) -> list[str]:
        return [f"{part.label}: {part.state.label}." for part in self.open_parts]

    @property
    def state(self) -> TranslationState:
        """The worst of its texts and its parts; a translation that lacks a part is not missing."""
        found = [self.texts]
        for part in self.open_parts:
            lacking = part.state == TranslationState.MISSING
            found.append(TranslationState.IN_PROGRESS if lacking else part.state)
        return min(found, key=STATES.index)

    @property
    def state_since(self) -> datetime | None:
        dates = [part.since for part in self.open_parts if part.state == self.state]
        if self.texts == self.state:
            dates.append(self.since)
        return min(filter(None, dates), default=None)

    @property
    def day_since(self) -> date | None:
        return timezone.localdate(self.state_since) if self.state_since else None

    @property
    def raises_alarm(self) -> bool:
        return self.kept and self.state != TranslationState.COMPLETE

    @property
    def can_be_updated(self) -> bool:
        return self.texts == TranslationState.BEHIND and self.translation is not None

    @property
    def sort_title(self) -> str:
        return danish_sort_key(self.title)
