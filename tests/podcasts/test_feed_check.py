"""Each test breaks one thing of a sound show, and the check says exactly that."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone, translation

from podcasts.asking import ask
from podcasts.check import check_show
from podcasts.models import (
    Audio,
    Chapter,
    EpisodePage,
    Season,
    ShowAddresses,
    ShowPage,
    Transcript,
)
from tests.factories import image, png, restrict
from tests.podcasts.podcast_factories import chapters, episode, show, transcript

pytestmark = pytest.mark.django_db


@pytest.fixture
def sound():
    """A show with everything in order: its check finds nothing."""
    page = show(
        title="Side om side",
        show_type=ShowPage.Type.SERIAL,
        owner_email="redaktion@example.org",
        licence="cc-by-4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
    )
    one = episode(page, title="Kaffe før papirer")
    chapters(one)
    transcript(one)
    return page


def found(page):
    with translation.override("en"):
        return [(finding.level, finding.sentence) for finding in check_show(page).findings]


def test_a_sound_show_gives_no_finding_and_says_what_was_asked(sound):
    with translation.override("da"):
        report = check_show(sound)
        assert translation.get_language() == "da"
    assert report.findings == []
    assert (report.looked_at, report.sampled) == (1, 1)
    assert len(report.fine) >= 30


def broken(sound, **fields):
    ShowPage.objects.filter(pk=sound.pk).update(**fields)


def break_episode(sound, **fields):
    EpisodePage.objects.child_of(sound).update(**fields)


def break_audio(sound, **fields):
    Audio.objects.filter(episodes__in=EpisodePage.objects.child_of(sound)).update(**fields)


def without_file(sound):
    one = EpisodePage.objects.child_of(sound).get()
    one.audio.file.storage.delete(one.audio.file.name)


def small_artwork(sound):
    broken(sound, artwork=image("Lille", file=png(300, 300)))


LONG = "æ" * 2001
BREAKS = {
    "no artwork": (lambda page: broken(page, artwork=None), "mend", "Choose artwork"),
    "unknown category": (lambda page: broken(page, category="Peer"), "mend", "does not know"),
    "odd title": (lambda page: broken(page, title="Side\x0b om"), "mend", "in the title"),
    "no lead": (lambda page: broken(page, lead=""), "should", "Write a lead"),
    "no owner": (lambda page: broken(page, owner_email=""), "could", "owner's e-mail"),
    "no licence address": (lambda page: broken(page, licence_url=""), "could", "its address"),
    "hidden": (lambda page: broken(page, hidden_from_directories=True), "could", "hidden from"),
    "no guid": (lambda page: broken(page, guid=None), "mend", "no identity"),
    "small artwork": (small_artwork, "mend", "is 300 × 300"),
    "no number": (lambda page: break_episode(page, number=None), "mend", "has no number"),
    "odd episode title": (lambda page: break_episode(page, title="a\x0b"), "mend", "character in"),
    "number in title": (
        lambda page: break_episode(page, title="Afsnit 3: Kaffe"),
        "should",
        "its number in the title",
    ),
    "show in title": (
        lambda page: break_episode(page, title="Kaffe – side om side"),
        "should",
        "show's name",
    ),
    "long lead": (lambda page: break_episode(page, lead=LONG), "mend", "4,000 bytes"),
    "future": (
        lambda page: break_episode(page, date=timezone.now() + timedelta(days=3)),
        "should",
        "is dated",
    ),
    "no audio": (lambda page: break_episode(page, audio=None), "mend", "no audio that"),
    "kind": (
        lambda page: break_audio(page, mime_type="audio/ogg"),
        "mend",
        "of the kind “audio/ogg”",
    ),
    "file lost": (without_file, "mend", "is lost"),
}


def test_one_thing_broken_is_one_thing_found(sound):
    """In one test, since the show and its artwork take a second to make."""
    for name, (break_it, level, words) in BREAKS.items():
        with transaction.atomic():
            break_it(sound)
            findings = found(sound)
            transaction.set_rollback(True)
        assert [told for told, _sentence in findings] == [level], (name, findings)
        assert words in findings[0][1], name


def only(page):
    ((_level, sentence),) = found(page)
    return sentence


def test_the_same_number_and_the_same_guid_twice(sound):
    one = EpisodePage.objects.child_of(sound).get()
    two = episode(sound, title="Den nye", date=one.date + timedelta(days=1))
    EpisodePage.objects.filter(pk=two.pk).update(number=one.number)
    assert [sentence for _level, sentence in found(sound)] == [
        "“Den nye” and “Kaffe før papirer” both have the number 1. Change one of them.",
        "“Kaffe før papirer” and “Den nye” both have the number 1. Change one of them.",
    ]
    EpisodePage.objects.filter(pk=two.pk).update(season=2)
    assert found(sound) == []
    EpisodePage.objects.filter(pk=two.pk).update(guid=one.guid)
    assert any("twice" in sentence for _level, sentence in found(sound))


def test_bytes_that_differ_from_what_the_feed_tells(sound):
    break_audio(sound, byte_length=17)
    assert "but the feed says 17" in only(sound)


def test_artwork_that_is_too_heavy_or_lost(sound, monkeypatch):
    monkeypatch.setattr("podcasts.check.artwork.MAX_BYTES", 100)
    assert "at most 512" in only(sound)
    monkeypatch.undo()
    rendition = sound.artwork.renditions.first()
    rendition.file.storage.delete(rendition.file.name)
    assert "is lost" in only(sound)


def test_a_season_without_a_name_is_a_hint(sound):
    Season.objects.create(page=sound, number=1, name="Begyndelsen", locale=sound.locale)
    episode(sound, title="Første", season=1)
    assert found(sound) == []
    episode(sound, title="Anden", season=2)
    assert only(sound) == "Season 2 has no name. Apps can show one."


def test_an_empty_show_and_one_that_is_not_public():
    empty = show(title="Tom", owner_email="a@example.org")
    assert only(empty).startswith("No episode is in the feed yet.")
    restrict(empty)
    assert only(empty).startswith("The podcast is not public")


@pytest.mark.parametrize(
    ("middle", "words"),
    [
        ("core.middleware.apply_sharing", "(CORS)"),
        ("core.middleware.apply_caching", None),
    ],
)
def test_headers_that_are_missing(sound, monkeypatch, middle, words):
    monkeypatch.setattr(middle, lambda request, response: response)
    sentences = [sentence for _level, sentence in found(sound)]
    assert all(words in sentence for sentence in sentences) if words else not sentences
    assert bool(sentences) == bool(words)


def test_recordings_that_cannot_be_sought_in(sound, monkeypatch):
    monkeypatch.setattr("core.ranges.parse_range", lambda header, size: None)
    sentences = [sentence for _level, sentence in found(sound)]
    assert len(sentences) == 2
    assert "can't seek" in sentences[0]
    assert "416" in sentences[1]


def test_a_feed_that_is_always_sent_whole(sound, monkeypatch):
    monkeypatch.setattr("core.feeds.response.get_conditional_response", lambda *args: None)
    monkeypatch.setattr(
        "core.headers.get_conditional_response", lambda request, **kw: kw["response"]
    )
    assert [sentence[:19] for _level, sentence in found(sound)] == ["The whole feed is s"] * 2


def test_a_feed_that_is_no_xml(sound, monkeypatch):
    monkeypatch.setattr("core.feeds.rss.clean_xml", str)
    monkeypatch.setattr("core.feeds.xml.clean_xml", str)
    ShowPage.objects.filter(pk=sound.pk).update(copyright="\x0b")
    assert "not well-formed" in only(sound)


def test_chapters_and_transcripts_that_cannot_be_read(sound):
    Chapter.objects.all().delete()
    assert found(sound) == []
    transcript = Transcript.objects.get()
    transcript.cues.all().delete()
    sentences = [sentence for _level, sentence in found(sound)]
    assert all("transcript." in sentence for sentence in sentences)
    assert sentences


def test_a_move_in_a_circle(sound):
    addresses = ShowAddresses.objects.create(page=sound, moved_to="https://ny.example.org/feed")
    assert found(sound) == []
    addresses.moved_to = sound.feed_url()
    addresses.save()
    assert only(sound).startswith("The new address of the feed leads back here.")


def test_the_same_for_all_shows_on_the_command_line(sound):
    out = StringIO()
    call_command("check_feeds", stdout=out)
    assert out.getvalue() == f"Side om side ({sound.feed_url()})\n"
    broken(sound, artwork=None)
    with pytest.raises(CommandError, match="Side om side"):
        call_command("check_feeds", stdout=out)
    assert "  mend: " in out.getvalue()


def test_the_site_asks_itself_and_nobody_else(sound):
    assert ask("https://example.org/feed") is None
    assert ask("/findes-ikke/").status == 404
    with translation.override("en"):
        assert ask(sound.feed_url(), "HEAD").body == b""
        assert translation.get_language() == "en"
