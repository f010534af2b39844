"""The table follows the pages at once: in the same transaction, so neither can be without the
other. Addresses are not kept, so a changed slug needs nothing."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from core.models import BasePage, Lifecycle, Period
from core.search import document_changed
from podcasts.models import Transcript
from search.engines import engine
from search.indexing import index_pages, index_subtree, refresh_archived, remove
from search.models import SearchEntry


@receiver(page_published)
def page_was_published(instance, **kwargs):
    index_pages([instance.pk])


@receiver(document_changed)
def page_tells_something_else(page, **kwargs):
    index_pages([page.pk])


@receiver(post_save)
def page_was_made(sender, instance, created, raw=False, **kwargs):
    """By a program, public from the start; what is changed later is published, as editors do."""
    if created and not raw and issubclass(sender, BasePage) and instance.live:
        index_pages([instance.pk])


@receiver(page_unpublished)
def page_was_unpublished(instance, **kwargs):
    remove([instance.pk])


@receiver(post_page_move)
def page_was_moved(instance, **kwargs):
    index_subtree(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_changed(instance, raw=False, **kwargs):
    page = None if raw else Page.objects.filter(pk=instance.page_id).first()
    if page:
        index_subtree(page)


@receiver([post_save, post_delete], sender=Lifecycle)
@receiver([post_save, post_delete], sender=Period)
def lifecycle_changed(raw=False, **kwargs):
    if not raw:
        refresh_archived()


@receiver(post_delete, sender=SearchEntry)
def entry_was_deleted(instance, **kwargs):
    engine().delete([(instance.pk, instance.locale_id)])


@receiver([post_save, post_delete], sender=Transcript)
def speech_changed(instance, raw=False, **kwargs):
    """Its cues are written after it."""
    if not raw:
        transaction.on_commit(lambda: index_pages([instance.page_id]))
