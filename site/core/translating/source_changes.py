"""Whether a public source says something else than what its texts were taken over from."""

from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from core.models import BasePage, SourceChange
from core.translating.texts import changed_pages
from core.translations import is_source


def on_published(instance, **kwargs):
    if not isinstance(instance, BasePage) or not is_source(instance):
        return
    key = instance.translation_key
    source = TranslationSource.objects.filter(object=key, locale=instance.locale_id).first()
    if source is None:
        return
    if changed_pages([(instance, source)]):
        SourceChange.objects.get_or_create(translation_key=key)
    else:
        SourceChange.objects.filter(translation_key=key).delete()


def on_taken_over(instance, **kwargs):
    """wagtail-localize takes the texts of what is public."""
    SourceChange.objects.filter(translation_key=instance.object_id).delete()


def on_deleted(instance, sender, **kwargs):
    if sender is Page and is_source(instance):
        SourceChange.objects.filter(translation_key=instance.translation_key).delete()
