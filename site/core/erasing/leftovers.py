"""Rows of Wagtail's and other packages' tables, which nobody edits and which keep what was said."""

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from core.erasing.registry import blank, delete_rows, leftover, part_of, unread
from core.erasing.words import Words

LOG_IN = ("_auth_user_id", "_auth_user_backend", "_auth_user_hash")


def left_to_others(model, pks):
    """Cleared with what they belong to (core.erasing.erase); here only so that they are no text."""


for label in (
    "wagtailcore.Revision",
    "wagtailcore.PageLogEntry",
    "wagtailcore.ModelLogEntry",
    "wagtail_localize.TranslationSource",
    "core.Consent",
    "core.ErasedFile",
):
    leftover(label, left_to_others)
for label in (
    "wagtailcore.Comment",
    "wagtailcore.CommentReply",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.UploadedFile",
    "wagtailadmin.FormState",
    "wagtailredirects.Redirect",
    "wagtailembeds.Embed",
    "wagtailsearch.IndexEntry",
    "django_tasks_database.DBTaskResult",
    "wagtail_localize.StringTranslation",
    "wagtail_localize.StringSegment",
    "wagtail_localize.SegmentOverride",
    "wagtail_localize.OverridableSegment",
    "wagtail_localize.Template",
    "wagtail_localize.String",
    "wagtail_localize.TranslationContext",
):
    leftover(label, delete_rows)
leftover("wagtailcore.TaskState", blank("comment"))
part_of("core.SiteRendition", "image")
part_of("wagtailusers.UserProfile", "user")
unread("sessions.Session")
unread("wagtailsearch.SQLiteFTSIndexEntry")


def clear_sessions(words: Words):
    """Messages and half-filled forms wait in them; who is logged in stays so."""
    for session in Session.objects.iterator():
        data = session.get_decoded()
        if words.in_text(repr(data)):
            kept = {name: data[name] for name in LOG_IN if name in data}
            Session.objects.filter(pk=session.pk).update(session_data=SessionStore().encode(kept))
