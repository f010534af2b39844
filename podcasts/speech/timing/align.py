"""Finds what a manuscript says in its recording: a coarse pass over all of it, then a fine one."""

import math
from dataclasses import dataclass

import numpy as np

from podcasts.speech.timing.features import HOP_SECONDS
from podcasts.speech.timing.warp import States, best_path

POOL = 8
# Of the coarse pass, each a quarter of a byte: about 80 MB.
MAX_CELLS = 320_000_000
REACH_SECONDS = 10
QUIET_SHARE = 0.35
TINY = np.float32(1e-6)
# How much slower people may be than the machine; the rest is music.
TEMPOS = (0.7, 1.6)


@dataclass(frozen=True)
class Alignment:
    """Frames are HOP_SECONDS long. `spans`: the first frame of each sentence and the one after its
    last, None for one that was skipped; `unlikeness`: what it cost in comparison with other speech,
    about 1 for a wrong text; `loud` and `covered`: how many frames hold sound, and how many of
    these have text.
    """

    spans: list[tuple[int, int] | None]
    unlikeness: float
    loud: int
    covered: int


def align(sound, sentences, progress=lambda share: None):
    """`sound`, and each of `sentences`: rows of MFCC. None when they can't be brought together."""
    quiet = _is_quiet(sound)
    sound = _even(sound, sound[~quiet])
    said = np.concatenate(sentences)
    heard = said[~_is_quiet(said)]
    tempo = np.clip((~quiet).sum() / len(said), *TEMPOS)
    sentences = [_stretched(_even(frames, heard), tempo) for frames in sentences]
    centres = _coarse(sound, quiet, sentences, lambda share: progress(share * 0.4))
    if centres is None:
        return None
    states = States.of(sentences)
    # What any speech would cost in the same place: the same sounds, backwards.
    other = States.of([frames[::-1] for frames in sentences[::-1]])
    band = _band(centres, len(states))
    path = best_path(sound, quiet, states, band, lambda share: progress(0.4 + share * 0.3))
    control = best_path(sound, quiet, other, band, lambda share: progress(0.7 + share * 0.3))
    if path is None or control is None:
        return None
    speaks = states.owner[path] != States.GAP_OWNER
    both = speaks & ~quiet & (other.owner[control] != States.GAP_OWNER)
    cost, usual = (
        _cost(sound[both], each)
        for each in (states.features[path[both]], other.features[control[both]])
    )
    return Alignment(
        spans=_spans(states.owner[path], len(sentences)),
        unlikeness=cost / usual if usual else 1.0,
        loud=int((~quiet).sum()),
        covered=int((speaks & ~quiet).sum()),
    )


def _is_quiet(features):
    loudness = features[:, 0]
    low, high = np.percentile(loudness, [5, 95])
    return loudness < low + QUIET_SHARE * (high - low)


def _even(features, heard):
    """Each coefficient about its mean, in its own spread: evens out voices and microphones."""
    if len(heard) < 2:
        heard = features
    return ((features - heard.mean(0)) / (heard.std(0) + TINY)).astype(np.float32)


def _stretched(frames, tempo):
    """As many frames as the machine would have at that tempo."""
    at = np.linspace(0, len(frames) - 1, max(round(len(frames) * tempo), 1))
    low = at.astype(int)
    high = np.minimum(low + 1, len(frames) - 1)
    share = (at - low)[:, None]
    return (frames[low] * (1 - share) + frames[high] * share).astype(np.float32)


def _coarse(sound, quiet, sentences, progress):
    """For each frame of the sound roughly which state of the fine pass it has, or None."""
    cells = len(sound) * sum(map(len, sentences))
    pool = max(POOL, math.ceil(math.sqrt(cells / MAX_CELLS)))
    short, share_quiet = _pooled(sound, pool), _pooled(quiet[:, None].astype(np.float32), pool)
    short_quiet = share_quiet[:, 0] > 0.5
    parts = [_pooled(frames, pool) for frames in sentences]
    path = best_path(
        _widened(short, short[~short_quiet]),
        short_quiet,
        States.of([_widened(part, np.concatenate(parts)) for part in parts]),
        progress=progress,
    )
    if path is None:
        return None
    return _fine_starts(sentences, pool)[path].repeat(pool)[: len(sound)]


def _widened(frames, heard):
    """Means lie closer together than what they are means of."""
    return frames / (heard.std(0) + TINY) if len(heard) > 1 else frames


def _pooled(frames, size):
    count = -(-len(frames) // size)
    missing = count * size - len(frames)
    filled = np.concatenate([frames, np.repeat(frames[-1:], missing, 0)])
    return filled.reshape(count, size, -1).mean(1)


def _fine_starts(sentences, pool):
    """For each coarse state the first fine one that went into it."""
    starts, at = [0], 1
    for frames in sentences:
        starts += range(at, at + len(frames), pool)
        at += len(frames)
        starts.append(at)
        at += 1
    return np.array(starts)


def _band(centres, count):
    """The first state that each frame may have in the fine pass, never falling, and how many."""
    width = min(round(2 * REACH_SECONDS / HOP_SECONDS), count)
    lows = np.clip(centres - width // 2, 0, count - width)
    lows[0] = 0
    return np.maximum.accumulate(lows), width


def _spans(owners, count):
    numbers, firsts = np.unique(owners, return_index=True)
    lasts = len(owners) - np.unique(owners[::-1], return_index=True)[1]
    found = {
        int(number): (int(first), int(last))
        for number, first, last in zip(numbers, firsts, lasts, strict=True)
    }
    return [found.get(number) for number in range(count)]


def _cost(sound, features):
    return float(np.sqrt(((sound - features) ** 2).sum(1)).sum())
