from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button

from core.questions import HOOK as QUESTIONS_HOOK
from core.questions import Doubt
from podcasts.admin.audio import audio_measure, audio_state
from podcasts.admin.show_feed import LOG_ACTION as FEED_LOG_ACTION
from podcasts.admin.show_feed import ShowFeedView, may_edit_feed
from podcasts.admin.speech import may_edit_speech, may_prepare_speech
from podcasts.admin.transcripts import TranscriptStateView, TranscriptView
from podcasts.admin.translated import chapters, transcript
from podcasts.artwork import ArtworkOperation
from podcasts.check import Level, check_episode
from podcasts.models import EpisodePage, ShowPage
from podcasts.parts import speech_parts


@hooks.register("register_admin_urls")
def speech_urls():
    return [
        path("podcasts/<int:page_id>/chapters/", chapters, name="episode_chapters"),
        path("podcasts/<int:page_id>/transcript/", transcript, name="episode_transcript"),
        path(
            "podcasts/<int:page_id>/transcript/own/",
            TranscriptView.as_view(),
            name="episode_own_transcript",
        ),
        path(
            "podcasts/<int:page_id>/transcript/state/",
            TranscriptStateView.as_view(),
            name="episode_transcript_state",
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
    if not isinstance(page.specific_deferred, EpisodePage):
        return
    translates = not page.specific_deferred.is_spoken_in_own_language
    may_use = may_prepare_speech if translates else may_edit_speech
    if not may_use(user, page):
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


# Before wagtail-localize's own, which answers with its editor: that has no header with buttons.
@hooks.register("before_edit_page", order=-1)
def lead_to_speech(request, page):
    if request.method != "GET" or not isinstance(page, EpisodePage):
        return
    parts = speech_parts([page]).get(page.pk)
    if parts and may_prepare_speech(request.user, page):
        buttons = [messages.button(part.url, part.label) for part in parts]
        messages.info(request, _("What is said is translated on pages of its own:"), buttons)


@hooks.register("register_log_actions")
def speech_log_actions(actions):
    actions.register_action("podcasts.chapters", _("Edit chapters"), _("Chapters edited"))
    actions.register_action("podcasts.transcript", _("Edit transcript"), _("Transcript edited"))


@hooks.register(QUESTIONS_HOOK)
def would_break_the_feed(page):
    if not isinstance(page, EpisodePage):
        return
    for finding in check_episode(page):
        if finding.level == Level.MEND:
            told = _("This would break the podcast's feed: %(problem)s")
            yield Doubt(told % {"problem": finding.sentence}, finding.link)


@hooks.register("before_move_page")
def tell_before_moving(request, page, destination):
    """On the page that asks whether to move it."""
    show, episode = destination.specific, page.specific
    moves = isinstance(show, ShowPage) and isinstance(episode, EpisodePage) and episode.live
    if request.method == "GET" and moves and not page.is_child_of(destination):
        episode.show = show
        for doubt in would_break_the_feed(episode):
            messages.warning(request, doubt.sentence)


@hooks.register("register_admin_urls")
def feed_urls():
    return [path("podcasts/<int:page_id>/feed/", ShowFeedView.as_view(), name="show_feed")]


@hooks.register("register_page_header_buttons")
def feed_button(page, user, view_name, next_url=None):
    if isinstance(page.specific_deferred, ShowPage) and may_edit_feed(user, page):
        yield Button(_("Feed"), reverse("show_feed", args=[page.pk]), icon_name="link", priority=12)


@hooks.register("register_log_actions")
def feed_log_actions(actions):
    actions.register_action(
        FEED_LOG_ACTION, _("Edit the feed's addresses"), _("Addresses of the feed edited")
    )
