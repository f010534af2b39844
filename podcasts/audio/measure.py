"""What a feed must know about a recording."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from mutagen.mp4 import Atoms, MP4Info

from podcasts.audio import mp4, mpeg
from podcasts.audio.chapters import find_chapters
from podcasts.audio.sniff import M4A, MP3, Refused, refusal, sniff

# Below the thinnest speech and above any studio it is not sound that the file is full of.
LEAST_BITRATE, MOST_BITRATE = 500, 10_000_000
MOST_CHANNELS = 32
AAC = b"mp4a"
# Frames are counted at 80 MB a second where they are smallest (8 kbit/s), elsewhere at 300 to 900:
# so much takes less than a second, and is more than two hours at 64 kbit/s.
COUNTED_AT_ONCE = 64 * 1024 * 1024


@dataclass(frozen=True)
class Measure:
    """Seconds, bytes, bits a second; chapters as podcasts.audio.chapters finds them."""

    mime_type: str
    duration: float
    byte_length: int
    bitrate: int
    channels: int
    found_chapters: list = field(default_factory=list)


def takes_long(kind, size):
    """Whether the frames must be counted, and are many; an m4a says in its head what it holds."""
    return kind == MP3 and size > COUNTED_AT_ONCE


def measure(file, size, report=None):
    """Check by content and measure; raises Refused with what was found instead.

    `report` is called with the bytes that were measured so far, where it takes a while.
    """
    try:
        if sniff(file, size) == MP3:
            return _measure_mp3(file, size, report)
        return _measure_m4a(file, size)
    finally:
        file.seek(0)


def _measure_mp3(file, size, report):
    file.seek(0)
    tag = mpeg.id3_length(file.read(10))
    file.seek(tag)
    first = mpeg.find_first_frame(file.read(mpeg.SEARCH))
    stream = mpeg.read_stream(file, tag + first, report)
    if stream.frame_bytes < stream.junk:
        raise Refused(_("The file is damaged: most of it is no sound."))
    return Measure(
        mime_type=MP3,
        duration=stream.seconds,
        byte_length=size,
        bitrate=round(stream.frame_bytes * 8 / stream.seconds),
        channels=stream.channels,
        found_chapters=find_chapters(MP3, file, size, stream.seconds),
    )


def _measure_m4a(file, size):
    contents = mp4.read_contents(file, size)
    if contents.film:
        raise refusal(_("an MP4 video"))
    if not contents.whole:
        raise Refused(_("The file is damaged or was cut off on its way here."))
    if contents.sound is None:
        raise refusal(_("an MP4 file without sound"))
    if contents.sound.codec != AAC:
        codec = contents.sound.codec.decode("ascii", "replace").strip()
        raise refusal(_("%(codec)s sound in an MP4 file") % {"codec": codec})
    if contents.in_pieces:
        raise Refused(
            _("The file is an MP4 in pieces, made for streaming. Save it again as m4a or mp3.")
        )
    file.seek(0)
    try:
        # Without the tags: a broken one is no reason to refuse the sound.
        info = MP4Info(Atoms(file), file)
    except Exception as error:
        # As mutagen's own MP4 does: what a broken file makes of its reader has no common name.
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
        found_chapters=find_chapters(M4A, file, size, info.length),
    )
