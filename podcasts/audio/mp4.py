"""The few atoms of an MP4 file that tell sound from film."""

from dataclasses import dataclass, field

CONTAINERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
STILLS = {b"jpeg", b"png ", b"mjpa", b"mjpb"}
MAX_ATOMS = 5000
MAX_HEADER = 1024 * 1024


@dataclass
class Track:
    handler: bytes = b""
    codec: bytes = b""
    channels: int = 0


@dataclass
class Contents:
    tracks: list[Track] = field(default_factory=list)
    whole: bool = True
    # Made to be streamed: what its header says of its length does not hold.
    in_pieces: bool = False

    @property
    def sound(self):
        return next((track for track in self.tracks if track.handler == b"soun"), None)

    @property
    def film(self):
        """A moving picture; chapter pictures of an enhanced podcast are stills."""
        return any(track.handler == b"vide" and track.codec not in STILLS for track in self.tracks)


def read_contents(file, size):
    """Walk the atoms of `file` (`size` bytes); `whole` says whether none runs past its end."""
    contents = Contents()
    _walk(file, 0, size, contents, [MAX_ATOMS], 0)
    return contents


def _walk(file, at, end, contents, budget, depth):
    if depth > len(CONTAINERS):
        # Each kind stands in the one before it; deeper is made to exhaust whoever reads it.
        contents.whole = False
        return
    while at + 8 <= end and budget[0] > 0:
        budget[0] -= 1
        atom = read_atom(file, at, end)
        if atom is None:
            contents.whole = False
            return
        name, body, at = atom
        _atom(file, name, body, at, contents, budget, depth)


def read_atom(file, at, end):
    """Its name, where its body begins and where it ends; None for one that runs past `end`."""
    file.seek(at)
    head = file.read(16)
    if len(head) < 8:
        return None
    length, name, body = int.from_bytes(head[:4], "big"), head[4:8], at + 8
    if length == 1:
        length, body = int.from_bytes(head[8:16], "big"), at + 16
    elif length == 0:
        length = end - at
    if length < body - at or at + length > end:
        return None
    return name, body, at + length


def _atom(file, name, body, end, contents, budget, depth):
    if name in CONTAINERS:
        if name == b"trak":
            contents.tracks.append(Track())
        _walk(file, body, end, contents, budget, depth + 1)
        return
    contents.in_pieces = contents.in_pieces or name == b"mvex"
    if name not in (b"hdlr", b"stsd") or not contents.tracks:
        return
    file.seek(body)
    data = file.read(min(end - body, MAX_HEADER))
    track = contents.tracks[-1]
    if name == b"hdlr" and not track.handler:
        track.handler = data[8:12]
    elif name == b"stsd":
        track.codec = data[12:16]
        track.channels = _channels(data)


def _channels(data):
    """From the AAC decoder's own configuration: the sample entry says 2 for many mono files."""
    stated = int.from_bytes(data[32:34], "big") if len(data) >= 34 else 0
    at = data.find(b"esds")
    if at == -1:
        return stated
    # After the descriptor tag 5 come its length (1 or 4 bytes) and the AudioSpecificConfig.
    at = data.find(b"\x05", data.find(b"\x04", at + 8) + 14)
    if at == -1:
        return stated
    at += 1
    while at < len(data) and data[at] & 0x80:
        at += 1
    config = int.from_bytes(data[at + 1 : at + 3], "big")
    if config >> 11 == 31 or config >> 7 & 15 == 15:
        return stated
    return {7: 8}.get(config >> 3 & 15, config >> 3 & 15) or stated
