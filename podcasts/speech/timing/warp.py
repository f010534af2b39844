"""Dynamic time warping: which moment of one sound is which moment of another.

Each frame of the recording is given to one state: a moment of what was said, or a gap before,
between and after the sentences, where the recording may dwell on pauses and music. From one frame
to the next the path stays, goes one state on or skips one.
"""

from dataclasses import dataclass

import numpy as np

STAY, STEP, SKIP = np.arange(3, dtype=np.uint8)
BLOCK = 128
UNREACHED = np.float32(1e30)
# What it costs, where two frames that have nothing to do with each other are about 1 apart.
HURRY = 0.2
GAP, EDGE_GAP, QUIET_GAP, PAUSE = 1.05, 0.95, 0.55, 0.6
# Frames of the recording that one moment of the machine's speech may last, unless all is quiet.
LONGEST_STAY = 2
DRAWL = 1.0


@dataclass(frozen=True)
class States:
    """`features` of each moment of what was said, in order; `owner`: its sentence, or GAP_OWNER."""

    features: np.ndarray
    owner: np.ndarray

    GAP_OWNER = -1

    @classmethod
    def of(cls, sentences):
        blank = np.zeros((1, sentences[0].shape[1]), np.float32)
        parts, owners = [blank], [cls.GAP_OWNER]
        for number, frames in enumerate(sentences):
            parts += [frames, blank]
            owners += [*[number] * len(frames), cls.GAP_OWNER]
        return cls(np.concatenate(parts).astype(np.float32), np.array(owners))

    def __len__(self):
        return len(self.owner)

    @property
    def gaps(self):
        return self.owner == self.GAP_OWNER


def best_path(sound, quiet, states, band=None, progress=lambda share: None):
    """The state of every frame of `sound`; None when no path leads from end to end.

    `sound`: rows of features; `quiet`: which of them hold no speech; `band`: the first state that
    each frame may have, never falling, and how many from there; without it any.
    """
    lows, width = band or (np.zeros(len(sound), np.int64), len(states))
    gap_costs = np.where(states.gaps, np.float32(GAP), np.float32(0))
    # Music stands before and after.
    gap_costs[[0, -1]] = EDGE_GAP
    hurries = np.where(states.gaps, 0, HURRY).astype(np.float32)
    ways = np.empty((len(sound), (width + 3) // 4), np.uint8)
    front = _Front(width, hurries, states.gaps)
    for first in range(0, len(sound), BLOCK):
        last = min(first + BLOCK, len(sound)) - 1
        part = slice(lows[first], lows[last] + width)
        costs = distances(sound[first : last + 1], states.features[part])
        gaps = np.flatnonzero(states.gaps[part])
        costs[:, gaps] = np.where(
            quiet[first : last + 1, None], np.float32(QUIET_GAP), gap_costs[part][gaps]
        )
        for at in range(first, last + 1):
            own = costs[at - first, lows[at] - part.start :][:width]
            ways[at] = _packed(front.advance(own, lows[at], quiet[at]))
        front.level()
        progress((last + 1) / len(sound))
    return _traced(ways, lows, front.costs, len(states))


def distances(rows, columns):
    squares = (rows**2).sum(1)[:, None] + (columns**2).sum(1) - 2 * (rows @ columns.T)
    return np.sqrt(np.maximum(squares, 0) / (2 * rows.shape[1]))


class _Front:
    """The cheapest cost of being in each of the states at one frame."""

    def __init__(self, width, hurries, gaps):
        self.width, self.hurries, self.gaps = width, hurries, gaps
        self.low = None
        self.costs = np.full(width, UNREACHED)
        self.stayed = np.zeros(width, np.int16)

    def advance(self, own, low, quiet):
        if self.low is None:
            self.costs[:2], self.low = own[:2], low
            return np.zeros(self.width, np.uint8)
        moved, self.low = low - self.low, low
        # Two more on the left, for the states that a step or a skip comes from.
        before = np.full(self.width + 2 + moved, UNREACHED)
        before[2 : 2 + self.width] = self.costs
        stayed = np.concatenate([self.stayed, np.zeros(moved, np.int16)])[moved:]
        hurries = self.hurries[low : low + self.width]
        step = before[1 + moved :][: self.width] + own
        skip = before[moved:][: self.width] + own + hurries
        stay = before[2 + moved :][: self.width]
        if quiet:
            stay = stay + np.minimum(own, PAUSE)
        else:
            drawls = (stayed >= LONGEST_STAY) & ~self.gaps[low : low + self.width]
            stay = stay + own + hurries + np.where(drawls, np.float32(DRAWL), np.float32(0))
        self.costs = np.minimum(np.minimum(stay, step), skip)
        way = np.where(self.costs == step, STEP, np.where(self.costs == stay, STAY, SKIP))
        self.stayed = np.where(way == STAY, stayed + (not quiet), 1)
        return way

    def level(self):
        """Only differences count, and in large numbers small ones are lost."""
        self.costs -= self.costs.min()


def _packed(way):
    """Two bits a state: an hour has hundreds of millions of them."""
    if len(way) % 4:
        way = np.concatenate([way, np.zeros(-len(way) % 4, np.uint8)])
    return way[0::4] | way[1::4] << 2 | way[2::4] << 4 | way[3::4] << 6


def _traced(ways, lows, costs, count):
    last = count - 1 - lows[-1]
    ends = [at for at in (last, last - 1) if 0 <= at < len(costs)]
    place = min(ends, key=lambda at: costs[at], default=None)
    if place is None or costs[place] >= UNREACHED / 2:
        return None
    path = np.empty(len(ways), np.int64)
    state = place + lows[-1]
    for at in range(len(ways) - 1, -1, -1):
        path[at] = state
        place = state - lows[at]
        state -= int(ways[at, place >> 2] >> (place & 3) * 2 & 3)
    return path
