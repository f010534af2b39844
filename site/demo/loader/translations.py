"""Translations made as a translator makes them, so that the editor in the admin works on them.

The translated page is first written as an unsaved twin of the Danish one. wagtail-localize takes
both apart in the same way, and the strings of the twin become the translations of the strings of
the source.
"""

from collections import defaultdict

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class Mismatch(Exception):
    """The twin has other strings than its source; the message names the first place."""


def translate(source_instance, twin, locale: Locale):
    """Store the twin's strings as translations, make the translated object and return it."""
    source, _ = TranslationSource.update_or_create_from_instance(source_instance)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    strings = strings_by_path(twin)
    segments = source.stringsegment_set.select_related("context", "string").order_by("order")
    written = []
    for segment in segments:
        path = segment.context.path
        if not strings[path]:
            raise Mismatch(f"{source_instance}: no {locale.language_code} string for {path}")
        written.append(
            StringTranslation(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                data=strings[path].pop(0),
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
        )
    # The same words twice in one place have one translation.
    StringTranslation.objects.bulk_create(written, ignore_conflicts=True)
    left = [path for path, rest in strings.items() if rest]
    if left:
        raise Mismatch(f"{source_instance}: too many {locale.language_code} strings for {left}")
    is_page = isinstance(source_instance, Page)
    translation.save_target(publish=not is_page)
    made = translation.get_target_instance()
    if is_page:
        # wagtail-localize would publish after the commit; here it is all of it or nothing.
        made.get_latest_revision().publish()
        made.refresh_from_db()
    return made


def strings_by_path(instance) -> dict[str, list[str]]:
    found = defaultdict(list)
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return found
