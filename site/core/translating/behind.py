"""Which translations say something else than their source: known when either is published."""

from datetime import datetime

from django.conf import settings
from wagtail.models import PageLogEntry
from wagtail_localize.models import Translation, TranslationSource

from core.languages import code_of
from core.models import BasePage, BehindSource
from core.pages import all_pages
from core.translating.differences import changed_labels, content_of
from core.translating.texts import changed_pages

PUBLISHED = ["wagtail.publish", "wagtail.publish.scheduled"]


def on_published(instance, **kwargs):
    if not isinstance(instance, BasePage):
        return
    versions = {
        page.locale_id: page
        for page in all_pages().filter(translation_key=instance.translation_key)
    }
    translations = Translation.objects.filter(source__object=instance.translation_key, enabled=True)
    by_text = {
        translation.target_locale_id: translation.source
        for translation in translations.select_related("source")
    }
    for target in versions.values():
        taken_over = by_text.get(target.locale_id)
        if taken_over and (source := versions.get(taken_over.locale_id)):
            if instance.pk in (source.pk, target.pk):
                tell(target, source, taken_over)
        elif source := source_by_hand(versions, target):
            if instance.pk == target.pk:
                tell_up_to_date(target)
            elif instance.pk == source.pk:
                tell_by_hand(target, instance)


def source_by_hand(versions, target):
    """The page in the source language behind one that was not made text by text."""
    others = (page for page in versions.values() if page.pk != target.pk)
    return next(
        (page for page in others if code_of(page.locale_id) == settings.LANGUAGE_CODE), None
    )


def tell(target, source, taken_over: TranslationSource):
    if changed_pages([(source, taken_over)]):
        taken_at = taken_over.last_updated_at
        tell_behind(target, min(taken_at, target.last_published_at or taken_at))
        if shows(target, taken_over):
            BehindSource.objects.filter(page=target.pk).update(made_from=taken_at)
    elif shows(target, taken_over):
        tell_up_to_date(target)


def tell_by_hand(target, source):
    """Such a translation is as new as its last publishing."""
    if target.last_published_at is None:
        return
    before = content_at(source, target.last_published_at)
    if before and not changed_labels(type(source), before, content_of(source)):
        tell_up_to_date(target)
    else:
        tell_behind(target, target.last_published_at)


def content_at(page, moment: datetime) -> dict | None:
    """What readers saw of a page then; None where that is not kept."""
    published = PageLogEntry.objects.filter(
        page=page.pk, action__in=PUBLISHED, timestamp__lte=moment, revision__isnull=False
    )
    entry = published.select_related("revision").order_by("-timestamp").first()
    return entry and entry.revision.content


def tell_behind(target, made_from: datetime):
    BehindSource.objects.get_or_create(page_id=target.pk, defaults={"made_from": made_from})


def tell_up_to_date(target):
    BehindSource.objects.filter(page=target.pk).delete()


def shows(target, taken_over: TranslationSource) -> bool:
    """Whether it was published after its texts were last taken over."""
    published = target.last_published_at
    return bool(published and published >= taken_over.last_updated_at)
