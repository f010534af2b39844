"""Chapters from elsewhere: every form is read, and every error says where it is."""

import json

import pytest
from django.utils import translation

from podcasts.speech.chapter_import.found import ChapterErrors, FoundChapter
from podcasts.speech.chapter_import.reader import read_chapters
from podcasts.speech.chapter_import.recording import read_recording

PSC = """<?xml version="1.0" encoding="utf-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Goddag &amp; tak" />
  <psc:chapter start="3:07" title="Løn" href="https://example.org/" image="https://a.example/b.png"/>
  <psc:chapter start="3755.5" title="Slut"/>
</psc:chapters>
"""
BILLION_LAUGHS = """<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<psc:chapters xmlns:psc="http://podlove.org/simple-chapters">
<psc:chapter start="0:00" title="&b;"/></psc:chapters>"""


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def errors_of(source):
    with pytest.raises(ChapterErrors) as caught:
        read_chapters(source)
    return caught.value.messages


def entries(*found):
    return json.dumps({"version": "1.2.0", "chapters": found})


def test_lines():
    source = (
        "\ufeff00:00:00 Goddag\r\n\r\n0:30.500 - Om tid <https://example.org/?a=1>\n"
        "[12:30] Løn: 3 < 4\n(1:02:03) 2024 i tal\n"
    )
    assert read_chapters(source).chapters == [
        FoundChapter(0, "Goddag"),
        FoundChapter(30_500, "Om tid", "https://example.org/?a=1"),
        FoundChapter(750_000, "Løn: 3 < 4"),
        FoundChapter(3_723_000, "2024 i tal"),
    ]


def test_podlove_simple_chapters():
    reading = read_chapters(PSC)
    assert reading.chapters == [
        FoundChapter(0, "Goddag & tak"),
        FoundChapter(187_000, "Løn", "https://example.org/"),
        FoundChapter(3_755_500, "Slut"),
    ]
    assert "pictures" in reading.notes[0]
    assert not read_chapters(PSC.replace("image=", "other=")).notes


def test_json_chapters():
    reading = read_chapters(
        entries(
            {"startTime": 0, "title": "Goddag", "endTime": 5},
            {"startTime": 30.5, "title": "Om tid", "url": "https://example.org/", "img": "x.png"},
            {"startTime": 31, "img": "y.png", "toc": False},
        )
    )
    assert reading.chapters == [
        FoundChapter(0, "Goddag"),
        FoundChapter(30_500, "Om tid", "https://example.org/"),
    ]
    assert len(reading.notes) == 2


def test_those_of_the_recording():
    rows = [[0, "Goddag", ""], [61_000, "  ", "https://example.org/"], [62_000, "x" * 300, None]]
    first, second, third = read_recording(rows).chapters
    assert first == FoundChapter(0, "Goddag")
    assert second == FoundChapter(61_000, "Chapter 2", "https://example.org/")
    assert third == FoundChapter(62_000, "x" * 255)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("0:00 Goddag\n\nOm tid", "Line 3"),
        ("0:00 Goddag\n0:99 Om tid", "Line 2"),
        ("0:00 Goddag\n1:00", "Line 2"),
        ("0:00 " + "x" * 256, "Line 1"),
        ("999:00:00 Titel", "Line 1"),
        ("٠:٠٠ Titel", "Line 1"),
        ("", "There are no"),
        (PSC.replace('title="Løn"', ""), "Chapter 2"),
        (PSC.replace("3:07", "3:77"), "Chapter 2"),
        (PSC.replace("3755.5", "999999"), "Chapter 3"),
        ("\n\n" + PSC.replace("</psc:chapters>", "</b>"), "Line 8"),
        (BILLION_LAUGHS, "This XML declares"),
        ("<" + "a><" * 50_000, "Line 1"),
        ("<rss/>", "There are no"),
        (entries({"startTime": 0, "title": "a"}, {"startTime": "1"}), "Chapter 2"),
        ('{"chapters": [{"startTime": 0, "title": "\\ud800"}]}', "Chapter 1"),
        (entries({"startTime": True, "title": "a"}), "Chapter 1"),
        (entries({"startTime": -1, "title": "a"}), "Chapter 1"),
        (entries({"startTime": 10**400, "title": "a"}), "Chapter 1"),
        (entries({"startTime": 0, "title": 5}), "Chapter 1"),
        (entries("a"), "Chapter 1"),
        ('{"chapters": [{"startTime": NaN, "title": "a"}]}', "Chapter 1"),
        ('{"chapters": [{"startTime": 1e999, "title": "a"}]}', "Chapter 1"),
        ('{"chapters":\n [}', "Line 2"),
        ('{"chapters": {}}', "This JSON has no"),
        ('[{"startTime": 0}]', "This JSON has no"),
        ('{"a":' * 100_000, "The JSON can't"),
        ('{"chapters": ' + "9" * 5000 + "}", "The JSON can't"),
    ],
)
def test_errors_name_the_place(source, place):
    (message,) = errors_of(source)
    assert message.startswith(place)


def test_all_errors_are_named_and_many_counted():
    messages = errors_of("x\n" * 30)
    assert [message.split(":")[0] for message in messages[:2]] == ["Line 1", "Line 2"]
    assert "20" in messages[-1]
    assert "201" in errors_of("0:00 a\n" * 201)[0]
