"""Recordings for the tests: some real ones, and mp3 frames of silence made to measure."""

from pathlib import Path

FILES = Path(__file__).parent / "files"

# MPEG 2, layer III, 22,050 Hz, mono: 576 samples a frame.
KILOBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64)
SECONDS_A_FRAME = 576 / 22050


def frame(kilobits=32):
    header = bytes((0xFF, 0xF3, KILOBITS.index(kilobits) << 4, 0xC0))
    return header.ljust(576 * kilobits * 125 // 22050, b"\0")


def silence(frames=40, kilobits=32):
    return frame(kilobits) * frames


def id3(content=b"", claimed=None):
    size = len(content) if claimed is None else claimed
    digits = bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x04\x00\x00" + digits + content


def real(name):
    return (FILES / name).read_bytes()
