"""Translated chapters and transcripts follow what is changed in the source, whoever changes it."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.search import document_changed
from podcasts.models import EpisodePage, Transcript
from podcasts.translated import TranslatedChapters, TranslatedTranscript, followers_of


@receiver(document_changed, sender=EpisodePage)
def on_chapters_changed(sender, page, **kwargs):
    for follower in followers_of(page):
        TranslatedChapters(follower, page).follow()


@receiver(post_save, sender=Transcript)
def on_transcript_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        follow_transcript(instance.page)


@receiver(post_delete, sender=Transcript)
def on_transcript_deleted(sender, instance, origin=None, **kwargs):
    # One that goes because its page is deleted says nothing about the translations.
    if sender in (type(origin), getattr(origin, "model", None)):
        follow_transcript(instance.page)


def follow_transcript(source):
    for follower in followers_of(source):
        TranslatedTranscript(follower, source).follow()
