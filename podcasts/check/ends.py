"""What is said, against a recording that may have been replaced by a shorter one."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.check.audio import EPISODE_RULES
from podcasts.check.finding import mend
from podcasts.check.subject import Neighbours
from podcasts.models import EpisodePage, ShowPage
from podcasts.speech.cues import begins_after_end
from podcasts.speech.timestamps import format_short_clock


@EPISODE_RULES.rule(gettext_lazy("Every chapter begins before its recording is over."))
def chapters(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    for chapter in episode.chapters_after_end:
        yield mend(
            _(
                "The chapter “%(chapter)s” of “%(title)s” begins at %(time)s, when the recording "
                "is over: it lasts %(length)s. Change its time or remove it."
            )
            % {
                "chapter": chapter.title,
                "title": episode.title,
                "time": chapter.start_text,
                "length": episode.audio.length_text,
            },
            reverse("episode_chapters", args=[episode.pk]),
        )


@EPISODE_RULES.rule(gettext_lazy("Every transcript ends with its recording."))
def transcript(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    last = episode.said.last_start if episode.said else None
    if last is not None and episode.audio and begins_after_end(last, episode.audio.duration):
        yield mend(
            _(
                "The transcript of “%(title)s” goes on till %(time)s, when the recording is over: "
                "it lasts %(length)s. Have the times found again once this recording is public, or "
                "remove what is not heard."
            )
            % {
                "title": episode.title,
                "time": format_short_clock(last),
                "length": episode.audio.length_text,
            },
            reverse("episode_transcript", args=[episode.pk]),
        )
