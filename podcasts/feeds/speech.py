"""Where apps find what is said in an episode."""

from core.feeds import absolute_url, element
from podcasts.models.speech import Transcript
from podcasts.speech.chapters import CONTENT_TYPE as CHAPTERS_TYPE
from podcasts.speech.formats import TRANSCRIPT_TYPES, names_for


def timed_transcripts(episodes) -> dict[int, bool]:
    """Whether its transcript has times, by the id of each page that has one."""
    found = Transcript.objects.filter(page__in=[episode.pk for episode in episodes])
    return dict(found.values_list("page_id", "is_timed"))


def speech(episode, language, root, is_timed: bool | None):
    """`is_timed`: None where there is no transcript. `episode` says whether it has_chapters."""
    names = [] if is_timed is None else names_for(is_timed)
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
