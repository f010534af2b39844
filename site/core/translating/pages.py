"""Rows of pages, in a number of queries that does not grow with them."""

from django.conf import settings
from django.db.models import Exists
from django.utils.functional import cached_property
from wagtail.models import Locale

from core.models import BehindSource, KeptTranslation
from core.pages import (
    all_pages,
    answers,
    archived_lifecycle,
    restrictions_above,
    taken_down_lifecycle,
)
from core.registry import TranslationState, all_parts_beside
from core.translating.above import Above
from core.translating.reach import Reach
from core.translating.rows import Row
from core.translating.texts import Texts, changed_pages, published_since


def source_locale() -> Locale:
    return Locale.objects.get(language_code=settings.LANGUAGE_CODE)


def rows_of_pages(reach: Reach, keys=None) -> list[Row]:
    """Of what the user may translate or edit; `keys`, translation keys, if not of every page."""
    return PageRows(reach, Texts(source_locale(), keys), keys).rows()


def rows_kept(reach: Reach) -> list[Row]:
    """Of the pages that the editors keep translated, each into the languages they chose."""
    keys = KeptTranslation.objects.values("translation_key")
    return [row for row in rows_of_pages(reach, keys) if row.kept]


class PageRows:
    def __init__(self, reach, texts, keys=None):
        self.reach, self.texts, self.locales = reach, texts, reach.locales
        pages, kept = all_pages(), KeptTranslation.objects.all()
        if keys is not None:
            pages, kept = (found.filter(translation_key__in=keys) for found in (pages, kept))
        self.sources = list(
            pages.filter(locale=texts.locale).annotate(
                is_archived=Exists(archived_lifecycle()),
                is_restricted=Exists(restrictions_above()),
                is_taken_down=Exists(taken_down_lifecycle()),
            )
        )
        self.targets = {
            (page.translation_key, page.locale_id): page
            for page in pages.filter(locale__in=self.locales)
        }
        self.kept = set(kept.values_list("translation_key", "locale"))

    def rows(self) -> list[Row]:
        translated = list(self.translated())
        self.tell_changes(translated)
        parts = all_parts_beside([row.target for row in translated])
        for row in translated:
            row.parts = parts[row.target.pk]
        return [*self.missing(), *translated]

    def row(self, source, locale, texts, **fields) -> Row:
        return Row(
            source=source,
            model=source.specific_class,
            language=locale.language_code,
            texts=texts,
            kept=(source.translation_key, locale.pk) in self.kept and is_current(source),
            **fields,
        )

    def missing(self):
        """Of what readers can see, where the user may put its translation or one above it."""
        wanted = [
            source for source in self.sources if is_current(source) and self.reach.may_read(source)
        ]
        above = Above(wanted, self.locales)
        for source in wanted:
            for locale in self.locales:
                if (source.translation_key, locale.pk) in self.targets:
                    continue
                place, waits_for = above.place_for(source, locale)
                if place is not None and self.reach.may_add_below(place):
                    since = source.first_published_at
                    missing = TranslationState.MISSING
                    yield self.row(source, locale, missing, since=since, waits_for=waits_for)

    def translated(self):
        for source in self.sources:
            for locale in self.locales:
                target = self.targets.get((source.translation_key, locale.pk))
                if target is not None and self.reach.may_edit(target):
                    translation = self.texts.translations.get((source.translation_key, locale.pk))
                    found = self.by_hand(source, target)
                    if translation is not None:
                        found = self.texts.of_page(translation, target)
                    yield self.row(source, locale, target=target, **found)

    @cached_property
    def behind(self) -> set[int]:
        """Ids of the pages whose readers are told that their source has changed since."""
        return set(BehindSource.objects.values_list("page_id", flat=True))

    def by_hand(self, source, target) -> dict:
        """What is known of a translation that is not made text by text."""
        if not target.live:
            since = target.latest_revision_created_at
            return {"texts": TranslationState.IN_PROGRESS, "since": since}
        if target.pk in self.behind:
            return {"texts": TranslationState.BEHIND, "since": source.last_published_at}
        return {"texts": TranslationState.COMPLETE}

    def tell_changes(self, rows):
        asked = [row for row in rows if row.translation and published_later(row)]
        changed = changed_pages([(row.source, row.translation.source) for row in asked])
        behind = [row for row in asked if row.source.pk in changed]
        since = published_since(
            {row.source.pk: row.translation.source.last_updated_at for row in behind}
        )
        for row in behind:
            row.texts = TranslationState.BEHIND
            row.changed = changed[row.source.pk]
            row.since = since.get(row.source.pk, row.source.last_published_at)


def is_current(source) -> bool:
    """Whether readers can be missing its translation."""
    return answers(source) and not source.is_archived


def published_later(row) -> bool:
    published = row.source.last_published_at
    return published is not None and published > row.translation.source.last_updated_at
