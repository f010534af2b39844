"""When each sentence of a manuscript is said in a recording."""

from dataclasses import dataclass

import numpy as np
from django.utils.translation import gettext as _

from podcasts.speech.cues import SpokenCue
from podcasts.speech.timing.align import align
from podcasts.speech.timing.features import HOP_SECONDS, mfcc
from podcasts.speech.timing.manuscript import sentences_of
from podcasts.speech.timing.programs import TimingFailed, check_programs, features_of, say

# Nobody speaks faster, in letters a second; a recording has few so silent.
MOST_LETTERS, FEWEST_LETTERS = 30, 0.5
# Measured, see tests/bench/timing.py.
MOST_UNLIKENESS = 0.96
LEAST_COVERED = 0.3
TEMPO = (0.4, 2.5)
MOST_OUT_OF_TEMPO = 0.25


@dataclass(frozen=True)
class Sentence:
    speaker: str
    text: str


def manuscript(cues) -> list[Sentence]:
    """The sentences of untimed cues."""
    return [Sentence(cue.speaker, sentence) for cue in cues for sentence in sentences_of(cue.text)]


def time_sentences(sentences, path, duration, language, progress=lambda percent: None):
    """SpokenCues of the sentences, found in the sound file at `path` of `duration` seconds.

    TimingFailed with a sentence for the editor when they can't be found there.
    """
    check_programs()
    _check_length(sum(len(sentence.text) for sentence in sentences), duration)
    sound = features_of(path, duration, lambda share: progress(20 * share))
    said = []
    for number, sentence in enumerate(sentences, start=1):
        said.append(_said(sentence.text, language))
        progress(20 + 35 * number / len(sentences))
    found = align(sound, said, lambda share: progress(55 + 45 * share))
    _check(found, said)
    return [
        SpokenCue(start, end, sentence.speaker, sentence.text)
        for sentence, (start, end) in zip(sentences, _times(found.spans), strict=True)
    ]


def _check_length(letters, duration):
    if letters > MOST_LETTERS * duration:
        raise TimingFailed(
            _(
                "The text is much too long for this recording. Is it the text of another episode? "
                "Mend the text, or choose the right recording."
            )
        )
    if letters < FEWEST_LETTERS * duration:
        raise _too_short()


def _too_short():
    return TimingFailed(
        _(
            "The text is much too short for this recording, or much of the recording is music. "
            "Write all that is said, or type the times yourself."
        )
    )


def _said(text, language):
    rows = mfcc(*say(text, language))
    # What no voice can say still has its place.
    return rows if len(rows) else np.zeros((1, rows.shape[1]), np.float32)


def _check(found, said):
    """Ears can't be trusted: what is implausible is not stored."""
    if found is None or found.unlikeness > MOST_UNLIKENESS or _out_of_tempo(found, said):
        raise TimingFailed(
            _(
                "The recording does not sound like this text. Is it the text of another episode, "
                "or in another language? Where much of it is music or noise, type the times "
                "yourself."
            )
        )
    if found.covered < LEAST_COVERED * found.loud:
        raise _too_short()


def _out_of_tempo(found, said):
    ratios = np.array(
        [
            (span[1] - span[0]) / len(frames) if span else 0
            for span, frames in zip(found.spans, said, strict=True)
        ]
    )
    usual = np.median(ratios)
    slow, fast = usual * TEMPO[0], usual * TEMPO[1]
    return ((ratios < slow) | (ratios > fast)).mean() > MOST_OUT_OF_TEMPO


def _times(spans):
    """Milliseconds; a sentence that was skipped stands where the one before it ends."""
    latest = 0
    for span in spans:
        start, end = span or (latest, latest + 1)
        latest = end
        yield round(start * HOP_SECONDS * 1000), round(end * HOP_SECONDS * 1000)
