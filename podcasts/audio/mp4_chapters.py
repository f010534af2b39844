"""The chapters of an MP4 file: Nero's list, or a QuickTime text track that holds more.

mutagen reads the list only, and refuses the whole file for one title that is cut inside a letter.
"""

from podcasts.audio.mp4 import read_atom

MAX_ATOMS = 500
MAX_TABLE = 256 * 1024
MAX_SAMPLES = 250
MAX_SAMPLE = 4096
TICKS_A_MILLISECOND = 10_000
NO_SOUND_YET = 0xFFFFFFFF


def read_mp4_chapters(file, size):
    """(milliseconds, title, address) in order of time."""
    movie = next(_Atoms(file, 0, size).inside(b"moov"), None)
    if movie is None:
        return []
    listed, track = list(_from_list(movie)), _from_track(movie, size)
    # A track has no gap before its first chapter, so the list is right where both say the same.
    has_more = len(track) > len(listed) or any(address for _start, _title, address in track)
    return track if has_more else listed


class _Atoms:
    """What stands between two places of the file."""

    def __init__(self, file, start, end):
        self.file, self.start, self.end = file, start, end

    def inside(self, name):
        """The atoms of this name that stand here."""
        at = self.start
        for _atom in range(MAX_ATOMS):
            found = read_atom(self.file, at, self.end) if at + 8 <= self.end else None
            if found is None:
                return
            found_name, body, at = found
            if found_name == name:
                yield _Atoms(self.file, body, at)

    def data(self, *path):
        """The first bytes of the atom at the end of this path; empty when there is none."""
        here = self
        for name in path:
            here = next(here.inside(name), None)
            if here is None:
                return b""
        self.file.seek(here.start)
        return self.file.read(min(here.end - here.start, MAX_TABLE))


def _numbers(data, width=4):
    whole = len(data) // width * width
    return [int.from_bytes(data[at : at + width], "big") for at in range(0, whole, width)]


def _scale(header):
    """Units a second, of a movie's or track's header."""
    return int.from_bytes(header[20:24] if header[:1] == b"\1" else header[12:16], "big")


def _from_track(movie, size):
    tracks = list(movie.inside(b"trak"))
    wanted = {number for track in tracks for number in _numbers(track.data(b"tref", b"chap"))}
    for track in tracks:
        header = track.data(b"tkhd")
        number = header[20:24] if header[:1] == b"\1" else header[12:16]
        if (
            int.from_bytes(number, "big") in wanted
            and track.data(b"mdia", b"hdlr")[8:12] in (b"text", b"sbtl")
            and (rows := list(_samples(track, movie, size)))
        ):
            return rows
    return []


def _samples(track, movie, size):
    scale = _scale(track.data(b"mdia", b"mdhd"))
    if not scale:
        return
    table = (b"mdia", b"minf", b"stbl")
    at = _delay(track, movie) * scale
    for (place, length), ticks in zip(_places(track, table), _ticks(track, table), strict=False):
        if place + length > size:
            return
        track.file.seek(place)
        title, address = _sample(track.file.read(min(length, MAX_SAMPLE)))
        yield round(at * 1000 / scale), title, address
        at += ticks


def _delay(track, movie):
    """Seconds before the first sample: an empty edit at the beginning."""
    edits = track.data(b"edts", b"elst")
    scale = _scale(movie.data(b"mvhd"))
    if edits[:1] != b"\0" or not scale or _numbers(edits[12:16]) != [NO_SOUND_YET]:
        return 0
    return int.from_bytes(edits[8:12], "big") / scale


def _ticks(track, table):
    """How long each sample lasts."""
    pairs = _numbers(track.data(*table, b"stts")[8:])
    for count, ticks in zip(pairs[::2], pairs[1::2], strict=False):
        for _sample in range(min(count, MAX_SAMPLES)):
            yield ticks


def _places(track, table):
    """Where each sample begins in the file, and its bytes."""
    sizes = track.data(*table, b"stsz")
    same, count = [*_numbers(sizes[4:12]), 0, 0][:2]
    lengths = [same] * min(count, MAX_SAMPLES) if same else _numbers(sizes[12:])[:MAX_SAMPLES]
    chunks = _numbers(track.data(*table, b"stco")[8:]) or _numbers(
        track.data(*table, b"co64")[8:], 8
    )
    runs = _numbers(track.data(*table, b"stsc")[8:])
    per_chunk = dict(zip(runs[::3], runs[1::3], strict=False))
    samples, held = iter(lengths), 0
    for number, place in enumerate(chunks[:MAX_SAMPLES], start=1):
        held = min(per_chunk.get(number, held), MAX_SAMPLES)
        for _sample in range(held):
            length = next(samples, None)
            if length is None:
                return
            yield place, length
            place += length


def _sample(data):
    """A title, and the address that a `href` atom behind it may hold."""
    end = 2 + int.from_bytes(data[:2], "big")
    text, behind = data[2:end], data[end:]
    encoding = "utf-16" if text[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8"
    address = ""
    if behind[4:8] == b"href":
        address = behind[13 : 13 + behind[12]].decode("utf-8", "replace")
    return text.decode(encoding, "replace"), address


def _from_list(movie):
    data = movie.data(b"udta", b"chpl")
    # The older version has no reserved bytes before the number of chapters.
    at = 9 if data[:1] == b"\1" else 5
    for _chapter in range(data[at - 1] if len(data) >= at else 0):
        if at + 9 > len(data):
            return
        start, length = int.from_bytes(data[at : at + 8], "big"), data[at + 8]
        title = data[at + 9 : at + 9 + length].decode("utf-8", "ignore")
        yield round(start / TICKS_A_MILLISECOND), title, ""
        at += 9 + length
