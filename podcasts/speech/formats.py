"""In which formats a transcript is served, under which file name: for addresses and feeds."""

from collections.abc import Callable
from dataclasses import dataclass

from podcasts.speech import writers


@dataclass(frozen=True)
class Format:
    """`write` makes the text of cues, a language and the episode's title."""

    media_type: str
    write: Callable
    needs_times: bool = True


def _untitled(write):
    return lambda cues, language, title: write(cues, language)


PLAIN = "transcript.txt"
TRANSCRIPT_FORMATS = {
    "transcript.vtt": Format("text/vtt", _untitled(writers.write_vtt)),
    "transcript.srt": Format("application/x-subrip", _untitled(writers.write_srt)),
    "transcript.json": Format("application/json", _untitled(writers.write_json)),
    "transcript.html": Format("text/html", writers.write_html, needs_times=False),
    PLAIN: Format("text/plain", _untitled(writers.write_plain), needs_times=False),
}
TRANSCRIPT_TYPES = {name: known.media_type for name, known in TRANSCRIPT_FORMATS.items()}


def names_for(is_timed: bool) -> list[str]:
    """What a feed names: plain text only where there are no times to tell."""
    return [
        name
        for name, known in TRANSCRIPT_FORMATS.items()
        if (name != PLAIN if is_timed else not known.needs_times)
    ]
