"""What wagtail-localize knows of the texts, for many translations in a few queries."""

import json
from datetime import datetime

from django.db.models import Count, F
from wagtail.models import ModelLogEntry, Page, PageLogEntry
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.registry import TranslationState
from core.translating.differences import changed_labels, content_of, contents_of


class Texts:
    """Of everything that is translated from a locale, or of what bears one of the `keys`."""

    def __init__(self, locale, keys=None):
        self.locale = locale
        sources = TranslationSource.objects.filter(locale=locale)
        if keys is not None:
            sources = sources.filter(object__in=keys)
        translations = Translation.objects.filter(source__in=sources, enabled=True)
        self.translations = {
            (translation.source.object_id, translation.target_locale_id): translation
            for translation in translations.select_related("source").defer("source__content_json")
        }
        segments = StringSegment.objects.filter(source__in=sources)
        self._wanted = dict(segments.values_list("source").annotate(Count("pk")).order_by())
        self._done = {
            (source, into): count
            for source, into, count in segments.filter(
                string__translations__context=F("context"),
                string__translations__has_error=False,
            )
            .values_list("source", "string__translations__locale")
            .annotate(Count("pk"))
            .order_by()
        }

    def progress(self, translation) -> dict:
        """How many texts there are and are translated, the state they are in, and since when."""
        source = translation.source_id
        wanted = self._wanted.get(source, 0)
        done = self._done.get((source, translation.target_locale_id), 0)
        found = {"translation": translation, "wanted": wanted, "done": done}
        if done < wanted:
            since = translation.source.last_updated_at
            return {**found, "texts": TranslationState.IN_PROGRESS, "since": since}
        return {**found, "texts": TranslationState.COMPLETE}

    def of_page(self, translation, target) -> dict:
        """The same; what readers see may be older than the texts."""
        found, taken = self.progress(translation), translation.source.last_updated_at
        shown = target.live and target.last_published_at
        if found["texts"] == TranslationState.COMPLETE and (not shown or shown < taken):
            found.update(texts=TranslationState.UNPUBLISHED, since=taken)
        return found


def taken_over(sources) -> dict[int, dict]:
    """Contents as they were when their texts were last taken over, by the source's id."""
    wanted = TranslationSource.objects.filter(pk__in=[source.pk for source in sources])
    return {pk: json.loads(text) for pk, text in wanted.values_list("pk", "content_json")}


def changed_pages(pairs: list[tuple[Page, TranslationSource]]) -> dict[int, list[str]]:
    """Labels of what differs, by the source page's id; pages that differ in nothing are absent."""
    before = taken_over([source for _page, source in pairs])
    published = Page.objects.filter(pk__in=[page.pk for page, _source in pairs])
    after = dict(published.values_list("pk", "live_revision__content"))
    changes = {}
    for page, source in pairs:
        # Without a published revision, which may have been purged, there is still the page.
        published_now = after[page.pk] or content_of(page.specific)
        if labels := changed_labels(page.specific_class, before[source.pk], published_now):
            changes[page.pk] = labels
    return changes


def changed_facts(model, pairs: list[tuple]) -> dict[int, list[str]]:
    before = taken_over([source for _fact, source in pairs])
    after = contents_of(model, [fact for fact, _source in pairs])
    changes = {}
    for fact, source in pairs:
        if labels := changed_labels(model, before[source.pk], after[fact.pk]):
            changes[fact.pk] = labels
    return changes


def first_after(entries, moments: dict[int, datetime]) -> dict[int, datetime]:
    """Of (id, time) in order of time: the first of each id that is later than its moment."""
    found = {}
    for pk, timestamp in entries:
        if pk not in found and timestamp > moments[pk]:
            found[pk] = timestamp
    return found


def published_since(moments: dict[int, datetime]) -> dict[int, datetime]:
    """When pages were first published after a moment of each, by their ids."""
    entries = PageLogEntry.objects.filter(page__in=list(moments), action="wagtail.publish")
    return first_after(entries.order_by("timestamp").values_list("page", "timestamp"), moments)


def edited_since(model, moments: dict[int, datetime]) -> dict[int, datetime]:
    entries = ModelLogEntry.objects.get_for_model(model).filter(
        object_id__in=[str(pk) for pk in moments], action="wagtail.edit"
    )
    by_id = (
        (int(pk), at)
        for pk, at in entries.order_by("timestamp").values_list("object_id", "timestamp")
    )
    return first_after(by_id, moments)
