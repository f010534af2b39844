"""espeak-ng and ffmpeg: programs of the system that the site can do without."""

import shutil
import subprocess
import tempfile
import threading
from contextlib import contextmanager

import numpy as np
from django.utils.translation import gettext as _

from podcasts.speech.timing.features import hop_length, mfcc

SPEAKER, DECODER = "espeak-ng", "ffmpeg"
RATE = 16_000
WAV_HEADER = 44
SAY_SECONDS = 60
DECODE_SECONDS = 30 * 60
CHUNK_SECONDS = 20
VOICES = {"da": "da", "nb": "nb", "en": "en-gb"}


class TimingFailed(Exception):
    """Why the text could not be timed, in a sentence for the editor."""


def missing_programs():
    return [name for name in (SPEAKER, DECODER) if shutil.which(name) is None]


def check_programs():
    if missing := missing_programs():
        raise TimingFailed(lack_of(missing))


def lack_of(names):
    return _(
        "The server lacks %(programs)s, so the text stays without times. Ask whoever looks after "
        "the server to install it, or type the times yourself."
    ) % {"programs": " + ".join(names)}


def say(text, language):
    """int16 samples of `text` as a machine says it, and how many there are a second."""
    voice = VOICES.get(language, VOICES["en"])
    # By stdin, for a text may begin with a hyphen; -z leaves out the pause at its end, -b 1 is
    # UTF-8. Double brackets would be taken for signs of sounds.
    command = [SPEAKER, "-v", voice, "-z", "-b", "1", "--stdin", "--stdout"]
    text = text.replace("[[", "[ [")
    try:
        said = subprocess.run(  # noqa: S603
            command,
            input=text.encode(errors="ignore"),
            capture_output=True,
            timeout=SAY_SECONDS,
            check=True,
        ).stdout
    except (subprocess.SubprocessError, OSError) as error:
        raise TimingFailed(_("The program espeak-ng could not read the text aloud.")) from error
    rate = int.from_bytes(said[24:28], "little") or RATE
    body = said[WAV_HEADER:]
    return np.frombuffer(body[: len(body) // 2 * 2], "<i2"), rate


def features_of(path, duration, progress=lambda share: None):
    """MFCC of a sound file of `duration` seconds, read piece by piece."""
    command = [
        *(DECODER, "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe"),
        *("-i", f"file:{path}", "-vn", "-sn", "-dn", "-ac", "1", "-ar", str(RATE)),
        *("-f", "s16le", "-acodec", "pcm_s16le", "pipe:1"),
    ]
    with tempfile.TemporaryFile() as told, _running(command, told) as program:
        parts = list(_read_features(program.stdout, duration, progress))
        program.stdout.close()
        failed = program.wait() != 0
    features = np.concatenate(parts) if parts else np.empty((0, 0))
    if failed or not len(features):
        raise TimingFailed(_("The program ffmpeg could not read the recording."))
    return features


@contextmanager
def _running(command, told):
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told)  # noqa: S603
    timer = threading.Timer(DECODE_SECONDS, program.kill)
    timer.start()
    try:
        yield program
    finally:
        timer.cancel()
        if program.poll() is None:
            program.kill()
        program.stdout.close()
        program.wait()


def _read_features(stream, duration, progress):
    hop = hop_length(RATE)
    rest, seconds = b"", 0
    while piece := stream.read(CHUNK_SECONDS * RATE * 2):
        samples = np.frombuffer(rest + piece[: len(piece) // 2 * 2], "<i2")
        rows = mfcc(samples, RATE)
        yield rows
        rest = samples[len(rows) * hop :].tobytes()
        seconds += CHUNK_SECONDS
        progress(min(1, seconds / max(duration, 1)))
