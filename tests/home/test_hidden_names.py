"""A person who is heard under another name is named so in all that the episode tells."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.models import Consent, Credit
from podcasts.models import Chapter, EpisodePage, SpeechLine
from tests import factories
from tests.podcasts.podcast_factories import artwork, chapters, credit, episode, transcript
from tests.podcasts.speech_editor import post_chapters, post_transcript
from tests.podcasts.speech_translator import translate

pytestmark = pytest.mark.django_db
SAID = "Goddag, siger Solvej."


@pytest.fixture
def heard(site):
    person = factories.person("Solvej Ager")
    factories.consent(
        person,
        use=Consent.Use.SPEAKER,
        display_name="pseudonym",
        pseudonym="Maja",
        translation=True,
    )
    return person


@pytest.fixture
def draft(heard):
    page = episode(live=False)
    credit(page, heard, Credit.Role.GUEST)
    return stored(page)


@pytest.fixture
def public(draft):
    return published(draft)


def stored(page):
    return EpisodePage.objects.get(pk=page.pk)


def published(page):
    page.save_revision().publish()
    return stored(page)


def in_the_note(page):
    page.content_note = "Solvej taler om selvmord."


def in_a_credit(page):
    credit(page, name="Solvej Ager", role=Credit.Role.EDITOR)


def as_the_author(page):
    person = Credit.objects.exclude(person=None).first().person
    credit(page, person, Credit.Role.AUTHOR)


def in_a_chapter(page):
    chapters(page, (0, "Agers fortælling"))


def as_a_speaker(page):
    transcript(page, ("Solvej Ager", "Goddag."))


def in_what_is_said(page):
    transcript(page, ("Maja", SAID))


@pytest.mark.parametrize(
    "name",
    [in_the_note, in_a_credit, as_the_author, in_a_chapter, as_a_speaker, in_what_is_said],
)
def test_an_episode_that_tells_the_hidden_name_is_not_published(draft, name):
    name(draft)
    page = stored(draft)
    page.content_note = draft.content_note
    with pytest.raises(ValidationError, match="»Maja«"):
        published(page)
    assert not stored(draft).live


def test_what_is_public_at_once_is_not_saved_with_the_name(client, member, public):
    member("Editor")
    told = post_chapters(client, public, ("0:00", "Solvej fortæller", "")).content.decode()
    assert "as “Maja”" in told
    assert 'value="Solvej fortæller"' in told
    told = post_transcript(client, public, f"Maja: {SAID}").content.decode()
    assert "as “Maja”" in told
    assert SAID in told
    assert not public.chapters.exists()
    assert client.get(public.speech_url("transcript.txt")).status_code == 404
    assert post_chapters(client, public, ("0:00", "Maja fortæller", "")).status_code == 302
    assert post_transcript(client, public, "Maja: Goddag.").status_code == 302
    assert stored(public).live


def test_a_draft_is_saved_with_whatever_name(client, member, draft):
    member("Editor")
    assert post_chapters(client, draft, ("0:00", "Solvej fortæller", "")).status_code == 302


def test_a_translation_of_what_is_said_is_saved_but_not_shown(client, member, public):
    chapters(public, (0, "Maja fortæller"))
    english = factories.translated(public, "en", title="A talk", slug="a-talk")
    member("Editor")
    words = {"Maja fortæller": "Solvej tells"}
    done = translate(client, english, "chapters", words, follow=True, show="1")
    assert "Saved, but not shown to readers." in done.content.decode()
    assert not Chapter.objects.filter(page=english).exists()
    assert SpeechLine.objects.filter(page=english, text="Solvej tells").exists()
    assert stored(english).live


def test_a_consent_that_hides_more_takes_the_episode_down(heard, public):
    as_a_speaker(public)
    transcript_of = stored(public)
    assert transcript_of.obstacles()
    factories.consent(heard, use=Consent.Use.SPEAKER, display_name="first")
    assert not stored(public).live


def test_pictures_of_an_episode_are_portraits_too(client, member, public):
    picture = artwork()
    factories.person("Ejvind Lund", portrait=picture)
    page = stored(public)
    page.artwork = picture
    with pytest.raises(ValidationError, match="Ejvind Lund"):
        published(page)
    member("Editor")
    told = post_chapters(client, public, ("0:00", "Goddag", "", picture.pk)).content.decode()
    assert "no valid consent from Ejvind Lund to the portrait" in told
    assert not public.chapters.exists()
    factories.consent(factories.Person.objects.get(name="Ejvind Lund"), use=Consent.Use.PORTRAIT)
    assert post_chapters(client, public, ("0:00", "Goddag", "", picture.pk)).status_code == 302


def test_who_is_not_to_be_shared_or_found_is_neither_beside_the_page(client, heard, public):
    transcript(public)
    chapters(public)
    beside = [public.speech_url(name) for name in ("transcript.vtt", "chapters.json")]
    beside.append(public.audio.url)
    offer, frame = reverse("oembed"), reverse("episode_player", args=[public.guid])
    consent = Consent.objects.get()
    for yes in (False, True):
        consent.search_engines = consent.social = yes
        consent.save()
        assert client.get(offer, {"url": public.full_url}).status_code == (200 if yes else 404)
        assert client.get(frame).status_code == (200 if yes else 404)
        told = client.get(public.url).content.decode()
        assert ("+oembed" in told) == (frame in told) == ("data-player-copy" in told) == yes
        for place in beside:
            answer = client.get(place)
            assert answer.status_code == 200
            assert answer.get("X-Robots-Tag", "") == ("" if yes else "noindex"), place
