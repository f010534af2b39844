"""What the ear compares: mel-frequency cepstral coefficients (MFCC) of short windows of sound."""

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

WINDOW_SECONDS = 0.025
HOP_SECONDS = 0.02
LOWEST, HIGHEST = 100, 7000
FILTERS = 26
COEFFICIENTS = 13
QUIET = 1e-3


def window_length(rate):
    return round(WINDOW_SECONDS * rate)


def hop_length(rate):
    return round(HOP_SECONDS * rate)


def mfcc(samples, rate):
    """Rows of COEFFICIENTS, one every HOP_SECONDS, of int16 samples; the first is loudness."""
    window, hop = window_length(rate), hop_length(rate)
    if len(samples) < window:
        return np.empty((0, COEFFICIENTS), np.float32)
    sound = samples.astype(np.float32)
    sound[1:] -= 0.97 * sound[:-1]
    frames = sliding_window_view(sound, window)[::hop] * np.hamming(window).astype(np.float32)
    filters, cosines = _bank(rate, window)
    power = np.abs(np.fft.rfft(frames)) ** 2
    return (np.log(power @ filters + QUIET) @ cosines).astype(np.float32)


@lru_cache(maxsize=4)
def _bank(rate, window):
    """Triangles of equal width on the mel scale, and the cosines that sum them up."""
    frequencies = np.fft.rfftfreq(window, 1 / rate)
    edges = _hertz(np.linspace(_mel(LOWEST), _mel(HIGHEST), FILTERS + 2))
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    rising = (frequencies[:, None] - low) / (middle - low)
    falling = (high - frequencies[:, None]) / (high - middle)
    filters = np.maximum(0, np.minimum(rising, falling)) / (high - low)
    at = (np.arange(FILTERS) + 0.5) * np.pi / FILTERS
    cosines = np.cos(np.outer(at, np.arange(COEFFICIENTS))) * np.sqrt(2 / FILTERS)
    return filters, cosines


def _mel(hertz):
    return 2595 * np.log10(1 + hertz / 700)


def _hertz(mel):
    return 700 * (10 ** (mel / 2595) - 1)
