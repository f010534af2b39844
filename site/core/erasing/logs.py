"""The site's history: that something happened stays, what it was called does not."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ModelLogEntry, PageLogEntry

from core.erasing.words import Words

NEUTRAL = "–"
# What Wagtail's and our own log actions store of titles and words.
TELLING = {"title", "label", "name", "text", "comment", "old", "new", "slug", "url", "alt"}


def neutral(data, words: Words, all_words: bool, name: str = ""):
    if isinstance(data, dict):
        return {key: neutral(value, words, all_words, key) for key, value in data.items()}
    if isinstance(data, list):
        return [neutral(value, words, all_words, name) for value in data]
    if isinstance(data, str) and ((all_words and name in TELLING) or words.in_text(data)):
        return NEUTRAL
    return data


def make_neutral(entries, words: Words, all_words: bool) -> int:
    """`all_words`: of what is gone not even a title stays, whatever it says."""
    count = 0
    for entry in entries:
        tells = all_words or words.in_text(entry.label)
        # Not save(): it asks whether what is gone is there.
        type(entry)._base_manager.filter(pk=entry.pk).update(
            data=neutral(entry.data, words, all_words),
            label=NEUTRAL if tells else entry.label,
        )
        count += 1
    return count


def forget_pages(page_ids, words: Words) -> int:
    return make_neutral(PageLogEntry.objects.filter(page_id__in=list(page_ids)), words, True)


def forget_objects(gone: dict, words: Words) -> int:
    """`gone`: ids of deleted rows by model."""
    about = Q(pk__in=[])
    for model, pks in gone.items():
        content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
        about |= Q(content_type=content_type, object_id__in=[str(pk) for pk in pks])
    return make_neutral(ModelLogEntry.objects.filter(about), words, True)
