from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from podcasts.admin.chapters import ChaptersView
from podcasts.admin.speech import may_edit_speech
from podcasts.admin.transcripts import TranscriptStateView, TranscriptView
from podcasts.artwork import ArtworkOperation
from podcasts.models import EpisodePage


@hooks.register("register_admin_urls")
def speech_urls():
    return [
        path("podcasts/<int:page_id>/chapters/", ChaptersView.as_view(), name="episode_chapters"),
        path(
            "podcasts/<int:page_id>/transcript/",
            TranscriptView.as_view(),
            name="episode_transcript",
        ),
        path(
            "podcasts/<int:page_id>/transcript/state/",
            TranscriptStateView.as_view(),
            name="episode_transcript_state",
        ),
    ]


@hooks.register("register_image_operations")
def artwork_operation():
    return [("artwork", ArtworkOperation)]


@hooks.register("register_page_header_buttons")
def speech_buttons(page, user, view_name, next_url=None):
    if not isinstance(page.specific_deferred, EpisodePage) or not may_edit_speech(user, page):
        return
    yield Button(
        _("Chapters"),
        reverse("episode_chapters", args=[page.pk]),
        icon_name="list-ol",
        priority=12,
    )
    yield Button(
        _("Transcript"),
        reverse("episode_transcript", args=[page.pk]),
        icon_name="doc-full",
        priority=13,
    )


@hooks.register("register_log_actions")
def speech_log_actions(actions):
    actions.register_action("podcasts.chapters", _("Edit chapters"), _("Chapters edited"))
    actions.register_action("podcasts.transcript", _("Edit transcript"), _("Transcript edited"))
