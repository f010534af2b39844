from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from podcasts.admin.audio import audio_measure, audio_state
from podcasts.admin.views import ChaptersView, TranscriptView, may_edit_speech
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
    ]


@hooks.register("register_admin_urls")
def audio_urls():
    return [
        path("podcasts/audio/<int:audio_id>/state/", audio_state, name="audio_state"),
        path("podcasts/audio/<int:audio_id>/measure/", audio_measure, name="audio_measure"),
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
