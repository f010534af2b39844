"""Chapters that the file itself has: read where they are good, and never a reason to refuse."""

import io
import random
from struct import pack

import pytest
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, WXXX

from podcasts.audio.chapters import MAX_CHAPTERS, find_chapters
from podcasts.audio.measure import measure
from podcasts.audio.sniff import M4A, Refused
from tests.podcasts.podcast_factories import audio
from tests.podcasts.sounds import id3, real, silence

# One after the other in no order at all, as a table of contents may say them.
ROWS = [("b", 400, "Midten", "https://example.org/oel"), ("a", 0, "Goddag på øen", "")]


def chap(name, start, title, address=""):
    parts = [TIT2(encoding=3, text=[title])] if title else []
    if address:
        parts.append(WXXX(encoding=1, desc="læs", url=address))
    return CHAP(element_id=name, start_time=start, end_time=start + 1, sub_frames=parts)


def mp3(*frames, version=4, seconds=1):
    """As mutagen writes it, a second of silence behind."""
    tag = ID3()
    for frame in frames:
        tag.add(frame)
    file = io.BytesIO()
    tag.save(file, v2_version=version, padding=lambda info: 20)
    return file.getvalue() + silence(round(seconds * 22050 / 576) + 1)


def found(data):
    return measure(io.BytesIO(data), len(data)).found_chapters


def contents(*names, name="toc", top=True):
    flags = 3 if top else 1
    return CTOC(element_id=name, flags=flags, child_element_ids=list(names), sub_frames=[])


@pytest.mark.parametrize("version", [3, 4])
def test_an_mp3s_chapters_stand_in_the_order_of_its_contents(version):
    frames = [chap(*row) for row in ROWS]
    assert found(mp3(*frames, version=version)) == [
        [0, "Goddag på øen", ""],
        [400, "Midten", "https://example.org/oel"],
    ]
    listed = mp3(*frames, contents("b", "part"), contents("a", name="part", top=False))
    assert [row[1] for row in found(listed)] == ["Midten", "Goddag på øen"]
    hidden = mp3(*frames, contents("a"))
    assert [row[1] for row in found(hidden)] == ["Goddag på øen"]


def test_a_contents_that_names_itself_or_nothing_is_no_trap():
    frames = [chap(*row) for row in ROWS]
    assert len(found(mp3(*frames, contents("toc", "a", "a")))) == 1
    assert len(found(mp3(*frames, contents("x", "y")))) == 2


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("http://example.org/", "http://example.org/"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("ftp://example.org/", ""),
        ("/relative", ""),
        ("https://example.org/" + "a" * 300, ""),
    ],
)
def test_only_an_address_of_the_web_is_kept(address, kept):
    assert found(mp3(chap("a", 0, "Goddag", address))) == [[0, "Goddag", kept]]


def test_what_no_list_of_chapters_can_hold_is_left_out():
    frames = [
        chap("a", 0, "\x0b<b>Hej\x07\ufffe</b>  du\n"),
        chap("b", 0, "Samtidig med den første, som er kortere"),
        chap("c", 100, ""),
        chap("d", 200, " \x00 "),
        chap("e", 300, "ø" * 300),
        chap("f", 1_000_000, "Efter slutningen"),
    ]
    assert found(mp3(*frames)) == [[0, "<b>Hej</b> du", ""], [300, "ø" * 255, ""]]


def test_there_are_never_more_than_a_person_reads():
    frames = [chap(f"c{number}", number, f"Nr. {number}") for number in range(MAX_CHAPTERS + 50)]
    assert len(found(mp3(*frames))) == MAX_CHAPTERS


def id3_frame(name, body):
    return name + len(body).to_bytes(4, "big") + b"\0\0" + body


def titled(name, start):
    """A chapter of that name, with an empty address."""
    frames = id3_frame(b"TIT2", b"\3" + name) + id3_frame(b"WXXX", b"")
    return id3_frame(b"CHAP", name + b"\0" + pack(">I", start) + bytes(12) + frames)


@pytest.mark.parametrize(
    "damaged",
    [
        id3_frame(b"CHAP", b"c"),
        id3_frame(b"CHAP", b"c\0\0\0"),
        id3_frame(b"CHAP", b"c\0" + bytes(16) + id3_frame(b"TIT2", b"")),
        id3_frame(b"CTOC", b"toc\0"),
        id3_frame(b"CTOC", b"toc\0\3"),
    ],
)
def test_a_damaged_frame_takes_no_other_with_it(damaged):
    data = id3(titled(b"To", 400) + damaged + titled(b"Et", 0)) + silence()
    assert found(data) == [[0, "Et", ""], [400, "To", ""]]


def test_a_compressed_frame_is_not_inflated():
    """64 MB of them would become 64 GB."""
    body = b"a\0" + bytes(16)
    frame = b"CHAP" + bytes((0, 0, 0, len(body) + 4)) + b"\0\x09" + bytes((0, 0, 0, 9)) + body
    assert found(id3(frame) + silence()) == []


def test_an_m4as_chapters_are_read_from_its_list_or_its_track():
    expected = [[500, "Velkommen på øen", ""], [2000, "Midten", ""], [5250, "Farvel", ""]]
    data = real("chapters.m4a")
    assert found(data) == expected
    # A track has no gap before its first chapter.
    assert found(data.replace(b"chpl", b"xxxx")) == [[0, *expected[0][1:]], *expected[1:]]
    assert found(data.replace(b"chpl", b"xxxx").replace(b"chap", b"xxxx")) == []
    assert found(data.replace("på".encode(), b"p\xc3\xff"))[0][1].startswith("Velkommen p")


def atom(name, *content):
    body = b"".join(content)
    return pack(">I", len(body) + 8) + name + body


def number(of):
    return atom(b"tkhd", bytes(12), pack(">I", of), bytes(8))


def movie(*samples, delay=0, chunks=None):
    """An enhanced podcast's atoms: a track of titles, half a second each, and who points at it."""
    data = b"".join(samples)
    table = atom(
        b"stbl",
        atom(b"stts", bytes(4), pack(">III", 1, len(samples), 300)),
        atom(b"stsc", bytes(4), pack(">IIII", 1, 1, len(samples), 1)),
        atom(b"stsz", bytes(8), pack(">I", len(samples)), *(pack(">I", len(s)) for s in samples)),
        chunks or atom(b"stco", bytes(4), pack(">II", 1, 8)),
    )
    edit = atom(b"edts", atom(b"elst", bytes(4), pack(">III", 2, delay, 2**32 - 1), bytes(16)))
    titles = atom(
        b"trak",
        number(2),
        edit if delay else b"",
        atom(
            b"mdia",
            atom(b"mdhd", bytes(12), pack(">II", 600, 0)),
            atom(b"hdlr", bytes(8), b"text"),
            atom(b"minf", table),
        ),
    )
    sound = atom(b"trak", number(1), atom(b"tref", atom(b"chap", pack(">I", 2))))
    head = atom(b"mvhd", bytes(12), pack(">II", 1000, 0))
    return atom(b"mdat", data) + atom(b"moov", head, sound, titles)


def sample(text, address=b""):
    link = atom(b"href", bytes(4), bytes((len(address),)), address, b"\0") if address else b""
    return pack(">H", len(text)) + text + link


def in_track(*samples, seconds=60, **options):
    data = movie(*samples, **options)
    return find_chapters(M4A, io.BytesIO(data), len(data), seconds)


def test_a_track_of_titles_has_links_other_letters_and_a_beginning():
    assert in_track(
        sample("Æ".encode("utf-16")),
        sample(b"To", b"https://example.org/a"),
        sample(b""),
        delay=250,
    ) == [[250, "Æ", ""], [750, "To", "https://example.org/a"]]


def test_tables_that_promise_millions_are_not_believed():
    data = movie(sample(b"Et"), sample(b"To")).replace(
        pack(">III", 1, 2, 300), pack(">III", 1, 2**32 - 1, 300)
    )
    assert len(find_chapters(M4A, io.BytesIO(data), len(data), 60)) == 2


def test_a_title_said_to_lie_far_beyond_the_file_is_left_out(tmp_path):
    """An operating system refuses to look there."""
    path = tmp_path / "far.m4a"
    path.write_bytes(movie(sample(b"Et"), chunks=atom(b"co64", bytes(4), pack(">IQ", 1, 2**62))))
    with path.open("rb") as file:
        assert find_chapters(M4A, file, path.stat().st_size, 60) == []


@pytest.mark.parametrize("name", ["mp3", "chapters.m4a"])
def test_broken_chapters_never_refuse_good_sound_nor_raise(name):
    data = real(name) if name != "mp3" else mp3(*(chap(*row) for row in ROWS), contents("b", "a"))
    # Where the chapters are: at the beginning of the one, at the end of the other.
    places = range(200) if name == "mp3" else range(data.index(b"chpl") - 4, len(data))
    chance = random.Random(7)
    for at in places:
        broken = bytearray(data)
        broken[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), chance.randbytes(4)))
        try:
            result = measure(io.BytesIO(broken), len(broken))
        except Refused:
            # The tag's own length, or an atom's: that is damage, not chapters.
            assert at < 10 or name != "mp3"
            continue
        assert result.duration > 0.9
        assert all(
            type(start) is int and title and len(title) <= 255
            for start, title, _address in result.found_chapters
        )


@pytest.mark.django_db
def test_they_are_stored_with_the_upload():
    assert audio(mp3(*(chap(*row) for row in ROWS))).found_chapters[0][:2] == [0, "Goddag på øen"]
    stored = audio(real("chapters.m4a"), "a.m4a")
    stored.refresh_from_db()
    assert [row[0] for row in stored.found_chapters] == [500, 2000, 5250]
    assert audio().found_chapters == []
