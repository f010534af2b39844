"""The recording as it is stored, against what the feed says of it."""

from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.audio.sniff import M4A, MP3
from podcasts.check.episodes import EPISODE_RULES
from podcasts.check.finding import audio_link, mend, page_link
from podcasts.check.subject import Neighbours
from podcasts.models import EpisodePage, ShowPage


@EPISODE_RULES.rule(gettext_lazy("Every episode has audio that was measured."))
def is_measured(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    audio = episode.audio
    if audio is None:
        yield mend(
            _("“%(title)s” has no audio. Choose the recording.") % {"title": episode.title},
            page_link(episode),
        )
    elif not audio.duration:
        yield mend(
            _("The audio of “%(title)s” has no length yet. Wait until it is measured.")
            % {"title": episode.title},
            audio_link(audio),
        )


@EPISODE_RULES.rule(gettext_lazy("The files are there, as long as the feed says."))
def is_whole(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    audio = episode.audio
    if audio is None:
        return
    size = stored_size(audio)
    if size is None:
        yield mend(
            _("The audio file of “%(title)s” is lost. Upload it again.") % {"title": episode.title},
            audio_link(audio),
        )
    elif size != audio.byte_length:
        yield mend(
            _(
                "The audio file of “%(title)s” has %(size)d bytes, but the feed says %(told)d. "
                "Upload the file again."
            )
            % {"title": episode.title, "size": size, "told": audio.byte_length},
            audio_link(audio),
        )


def stored_size(audio) -> int | None:
    """In bytes; None where the file is not there."""
    try:
        return audio.file.storage.size(audio.file.name)
    except (OSError, ValueError, SuspiciousOperation):
        return None


@EPISODE_RULES.rule(gettext_lazy("Every file is of a kind that apps play."))
def is_playable(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    audio = episode.audio
    if audio is not None and audio.mime_type not in (MP3, M4A):
        yield mend(
            _("The audio of “%(title)s” is of the kind “%(kind)s”. Upload an mp3 or m4a file.")
            % {"title": episode.title, "kind": audio.mime_type},
            audio_link(audio),
        )
