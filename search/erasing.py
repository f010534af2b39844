"""The search's own tables are made of pages: those with words of a person are made anew."""

from core.erasing.registry import leftover, unread
from search.indexing import index_pages
from search.models import SearchEntry


def write_entries_anew(model, pks):
    index_pages(list(SearchEntry.objects.filter(pk__in=pks).values_list("page_id", flat=True)))


def write_cues_anew(model, pks):
    entries = model.objects.filter(pk__in=pks).values("entry")
    write_entries_anew(SearchEntry, entries)


leftover("search.SearchEntry", write_entries_anew)
leftover("search.SpeechCue", write_cues_anew)
unread("search.EntryFact")
