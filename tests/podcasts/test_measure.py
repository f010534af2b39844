import io

import pytest
from django.utils import translation

from podcasts.audio.measure import measure
from podcasts.audio.sniff import Refused
from tests.podcasts.sounds import SECONDS_A_FRAME, frame, id3, real, silence


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def measured(data):
    return measure(io.BytesIO(data), len(data))


# The durations are those of ffprobe, its packets added up.
@pytest.mark.parametrize(
    ("name", "mime_type", "seconds"),
    [
        ("constant.mp3", "audio/mpeg", 7.471),
        ("variable.mp3", "audio/mpeg", 7.471),
        ("variable-without-xing.mp3", "audio/mpeg", 7.471),
        ("mono.m4a", "audio/mp4", 7.458),
    ],
)
def test_real_recordings_are_measured_right(name, mime_type, seconds):
    data = real(name)
    result = measured(data)
    assert result.mime_type == mime_type
    assert result.duration == pytest.approx(seconds, abs=0.05)
    assert result.byte_length == len(data)
    assert result.channels == 1
    assert 25_000 < result.bitrate < 35_000


def test_bitrates_that_change_are_added_up_frame_by_frame():
    result = measured(silence(100, 8) + silence(100, 64))
    assert result.duration == pytest.approx(200 * SECONDS_A_FRAME)


def test_an_upload_that_broke_off_has_the_length_of_what_arrived():
    data = real("variable.mp3")
    assert measured(data[: len(data) // 2]).duration < 7.471 * 0.8


def test_a_tag_and_its_cover_are_no_sound():
    cover = b"\xff\xd8\xff\xe0" + frame() * 4 + b"x" * 8_000_000
    result = measured(id3(cover) + silence(50))
    assert result.duration == pytest.approx(50 * SECONDS_A_FRAME)


def test_a_tag_at_the_end_is_no_sound():
    result = measured(silence(50) + b"TAG" + b"\xff\x0b\x07" * 41 + b"..")
    assert result.duration == pytest.approx(50 * SECONDS_A_FRAME)


REFUSED = {
    "nothing": (b"", "0 bytes"),
    "html": (b"<!DOCTYPE html><title>mp3</title>", "HTML"),
    "html after a blank": (b"\xef\xbb\xbf \n<HTML><script>1</script>", "HTML"),
    "program": (b"MZ\x90\x00" + silence(), "Windows program"),
    "linux program": (b"\x7fELF\x02\x01\x01" + b"\0" * 99, "Linux program"),
    "playlist": (b"#EXTM3U\nhttp://example.org/a.mp3\n", "playlist"),
    "other playlist": (b"[playlist]\nFile1=a.mp3\n", "playlist"),
    "address": (b"https://example.org/a.mp3", "playlist"),
    "text": ("Kære lytter, her er episoden æøå.".encode(), "text"),
    "xml": (b"<?xml version='1.0'?><rss/>", "XML"),
    "picture": (b"\xff\xd8\xff\xe0" + b"\0" * 500, "JPEG"),
    "wave": (b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 500, "WAV"),
    "ogg": (b"OggS" + b"\0" * 500, "Ogg"),
    "noise": (bytes(range(256)) * 40, "unknown"),
    "zeros": (bytes(10_000), "unknown"),
    "tag of 256 MB": (id3(b"x" * 100, claimed=268_435_455) + silence(), "268435465 bytes"),
    "tag alone": (id3(b"TIT2" + b"\x0b\x07" * 300) + b"\0" * 700, "without sound"),
    "html in a tag": (id3(b"") + b"<html>" * 300, "without sound"),
    "mostly other things": (silence(20) + b"MZ" * 50_000, "no sound"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_recording_is_refused_by_what_it_is(name):
    data, found = REFUSED[name]
    with pytest.raises(Refused, match=found):
        measured(data)


def test_a_film_is_refused():
    with pytest.raises(Refused, match="MP4 video"):
        measured(real("film.mp4"))


@pytest.mark.parametrize("length", [8, 20, 40, 200, 20_000])
def test_a_cut_m4a_is_refused(length):
    with pytest.raises(Refused, match=r"damaged|without sound"):
        measured(real("mono.m4a")[:length])


def test_broken_m4a_is_refused_and_never_an_exception_of_another_kind():
    whole = bytearray(real("mono.m4a"))
    for at in range(0, len(whole), 61):
        broken = whole.copy()
        broken[at : at + 4] = b"\xff\xff\xff\xff"
        try:
            result = measured(bytes(broken))
        except Refused:
            continue
        assert result.duration > 0


def altered(name, offset, value):
    """The recording with 4 other bytes so far behind the beginning of this atom's name."""
    data = bytearray(real("mono.m4a"))
    at = data.index(name) + offset
    data[at : at + 4] = value.to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "offset", "value"),
    [
        (b"mdhd", 16, 1),  # units a second
        (b"mdhd", 16, 0),
        (b"mdhd", 20, 0),  # length in units
        (b"mdhd", 20, 2**32 - 1),
    ],
)
def test_a_length_for_which_the_file_is_too_small_is_not_believed(name, offset, value):
    with pytest.raises(Refused, match="length can't be read"):
        measured(altered(name, offset, value))


@pytest.mark.parametrize(
    "data",
    [
        altered(b"esds", 30, 2**32 - 1),  # stated bits a second
        altered(b"esds", 30, 0),
        altered(b"mdhd", 16, 2**32 - 1),
    ],
)
def test_a_bitrate_above_what_the_file_holds_is_not_believed(data):
    """PostgreSQL would refuse to store it."""
    assert 25_000 < measured(data).bitrate <= 10_000_000


def test_a_number_of_channels_that_no_one_has_is_not_believed():
    data = altered(b"mp4a", 18, 0xFFFF).replace(b"esds", b"efgh")
    with pytest.raises(Refused, match="damaged"):
        measured(data)


@pytest.mark.parametrize("codec", [b"alac", b"fLaC", b"Opus", b"drms"])
def test_sound_that_few_apps_play_is_refused_by_its_name(codec):
    with pytest.raises(Refused, match=f"{codec.decode()} sound in an MP4 file"):
        measured(real("mono.m4a").replace(b"mp4a", codec))


def test_a_file_made_for_streaming_is_refused_with_what_to_do():
    with pytest.raises(Refused, match="Save it again"):
        measured(real("mono.m4a").replace(b"udta", b"mvex"))


def test_atoms_inside_each_other_without_end_are_given_up_soon():
    depth = 5000
    nested = b"".join(((depth - at) * 8).to_bytes(4, "big") + b"moov" for at in range(depth))
    with pytest.raises(Refused, match="damaged"):
        measured(b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42" + nested)


def test_broken_mp3_is_measured_or_refused():
    whole = bytearray(real("variable.mp3"))
    for at in range(0, len(whole), 997):
        broken = whole.copy()
        broken[at : at + 5] = b"\xff\xfb\x90\xff\x00"
        assert measured(bytes(broken)).duration == pytest.approx(7.471, abs=0.3)


def test_a_file_made_to_be_searched_for_ever_is_given_up_soon():
    with pytest.raises(Refused, match="no sound"):
        measured(silence(4) + b"\xff" * 30_000_000)
