"""The chapters of an ID3v2.3 or 2.4 tag (id3v2-chapters-1.0).

Not mutagen's reader: it inflates compressed frames without a limit and keeps every picture.
"""

from podcasts.audio.mpeg import id3_length

# A picture for each of fifty chapters is in it; more is no tag that an editor made.
MAX_TAG = 64 * 1024 * 1024
MAX_FRAMES = 2000
# Bytes of a chapter before its frames, and of a table of contents before its list.
TIMES, FLAGS_AND_COUNT = 16, 2
ENCODINGS = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}
UNSYNCHRONISED, HAS_LENGTH = 0x02, 0x01


def read_id3_chapters(file, size):
    """(milliseconds, title, address) in the order of the table of contents, else of time.

    A chapter or a table that is cut off is left out, the others are not.
    """
    file.seek(0)
    head = file.read(10)
    length = id3_length(head)
    version = head[3] if length else 0
    if version not in (3, 4) or not length <= min(size, MAX_TAG):
        return []
    data = file.read(length - 10)
    if head[5] & 0x80 and version == 3:
        data = _resynchronised(data)
    if head[5] & 0x40:
        data = data[_size(data, version) + (4 if version == 3 else 0) :]
    chapters, contents = {}, {}
    for name, body in _frames(data, version):
        if name == b"CHAP":
            element, _nul, rest = body.partition(b"\0")
            if len(rest) >= TIMES:
                chapters.setdefault(element, _chapter(rest, version))
        elif name == b"CTOC":
            element, _nul, rest = body.partition(b"\0")
            if len(rest) >= FLAGS_AND_COUNT:
                contents.setdefault(element, rest)
    return _listed(chapters, contents) or sorted(chapters.values(), key=lambda row: row[0])


def _resynchronised(data):
    return data.replace(b"\xff\0", b"\xff")


def _size(data, version):
    if version == 4:
        return data[0] << 21 | data[1] << 14 | data[2] << 7 | data[3]
    return int.from_bytes(data[:4], "big")


def _frames(data, version):
    """Name and content of each frame, those left out that are compressed or encrypted."""
    at = 0
    for _frame in range(MAX_FRAMES):
        head = data[at : at + 10]
        if len(head) < 10 or not head[0]:
            return
        size, flags = _size(head[4:8], version), head[9]
        body = data[at + 10 : at + 10 + size]
        at += 10 + size
        if version == 4 and not flags & ~(UNSYNCHRONISED | HAS_LENGTH):
            body = body[4:] if flags & HAS_LENGTH else body
            yield head[:4], _resynchronised(body) if flags & UNSYNCHRONISED else body
        elif not flags:
            yield head[:4], body


def _chapter(data, version):
    title = address = ""
    for name, body in _frames(data[TIMES:], version):
        if not body:
            continue
        if name == b"TIT2":
            title, _rest = _text(body[0], body[1:])
        elif name == b"WXXX":
            _description, rest = _text(body[0], body[1:])
            address, _rest = _text(0, rest)
    return int.from_bytes(data[:4], "big"), title, address


def _text(encoding, data):
    """The text up to its end sign, and what follows that."""
    width = 2 if encoding in (1, 2) else 1
    end = next(
        (at for at in range(0, len(data), width) if not any(data[at : at + width])), len(data)
    )
    return data[:end].decode(ENCODINGS.get(encoding, "latin-1"), "replace"), data[end + width :]


def _listed(chapters, contents):
    """Those that the top of the tables of contents leads to, each once."""
    todo = [element for element, rest in contents.items() if rest[0] & 0x02][:1]
    seen, listed = set(), []
    while todo:
        element = todo.pop()
        if element in seen:
            continue
        seen.add(element)
        if element in chapters:
            listed.append(chapters[element])
        elif element in contents:
            rest = contents[element]
            todo += reversed(rest[2:].split(b"\0", rest[1])[: rest[1]])
    return listed
