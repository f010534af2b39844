"""Where apps find what is said in an episode."""

from core.feeds import absolute_url, element
from podcasts.models.originals import originals_of
from podcasts.models.speech import Transcript
from podcasts.speech.chapters import CONTENT_TYPE as CHAPTERS_TYPE
from podcasts.speech.formats import TRANSCRIPT_TYPES, names_for


def timed_transcripts(episodes) -> dict[int, bool]:
    """Whether its transcript has times, by the id of each page that has one."""
    found = Transcript.objects.filter(page__in=[episode.pk for episode in episodes])
    return dict(found.values_list("page_id", "is_timed"))


def original_transcripts(episodes) -> dict:
    """Of what is heard in another language than the page's: by translation key the page in that
    language and whether its transcript has times. No query where there is no such episode."""
    originals = originals_of(episodes)
    timed = timed_transcripts(originals.values()) if originals else {}
    return {key: (page, timed[page.pk]) for key, page in originals.items() if page.pk in timed}


def original_speech(episode, root, originals: dict):
    if episode.is_spoken_in_own_language or episode.translation_key not in originals:
        return
    original, is_timed = originals[episode.translation_key]
    yield from transcript_elements(original, original.spoken_language, root, is_timed)


def transcript_elements(episode, language, root, is_timed: bool):
    for name in names_for(is_timed):
        yield element(
            "podcast:transcript",
            url=absolute_url(root, episode.speech_url(name)),
            type=TRANSCRIPT_TYPES[name],
            language=language,
        )


def speech(episode, language, root, is_timed: bool | None):
    """`is_timed`: None where there is no transcript. `episode` says whether it has_chapters."""
    if is_timed is not None:
        yield from transcript_elements(episode, language, root, is_timed)
    if episode.has_chapters:
        url = absolute_url(root, episode.speech_url("chapters.json"))
        yield element("podcast:chapters", url=url, type=CHAPTERS_TYPE)
