"""Which translations say something else than their source: known when either is published."""

from wagtail_localize.models import Translation, TranslationSource

from core.models import BasePage, BehindSource
from core.pages import all_pages
from core.translating.texts import changed_pages
from core.translations import is_source


def on_published(instance, **kwargs):
    if not isinstance(instance, BasePage):
        return
    key = instance.translation_key
    versions = {page.locale_id: page for page in all_pages().filter(translation_key=key)}
    translations = Translation.objects.filter(source__object=key, enabled=True)
    if not is_source(instance):
        translations = translations.filter(target_locale=instance.locale_id)
    for translation in translations.select_related("source"):
        source = versions.get(translation.source.locale_id)
        target = versions.get(translation.target_locale_id)
        if source and target:
            tell(target, source, translation.source)


def tell(target, source, taken_over: TranslationSource):
    if changed_pages([(source, taken_over)]):
        BehindSource.objects.get_or_create(page_id=target.pk)
    elif shows(target, taken_over):
        BehindSource.objects.filter(page=target.pk).delete()


def shows(target, taken_over: TranslationSource) -> bool:
    """Whether it was published after its texts were last taken over."""
    published = target.last_published_at
    return bool(published and published >= taken_over.last_updated_at)
