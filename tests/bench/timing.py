"""`python -m tests.bench.timing [--hour]`: how well manuscripts are timed, on voices of machines.

Each case is a Danish text of the demonstration, read by other voices than the one that the site
compares with, with pauses, noise and music; voices of other languages read Danish with another
mouth altogether. Errors in seconds at the start of each sentence; "unlikeness" decides whether a
result is stored, and must lie below MOST_UNLIKENESS for the right text and above it for a wrong.
"""

import json
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import numpy as np

from podcasts.speech.timing.align import align
from podcasts.speech.timing.features import HOP_SECONDS, mfcc
from podcasts.speech.timing.programs import RATE, say
from podcasts.speech.timing.timing import MOST_UNLIKENESS

DEMO = Path(__file__).resolve().parents[2] / "site" / "demo" / "media" / "audio"
EPISODES = (
    "kaffe-foer-papirer",
    "et-nej-man-kan-holde",
    "otte-stole-i-et-laant-lokale",
    "den-nye-i-personalerummet",
)
# Voices, how they speak, seconds of silence and of music before, signal to noise in decibels.
CASES = {
    "da+f3 slower, 10 s silence": (["da+f3"], ["-s", "150"], 10, 0, 60),
    "nb, two voices, noise": (["nb+f4", "nb+m2"], ["-s", "130", "-p", "70"], 0, 0, 20),
    "de faster, music, noise": (["de+m3", "de+f2"], ["-s", "190"], 0, 8, 15),
    "sv slow, music, much noise": (["sv+f5", "sv"], ["-s", "120"], 0, 15, 10),
    "fr and en-us, music, noise": (["fr+f1", "en-us+m7"], ["-s", "160"], 0, 15, 20),
}
random = np.random.default_rng(1)


def spoken(text, voice, manner):
    command = ["espeak-ng", "-v", voice, "-z", "-b", "1", *manner, "--stdin", "--stdout"]
    said = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    rate = int.from_bytes(said[24:28], "little")
    samples = np.frombuffer(said[44 : len(said) // 2 * 2], "<i2").astype(np.float32)
    at = np.arange(len(samples) * RATE // rate) * rate / RATE
    return np.interp(at, np.arange(len(samples)), samples).astype(np.float32)


def music(seconds):
    """Plucked tones, two a second."""
    at = np.arange(seconds * RATE) / RATE
    tones = np.zeros(len(at))
    for number in range(seconds * 2):
        since = at - number / 2
        pitch = 220 * 2 ** (random.integers(0, 24) / 12)
        overtones = sum(np.sin(2 * np.pi * pitch * part * at) / part for part in (1, 2, 3, 4))
        tones += np.where(since > 0, np.exp(-3 * np.maximum(since, 0)), 0) * overtones
    return (tones * 3000).astype(np.float32)


def recording(texts, voices, manner, silence, intro, decibels):
    """Features of all texts read one after the other, and when each of them begins."""
    parts, starts = [np.zeros(silence * RATE + 1, np.float32), music(intro)], []
    at = sum(map(len, parts))
    for number, text in enumerate(texts):
        starts.append(at / RATE)
        pause = np.zeros(int(random.uniform(0.1, 1.3) * RATE), np.float32)
        parts += [spoken(text, voices[number % len(voices)], manner), pause]
        at += len(parts[-2]) + len(pause)
    sound = np.concatenate(parts)
    loudness = np.sqrt((sound**2).mean()) * 10 ** (-decibels / 20)
    sound += random.normal(0, loudness, len(sound)).astype(np.float32)
    return mfcc(np.clip(sound, -32000, 32000).astype(np.int16), RATE), starts


def errors(found, starts):
    return [
        abs(span[0] * HOP_SECONDS - start) if span else float("inf")
        for span, start in zip(found.spans, starts, strict=True)
    ]


def texts_of(name):
    cues = json.loads((DEMO / f"{name}.json").read_text())["cues"]
    return [cue["text"] for cue in cues]


def run_cases():
    texts = [texts_of(name) for name in EPISODES]
    said = [[mfcc(*say(text, "da")) for text in lines] for lines in texts]
    print(f"{'':<30}{'median s':>10}{'95 %':>8}{'worst s':>9}   unlikeness: right  wrong")
    for name, case in CASES.items():
        wrong_by, right, wrong = [], [], []
        for number, lines in enumerate(texts):
            sound, starts = recording(lines, *case)
            found, other = align(sound, said[number]), align(sound, said[number - 1])
            wrong_by += errors(found, starts)
            right.append(found.unlikeness)
            wrong.append(other.unlikeness if other else 1.0)
        figures = np.median(wrong_by), np.percentile(wrong_by, 95), max(wrong_by)
        print(
            f"{name:<30}{figures[0]:>10.3f}{figures[1]:>8.2f}{figures[2]:>9.2f}"
            f"   at most {max(right):.3f}, at least {min(wrong):.3f}"
        )
    print(f"Stored up to an unlikeness of {MOST_UNLIKENESS}.")


def run_hour(times=12):
    """The four texts `times` over; memory is that of the search alone, as numpy takes it."""
    lines = [line for name in EPISODES for line in texts_of(name)] * times
    sound, starts = recording(lines, ["da+f3", "da+m3"], ["-s", "150"], 5, 0, 30)
    said_once = {line: mfcc(*say(line, "da")) for line in set(lines)}
    tracemalloc.start()
    began = time.process_time()
    found = align(sound, [said_once[line] for line in lines])
    spent = time.process_time() - began
    peak = tracemalloc.get_traced_memory()[1] / 1_000_000
    wrong_by = errors(found, starts)
    print(
        f"{len(sound) * HOP_SECONDS / 60:.0f} min, {len(lines)} sentences: {spent:.0f} s of CPU, "
        f"at most {peak:.0f} MB; median {np.median(wrong_by):.3f} s, worst {max(wrong_by):.2f} s, "
        f"unlikeness {found.unlikeness:.3f}"
    )


if __name__ == "__main__":
    (run_hour if "--hour" in sys.argv else run_cases)()
