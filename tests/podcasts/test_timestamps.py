import json
import re
from types import SimpleNamespace

import pytest

from podcasts.speech.chapters import chapter_shares, write_chapters
from podcasts.speech.timestamps import (
    format_clock,
    format_exact,
    format_short_clock,
    parse_timestamp,
)


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("0:00", 0),
        ("02:03", 123_000),
        ("1:02:03", 3_723_000),
        ("00:01.5", 1500),
        ("00:00:01,050", 1050),
        (" 75:00 ", 4_500_000),
    ],
)
def test_times_are_read(text, milliseconds):
    assert parse_timestamp(text) == milliseconds
    assert parse_timestamp(format_clock(milliseconds)) == milliseconds
    assert parse_timestamp(format_exact(milliseconds)) == milliseconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "0:60",
        "1:60:00",
        "-1:00",
        "0:00.1234",
        "a:bc",
        "٠:٠٠",
        "1:2:3:4",
        "1e3:00",
        "100:00:00",
    ],
)
def test_other_things_are_no_times(text):
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_timestamp(text)


def test_readers_see_no_fractions():
    assert format_short_clock(123_999) == "2:03"
    assert format_clock(123_999) == "2:03.999"


def test_chapters_as_players_read_them():
    chapters = [
        SimpleNamespace(start=0, title="Goddag </script> »æ«", url=""),
        SimpleNamespace(start=61_500, title="Løn", url="https://example.org/"),
    ]
    assert json.loads(write_chapters(chapters)) == {
        "version": "1.2.0",
        "chapters": [
            {"startTime": 0, "title": "Goddag </script> »æ«"},
            {"startTime": 61.5, "title": "Løn", "url": "https://example.org/"},
        ],
    }


def test_the_strip_is_in_true_proportion():
    assert chapter_shares([0, 30_000, 90_000], 120.0) == [25, 50, 25]
    assert chapter_shares([], 120.0) == []
    assert sum(chapter_shares([0, 1000, 2000], 7.0)) == pytest.approx(100, abs=0.1)
