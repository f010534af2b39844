"""Transcripts: WebVTT, SRT and plain text read into cues.

A reading either succeeds as a whole or raises TranscriptErrors, which name every line at fault: an
editor's text is never half taken.
"""

import html
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from podcasts.speech.points import is_after_end
from podcasts.speech.timestamps import parse_timestamp

MAX_CUES = 20_000
MAX_ERRORS = 10
SPEAKER_LENGTH = 255
# In milliseconds: the last line is often left standing a while.
OVERHANG = 10_000
# Who writes a transcript may count the recording a little longer than it is.
LEEWAY = 1000
BYTE_ORDER_MARK = "\ufeff"
# What is pasted may have empty lines above it.
VTT_HEADER = re.compile(r"\s*WEBVTT(?=\s|$)")
ARROW = "-->"
VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>", re.IGNORECASE)
TAG = re.compile(r"</?[a-z0-9][^<>]*>|\{\\[^}]*\}", re.IGNORECASE)
# Also "Aase og Bo:", and "Bo (griner):", where what stands in brackets is no part of the name.
NAME = r"([^\W\d_][\w.’'-]*(?: (?:&|[\w.’'-]+)){0,4})(?: \([^()\n]{1,40}\))?:"
NAME_ALONE = re.compile(NAME)
JOINING = {"og", "and", "&", "af", "von", "van", "de", "der"}
SPEAKER = re.compile(rf"{NAME}\s+(?=\S)")
SPEAKS_FROM_HERE = re.compile(rf"{NAME}(?:\s|$)")
SKIPPED_BLOCKS = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True)
class SpokenCue:
    """Start and end in milliseconds; None in a transcript without times."""

    start: int | None
    end: int | None
    speaker: str
    text: str


class TranscriptErrors(ValueError):
    def __init__(self, messages):
        super().__init__(messages)
        self.messages = messages


def begins_after_end(start: int, duration: float | None) -> bool:
    """Whether a cue can't belong to a recording of `duration` seconds."""
    return is_after_end(start - LEEWAY, duration)


def parse_transcript(source, duration=None):
    """Cues of a text in whichever of the three forms it is; `duration` in seconds, if known."""
    source = source.replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n").replace("\r", "\n")
    is_vtt = VTT_HEADER.match(source) is not None
    if is_vtt or ARROW in source:
        return _parse_timed(source, is_vtt, duration)
    return _parse_plain(source)


def _parse_plain(source):
    cues = []
    for paragraph in _paragraphs(source):
        cues.append(SpokenCue(None, None, *_split_speaker(" ".join(paragraph.split()))))
    if not cues:
        raise TranscriptErrors([_("The text is empty.")])
    if len(cues) > MAX_CUES:
        raise TranscriptErrors([_("The text has more than %(count)s parts.") % {"count": MAX_CUES}])
    return cues


def _paragraphs(source):
    """Set apart by an empty line, or by the name of who speaks at the start of a line."""
    held = []
    for block in _blocks(source):
        *whole, last = _turns([*held, *(line for _number, line in block)])
        yield from map(" ".join, whole)
        # A name that stands alone belongs to what follows the empty line.
        held = last if len(last) == 1 and NAME_ALONE.fullmatch(last[0]) else []
        if not held:
            yield " ".join(last)
    if held:
        yield held[0]


def _turns(lines):
    """The lines of each who speaks."""
    turns = []
    for line in lines:
        if not turns or _begins_with_a_name(line):
            turns.append([])
        turns[-1].append(line)
    return turns


def _begins_with_a_name(line):
    """Inside a paragraph, where "Klokken er 12:" may begin a line too."""
    match = SPEAKS_FROM_HERE.match(line)
    return bool(match) and all(
        word[0].isupper() or word[0].isdigit() or word in JOINING for word in match[1].split()
    )


def _split_speaker(text):
    match = SPEAKER.match(text)
    if match and match[1][0].isupper():
        return match[1][:SPEAKER_LENGTH], text[match.end() :]
    return "", text


def _blocks(source):
    """Runs of non-blank lines, each line with its number."""
    block = []
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            block.append((number, line.strip()))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _parse_timed(source, is_vtt, duration):
    cues, errors = [], []
    blocks = _blocks(source)
    if is_vtt:
        errors += _header_errors(next(blocks))
    latest = 0
    for block in blocks:
        if is_vtt and block[0][1].split()[0] in SKIPPED_BLOCKS and ARROW not in block[0][1]:
            continue
        try:
            start, end, lines, number = _read_block(block)
            _check_times(start, end, latest, duration, number)
        except ValueError as error:
            errors.append(str(error))
            continue
        latest = start
        cues.extend(
            SpokenCue(start, end, speaker, text) for speaker, text in _voices(lines, is_vtt)
        )
    if not errors and not cues:
        errors.append(_("There is no spoken text in it."))
    if len(cues) > MAX_CUES:
        errors.append(_("The text has more than %(count)s parts.") % {"count": MAX_CUES})
    if len(errors) > MAX_ERRORS:
        more = len(errors) - MAX_ERRORS
        errors[MAX_ERRORS:] = [_("… and %(count)s more.") % {"count": more}]
    if errors:
        raise TranscriptErrors(errors)
    return cues


def _header_errors(block):
    """A first cue that stands right below WEBVTT would be taken for a part of the header."""
    return [
        _("Line %(line)s: an empty line is missing before the next time.") % {"line": number}
        for number, line in block
        if ARROW in line
    ][:1]


def _read_block(block):
    timing = next((at for at, (_number, line) in enumerate(block[:2]) if ARROW in line), None)
    if timing is None:
        raise ValueError(
            _("Line %(line)s: a time is missing before “%(text)s”.")
            % {"line": block[0][0], "text": block[0][1][:40]}
        )
    number, line = block[timing]
    left, _arrow, right = line.partition(ARROW)
    times = []
    for text in (left, right.split()[0] if right.split() else ""):
        try:
            times.append(parse_timestamp(text))
        except ValueError:
            raise ValueError(
                _("Line %(line)s: “%(text)s” is no time. It should look like 00:01:02.500.")
                % {"line": number, "text": text.strip()[:40]}
            ) from None
    lines = [text for _number, text in block[timing + 1 :]]
    if any(ARROW in text for text in lines):
        raise ValueError(
            _("Line %(line)s: an empty line is missing before the next time.")
            % {"line": next(n for n, text in block[timing + 1 :] if ARROW in text)}
        )
    return *times, lines, number


def _check_times(start, end, latest, duration, number):
    if end <= start:
        raise ValueError(_("Line %(line)s: the end is not after the start.") % {"line": number})
    if start < latest:
        raise ValueError(
            _("Line %(line)s: this starts before what stands above it.") % {"line": number}
        )
    if begins_after_end(start, duration):
        raise ValueError(
            _("Line %(line)s: the recording is over before this begins.") % {"line": number}
        )
    if duration and end > duration * 1000 + OVERHANG:
        raise ValueError(
            _("Line %(line)s: the recording is over long before this ends.") % {"line": number}
        )


def _voices(lines, is_vtt):
    """(speaker, text) for each voice of a cue, in order."""
    if not is_vtt:
        spoken = (_plain(" ".join(turn)) for turn in _turns(lines))
        yield from (_split_speaker(plain) for plain in spoken if plain)
        return
    before, *voiced = VOICE.split(" ".join(lines))
    if plain := _plain(before):
        yield "", plain
    for name, spoken in zip(voiced[::2], voiced[1::2], strict=True):
        if plain := _plain(spoken):
            yield _plain(name)[:SPEAKER_LENGTH], plain


def _plain(text):
    text = html.unescape(TAG.sub("", text))
    return " ".join(text.replace("\u200e", "").replace("\u200f", "").split())
