"""Where apps find what is said in an episode."""

from core.feeds import absolute_url, element
from podcasts.models.speech import Transcript
from podcasts.speech.chapters import CONTENT_TYPE as CHAPTERS_TYPE
from podcasts.speech.formats import TRANSCRIPT_TYPES

PLAIN = "transcript.txt"
# What needs no times; plain text is for transcripts that have none.
UNTIMED = {"transcript.html", PLAIN}


def timed_transcripts(episodes) -> dict[int, bool]:
    """Whether its transcript has times, by the id of each page that has one."""
    found = Transcript.objects.filter(page__in=[episode.pk for episode in episodes])
    return dict(found.values_list("page_id", "is_timed"))


def transcript_names(is_timed: bool) -> list[str]:
    return [name for name in TRANSCRIPT_TYPES if (name != PLAIN if is_timed else name in UNTIMED)]


def speech(episode, language, root, is_timed: bool | None):
    """`is_timed`: None where there is no transcript. `episode` says whether it has_chapters."""
    names = [] if is_timed is None else transcript_names(is_timed)
    for name in names:
        yield element(
            "podcast:transcript",
            url=absolute_url(root, episode.speech_url(name)),
            type=TRANSCRIPT_TYPES[name],
            language=language,
        )
    if episode.has_chapters:
        url = absolute_url(root, episode.speech_url("chapters.json"))
        yield element("podcast:chapters", url=url, type=CHAPTERS_TYPE)
