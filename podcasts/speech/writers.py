"""Transcripts written for players and people, whatever the stored rows hold."""

import json
from dataclasses import dataclass
from html import escape

from core.text import clean_text
from podcasts.speech.cues import ARROW
from podcasts.speech.timestamps import format_exact, format_short_clock

JSON_VERSION = "1.0.0"


@dataclass(frozen=True)
class Line:
    """What every format can carry: one line of text; milliseconds, or None without times."""

    start: int | None
    end: int | None
    speaker: str
    text: str


def lines_of(cues):
    for cue in cues:
        text, speaker = _one_line(cue.text), _one_line(cue.speaker)
        if text:
            yield Line(cue.start, cue.end, speaker, text)


def timed_lines_of(cues):
    for line in lines_of(cues):
        if line.start is not None:
            end = line.start if line.end is None else line.end
            yield Line(line.start, max(end, line.start + 1), line.speaker, line.text)


def _one_line(text):
    return " ".join(clean_text(text).split())


def write_vtt(cues, language=""):
    parts = [f"WEBVTT\nLanguage: {language}" if language else "WEBVTT"]
    for line in timed_lines_of(cues):
        text = escape(line.text, quote=False)
        if line.speaker:
            text = f"<v {escape(line.speaker, quote=False)}>{text}</v>"
        parts.append(f"{format_exact(line.start)} --> {format_exact(line.end)}\n{text}")
    return "\n\n".join(parts) + "\n"


def write_srt(cues, language=""):
    parts = []
    for number, line in enumerate(timed_lines_of(cues), start=1):
        times = f"{format_exact(line.start, ',')} --> {format_exact(line.end, ',')}"
        parts.append(f"{number}\n{times}\n{_spoken(line)}")
    return "\n\n".join(parts) + "\n"


def write_plain(cues, language=""):
    return "\n\n".join(_spoken(line) for line in lines_of(cues)) + "\n"


def _spoken(line):
    # An arrow in the text would be read as a time by every player.
    text = line.text.replace(ARROW, "→")
    return f"{line.speaker}: {text}" if line.speaker else text


def write_json(cues, language=""):
    """The Podcasting 2.0 transcript; times in seconds."""
    segments = []
    for line in timed_lines_of(cues):
        segment = {"speaker": line.speaker} if line.speaker else {}
        segment |= {"startTime": line.start / 1000, "endTime": line.end / 1000, "body": line.text}
        segments.append(segment)
    return json.dumps({"version": JSON_VERSION, "segments": segments}, ensure_ascii=False)


def write_html(cues, language="", title=""):
    """A page as Podcasting 2.0 wants it: who, when, what."""
    parts = []
    for line in lines_of(cues):
        if line.speaker:
            parts.append(f"<cite>{escape(line.speaker)}:</cite>")
        if line.start is not None:
            seconds = line.start / 1000
            parts.append(
                f'<time datetime="PT{seconds:.3f}S">{format_short_clock(line.start)}</time>'
            )
        parts.append(f"<p>{escape(line.text)}</p>")
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{escape(_one_line(title))}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
