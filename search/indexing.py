"""Keeping the table in step with the pages. Only what a visitor may see is ever written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone, translation
from wagtail.models import Page

from core.models.base import BasePage
from core.models.lifecycle import Lifecycle
from core.pages import all_pages
from core.search import SearchDocument
from search.engines import Tokens, engine
from search.models import EntryFact, EntryTopic, SearchEntry, SpeechCue
from search.text import plain, tokens

BATCH = 100
# PostgreSQL takes a tsvector of at most 1 MB: what a page says beyond this is not searched.
MAX_TOKEN_BYTES = 600_000


def index_pages(page_ids: Iterable[int]) -> int:
    """Write what is public of these pages and remove the rest; returns how many were written."""
    written = 0
    for ids in _batches(list(page_ids)):
        # In one order, so that two who write the same pages never wait for each other.
        found = all_pages().public().filter(pk__in=ids).select_related("locale").order_by("pk")
        pages = [page for page in found.specific() if isinstance(page, BasePage)]
        archived = set(all_pages().archived().filter(pk__in=ids).values_list("pk", flat=True))
        with transaction.atomic():
            remove(set(ids) - {page.pk for page in pages})
            for page in pages:
                _write(page, archived=page.pk in archived)
        written += len(pages)
    return written


def remove(page_ids: Iterable[int]) -> None:
    SearchEntry.objects.filter(page_id__in=list(page_ids)).delete()


def index_subtree(page: Page) -> int:
    """After a move or a change of privacy, when everything below may have changed."""
    return index_pages(
        Page.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True)
    )


def index_pages_made_of(keys: Iterable[str]) -> int:
    """After a fact has changed: the pages whose words hang on any of the keys (core.search)."""
    entries = SearchEntry.objects.filter(facts__key__in=list(keys))
    return index_pages(entries.order_by("pk").values_list("page_id", flat=True).distinct())


def refresh_archived() -> None:
    """After a change of lifecycle or period: only the entries on the wrong side are touched."""
    archived_keys = Lifecycle.objects.archived().keys()
    entries = SearchEntry.objects.all()
    with transaction.atomic():
        for archived, changed in (
            (True, entries.filter(archived=False, page__translation_key__in=archived_keys)),
            (False, entries.filter(archived=True).exclude(page__translation_key__in=archived_keys)),
        ):
            found = list(changed.values_list("pk", "locale_id"))
            entries.filter(pk__in=[pk for pk, _locale in found]).update(archived=archived)
            engine().set_archived(found, archived)


def rebuild(progress: Callable[[int, int], None] | None = None) -> int:
    """Every page is replaced where it stands and what should not be there goes last, so the
    search answers throughout and a rebuild that is interrupted leaves nothing empty."""
    ids = list(all_pages().public().order_by("pk").values_list("pk", flat=True))
    written = done = 0
    for batch in _batches(ids):
        written += index_pages(batch)
        done += len(batch)
        if progress:
            progress(done, len(ids))
    stale = SearchEntry.objects.exclude(page__in=all_pages().public())
    with transaction.atomic():
        stale.delete()
        engine().tidy()
    return written


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def _write(page: Page, archived: bool) -> None:
    language = page.locale.language_code
    with translation.override(language):
        document: SearchDocument = page.search_document()
        kind_label = str(page.kind_label)[:80]
    title, lead, body = plain(document.title), plain(document.lead), plain(document.body)
    foreign = {code: plain(text) for code, text in document.foreign.items()}
    title_tokens = tokens(title, language)
    entry, _created = SearchEntry.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "locale_id": page.locale_id,
            "kind": document.kind,
            "kind_label": kind_label,
            "date": _day(page.display_date),
            "year": document.year,
            "region": document.region,
            "archived": archived,
            "title": title[:255],
            "title_key": " ".join(title_tokens)[:300],
            "lead": lead,
            "body": body,
            "foreign": foreign,
        },
    )
    entry.facts.all().delete()
    EntryFact.objects.bulk_create(EntryFact(entry=entry, key=key) for key in document.made_of)
    entry.topics.all().delete()
    EntryTopic.objects.bulk_create(
        EntryTopic(entry=entry, topic_key=key) for key in set(document.topics)
    )
    cues = [
        SpeechCue(
            entry=entry,
            start=cue.start,
            speaker=plain(cue.speaker)[:255],
            text=text,
            tokens=f" {' '.join(tokens(text, language))} ",
        )
        for cue in document.cues
        if (text := plain(cue.text))
    ]
    entry.cues.all().delete()
    SpeechCue.objects.bulk_create(cues, batch_size=500)
    speech = [token for cue in cues for token in cue.tokens.split()]
    engine().write(
        entry.pk,
        entry.locale_id,
        archived,
        _within_budget(
            title_tokens,
            tokens(lead, language),
            tokens(" ".join([body, *foreign.values()]), language),
            speech,
        ),
    )


def _day(moment: date | datetime | None) -> date | None:
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment


def _within_budget(*columns: list[str]) -> Tokens:
    left, seen, kept = MAX_TOKEN_BYTES, set(), []
    for column in columns:
        kept.append([])
        for token in column:
            left -= 3 if token in seen else len(token.encode()) + 12
            if left < 0:
                break
            seen.add(token)
            kept[-1].append(token)
    return Tokens(*kept)
