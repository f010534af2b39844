"""How a page stands in a feed."""

import uuid
from datetime import datetime, time

from django.db import models
from django.utils import timezone


def lasting_guid(key: uuid.UUID, language_code: str, role: str = "") -> uuid.UUID:
    """Of what a translation key names, in one language; `role` sets a feed apart from its page.

    The key is stored, outlives slugs, titles and hosts, and a copy is given its own.
    """
    return uuid.uuid5(key, f"{role}{language_code}")


class FeedEntryMixin(models.Model):
    """For a page with a `display_date`; a type says only what is different about it."""

    # Else it is news on the day it is published.
    is_told_on_its_date = True
    # Relations that its item asks, beside those of its card.
    feed_relations = []

    class Meta:
        abstract = True

    @property
    def feed_guid(self) -> uuid.UUID:
        """Its own where calendars or apps know it by one."""
        own = getattr(self, "guid", None)
        return own or lasting_guid(self.translation_key, self.locale.language_code)

    @property
    def told_at(self) -> datetime | None:
        """The publishing time if it was published on its day in Copenhagen, else noon there.

        Never midnight, which readers elsewhere would see as the day before.
        """
        day = self.display_date if self.is_told_on_its_date else None
        published = self.first_published_at
        if isinstance(day, datetime):
            return day
        if day is None or (published and timezone.localdate(published) == day):
            return published
        return timezone.make_aware(datetime.combine(day, time(12)))

    @property
    def changed_at(self) -> datetime | None:
        """When what subscribers are told of it was last otherwise."""
        return self.last_published_at

    @property
    def feed_title(self) -> str:
        return self.title

    @property
    def feed_summary(self) -> str:
        return self.summary

    @property
    def feed_note(self) -> str:
        """HTML that must stand before the text."""
        return ""

    def feed_authors(self, credits) -> list[str]:
        """`credits`: those of this page's authors, in the editors' order."""
        return [credit.shown_name for credit in credits]

    def feed_enclosure(self, root: str):
        """Its core.feeds.Enclosure, if it has one; `root` is scheme and host of the site."""
        return
