import pytest
from django.utils import translation

from podcasts.speech.cues import SpokenCue, TranscriptErrors, parse_transcript
from podcasts.speech.writers import write_plain, write_srt, write_vtt

VTT = """\ufeffWEBVTT - Episode 1
Language: da

NOTE made by hand

STYLE
::cue { color: red }

intro
00:00.000 --> 00:02.500 align:start
<v Aase Ødegård>Goddag &amp; <i>velkommen</i></v>

00:02.500 --> 01:00:03.000
<v.loud Karla>Tak.</v>
<v Aase Ødegård>3 &lt; 4
"""

SRT = """1
00:00:00,000 --> 00:00:02,500
Aase Ødegård: Goddag & {\\an8}<b>velkommen</b>

2
00:00:02,500 --> 00:00:03,000
Og: det var det
"""


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def errors_of(source, duration=None):
    with pytest.raises(TranscriptErrors) as caught:
        parse_transcript(source, duration)
    return caught.value.messages


def test_vtt_keeps_times_and_voices():
    assert parse_transcript(VTT) == [
        SpokenCue(0, 2500, "Aase Ødegård", "Goddag & velkommen"),
        SpokenCue(2500, 3_603_000, "Karla", "Tak."),
        SpokenCue(2500, 3_603_000, "Aase Ødegård", "3 < 4"),
    ]


@pytest.mark.parametrize("above", ["\n\n", " \r\n\r\n", "\n\ufeff", "\ufeff\n\ufeff\n"])
def test_vtt_is_vtt_whatever_stands_unseen_above_it(above):
    assert parse_transcript(above + VTT) == parse_transcript(VTT)
    (message,) = errors_of(above + "WEBVTT\n\nHej")
    assert message.startswith(f"Line {above.count(chr(10)) + 3}:")


def test_srt():
    assert parse_transcript(SRT.replace("\n", "\r\n")) == [
        SpokenCue(0, 2500, "Aase Ødegård", "Goddag & velkommen"),
        SpokenCue(2500, 3000, "Og", "det var det"),
    ]


def test_plain_text_has_speakers_and_no_times():
    assert parse_transcript("Aase: Goddag.\n\n \nVi begynder\nnu. Klokken er 12: det er tid.") == [
        SpokenCue(None, None, "Aase", "Goddag."),
        SpokenCue(None, None, "", "Vi begynder nu. Klokken er 12: det er tid."),
    ]


def test_each_speaker_of_a_manuscript_may_have_just_a_line():
    """As people write it: no empty lines, long lines broken, a name alone above what it says."""
    text = "Aase: Goddag. Vi taler om\nat begynde.\nKarl: Tak.\nDr. Berg:\nKlokken er 12:\nsent."
    assert said_by(text) == [
        ("Aase", "Goddag. Vi taler om at begynde."),
        ("Karl", "Tak."),
        ("Dr. Berg", "Klokken er 12: sent."),
    ]
    assert said_by("Aase og Bo: Hej\nBo (griner): Ja\nPer af Borg & Co.: Nej") == [
        ("Aase og Bo", "Hej"),
        ("Bo", "Ja"),
        ("Per af Borg & Co.", "Nej"),
    ]
    assert said_by("Aase:\n\nHej\nigen\n\nBo:") == [("Aase", "Hej igen"), ("", "Bo:")]


def test_two_may_speak_in_one_cue_of_srt():
    text = "1\n00:00:01,000 --> 00:00:03,000\nAase: Hej\nmed dig\nBo: Tak"
    assert said_by(text) == [("Aase", "Hej med dig"), ("Bo", "Tak")]


def said_by(text):
    return [(cue.speaker, cue.text) for cue in parse_transcript(text)]


def test_what_is_written_reads_the_same():
    cues = parse_transcript(VTT)
    assert parse_transcript(write_vtt(cues, "da")) == cues
    assert parse_transcript(write_srt(cues)) == cues
    untimed = parse_transcript("Aase: Goddag.\n\nJa.")
    assert parse_transcript(write_plain(untimed)) == untimed


def test_nothing_a_speaker_says_can_end_a_cue():
    nasty = [SpokenCue(0, 1000, "A > B", "x --> y\n\n<v Z>00:01.000 & ]]>")]
    assert parse_transcript(write_vtt(nasty)) == [
        SpokenCue(0, 1000, "A > B", "x --> y <v Z>00:01.000 & ]]>")
    ]
    assert len(parse_transcript(write_srt(nasty))) == 1


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("WEBVTT\n\n00:00.000 --> 00:99.000\nHej", "Line 3"),
        ("WEBVTT\n\n00:05.000 --> 00:04.000\nHej", "Line 3"),
        ("WEBVTT\n\n00:05.000 -->\nHej", "Line 3"),
        ("WEBVTT\n\nHej", "Line 3"),
        ("WEBVTT\n\na\nb\n00:05.000 --> 00:06.000\nHej", "Line 3"),
        ("WEBVTT\n\n00:05.000 --> 00:06.000\nHej\n00:06.000 --> 00:07.000\nHej", "Line 5"),
        ("1\n00:00:05,000 --> 00:00:06,000\nA\n\n2\n00:00:04,000 --> 00:00:06,000\nB", "Line 6"),
        ("1\n00:09:00,000 --> 00:09:06,000\nA", "Line 2"),
        ("1\n00:00:59,000 --> 00:09:06,000\nA", "Line 2"),
        ("1\n00:00:59,000 --> 999:00:00,000\nA", "Line 2"),
        ("WEBVTT\n00:05.000 --> 00:06.000\nHej\n\n00:07.000 --> 00:08.000\nHej", "Line 2"),
        ("WEBVTT\nKind: captions\n1\n00:05.000 --> 00:06.000\nHej", "Line 4"),
    ],
)
def test_errors_name_the_line(source, line):
    (message,) = errors_of(source, duration=60)
    assert message.startswith(line)


def test_the_last_line_may_stand_a_while():
    assert parse_transcript("WEBVTT\n\n00:59.000 --> 01:05.000\nHej", duration=60)


@pytest.mark.parametrize("name", ["A" * 300, " ".join(["Aase" * 40] * 4)])
@pytest.mark.parametrize(
    "form", ["{}: Goddag.", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v {}>Goddag."]
)
def test_a_speaker_fits_where_it_is_stored(form, name):
    (cue,) = parse_transcript(form.format(name))
    assert cue.speaker == name[:255]
    assert cue.text == "Goddag."


@pytest.mark.parametrize("source", ["", " \n\n", "WEBVTT", "WEBVTT\n\nNOTE nothing", "\ufeff"])
def test_no_speech_is_an_error(source):
    assert errors_of(source)


def test_many_errors_are_counted():
    source = "WEBVTT\n\n" + "x --> y\nHej\n\n" * 50
    messages = errors_of(source)
    assert len(messages) == 11
    assert "40" in messages[-1]


def test_a_huge_text_is_refused():
    assert "20000" in errors_of("a\n\n" * 20_001)[0]
