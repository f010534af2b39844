"""Which pages are kept translated into which languages: only those raise alarms."""

from uuid import UUID

from wagtail.models import Page

from core.models import KeptTranslation
from core.translations import is_source


def kept_locales(translation_key) -> set[int]:
    """Ids of the locales that a page is kept translated into."""
    rows = KeptTranslation.objects.filter(translation_key=translation_key)
    return set(rows.values_list("locale_id", flat=True))


def keep(translation_keys: list[UUID], locale_ids: set[int]):
    KeptTranslation.objects.bulk_create(
        [
            KeptTranslation(translation_key=key, locale_id=locale_id)
            for key in translation_keys
            for locale_id in locale_ids
        ],
        ignore_conflicts=True,
    )


def keep_no_longer(translation_keys: list[UUID], locale_ids: set[int]):
    KeptTranslation.objects.filter(
        translation_key__in=translation_keys, locale__in=locale_ids
    ).delete()


def on_source_deleted(instance, sender, **kwargs):
    if sender is Page and is_source(instance):
        KeptTranslation.objects.filter(translation_key=instance.translation_key).delete()
