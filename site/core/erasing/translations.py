"""The memory of translations keeps what was deleted, and what was written otherwise since."""

import json

from django.db.models import Q
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    TranslationSource,
)

from core.erasing.content import without_people, words_in
from core.erasing.words import Words


def forget_objects(keys):
    """Of deleted pages and facts: sources, texts and what they were translated into."""
    objects = TranslatableObject.objects.filter(translation_key__in=list(keys))
    said = StringSegment.objects.filter(source__object__in=objects).values("string")
    translated = StringTranslation.objects.filter(context__object__in=objects)
    theirs = Q(pk__in=said) | Q(pk__in=translated.values("translation_of"))
    strings = set(String.objects.filter(theirs).values_list("pk", flat=True))
    objects.delete()
    never_translated = ~Q(pk__in=StringTranslation.objects.values("translation_of"))
    unused = String.objects.exclude(pk__in=StringSegment.objects.values("string"))
    # Of an earlier text that nobody translated, nothing says whose it was.
    unused.filter(Q(pk__in=strings) | never_translated).delete()


def rewrite_sources(sources, words: Words, people: set[int]):
    """Those of texts that stay: as they were stored without the person, or as they are now."""
    for source in sources.select_related("object", "locale", "specific_content_type"):
        model = source.specific_content_type.model_class()
        before = json.loads(source.content_json)
        content = without_people(model, before, people)
        if words_in(content, words) or words.in_text(source.object_repr):
            source.update_from_db()
        elif content != before:
            source.content_json = json.dumps(content)
            source.save(update_fields=["content_json"])
            source.refresh_segments()


def sources_naming(words_found: set, page_keys):
    return TranslationSource.objects.filter(
        Q(pk__in=words_found) | Q(object__translation_key__in=list(page_keys))
    )
