"""What a feed must know about a recording."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from mutagen import MutagenError
from mutagen.mp4 import MP4

from podcasts.audio import mp4, mpeg
from podcasts.audio.sniff import M4A, MP3, Refused, refusal, sniff

# Below the thinnest speech and above any studio it is not sound that the file is full of.
LEAST_BITRATE, MOST_BITRATE = 500, 10_000_000
MOST_CHANNELS = 32


@dataclass(frozen=True)
class Measure:
    """Seconds, bytes, bits a second."""

    mime_type: str
    duration: float
    byte_length: int
    bitrate: int
    channels: int


def measure(file, size):
    """Check by content and measure; raises Refused with what was found instead."""
    try:
        return {MP3: _measure_mp3, M4A: _measure_m4a}[sniff(file, size)](file, size)
    finally:
        file.seek(0)


def _measure_mp3(file, size):
    file.seek(0)
    tag = mpeg.id3_length(file.read(10))
    file.seek(tag)
    first = mpeg.find_first_frame(file.read(mpeg.SEARCH))
    stream = mpeg.read_stream(file, tag + first)
    if stream.frame_bytes < stream.junk:
        raise Refused(_("The file is damaged: most of it is no sound."))
    return Measure(
        mime_type=MP3,
        duration=stream.seconds,
        byte_length=size,
        bitrate=round(stream.frame_bytes * 8 / stream.seconds),
        channels=stream.channels,
    )


def _measure_m4a(file, size):
    contents = mp4.read_contents(file, size)
    if contents.film:
        raise refusal(_("an MP4 video"))
    if not contents.whole:
        raise Refused(_("The file is damaged or was cut off on its way here."))
    if contents.sound is None:
        raise refusal(_("an MP4 file without sound"))
    file.seek(0)
    try:
        info = MP4(file).info
    except (MutagenError, ValueError, OverflowError) as error:
        raise Refused(_("The file is damaged: its length can't be read.")) from error
    # The header can claim anything; the file's own size says what is possible.
    whole = round(size * 8 / info.length) if info.length > 0 else 0
    if whole < LEAST_BITRATE or contents.sound.channels > MOST_CHANNELS:
        raise Refused(_("The file is damaged: its length can't be read."))
    return Measure(
        mime_type=M4A,
        duration=info.length,
        byte_length=size,
        bitrate=min(info.bitrate or whole, whole, MOST_BITRATE),
        channels=contents.sound.channels,
    )
