"""Translated chapters and transcripts follow what is changed in the source, whoever changes it.

What is changed while nobody sees the source waits until it is published: its names, links and
pictures would be read on a translation that alone is public.
"""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from core.pages import answers
from core.search import document_changed
from podcasts.models import EpisodePage, Transcript
from podcasts.translated import TranslatedChapters, TranslatedTranscript, followers_of


@receiver(page_published)
def on_published(instance, **kwargs):
    if isinstance(instance, EpisodePage):
        follow_chapters(instance)
        follow_transcript(instance)


@receiver(document_changed, sender=EpisodePage)
def on_chapters_changed(sender, page, **kwargs):
    if answers(page):
        follow_chapters(page)


@receiver(post_save, sender=Transcript)
def on_transcript_saved(sender, instance, raw=False, **kwargs):
    if not raw and answers(instance.page):
        follow_transcript(instance.page)


@receiver(post_delete, sender=Transcript)
def on_transcript_deleted(sender, instance, origin=None, **kwargs):
    # One that goes because its page is deleted says nothing about the translations.
    if sender in (type(origin), getattr(origin, "model", None)):
        follow_transcript(instance.page)


def follow_chapters(source):
    for follower in followers_of(source):
        TranslatedChapters(follower, source).follow()


def follow_transcript(source):
    for follower in followers_of(source):
        TranslatedTranscript(follower, source).follow()
