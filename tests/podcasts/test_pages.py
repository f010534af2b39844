"""What readers see: the index, a show, an episode."""

import json
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import Credit
from podcasts.models import EpisodePage, ShowPage
from tests.factories import archive, person, restrict, topic, translated
from tests.podcasts.podcast_factories import (
    artwork,
    audio,
    chapters,
    credit,
    episode,
    podcast_index,
    show,
    transcript,
)
from tests.podcasts.sounds import silence

pytestmark = pytest.mark.django_db


def html(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_episode_page(client):
    page = show(title="Ved siden af")
    one = episode(
        page,
        title="Løn for det, du kan",
        lead="Om løn.",
        number=3,
        content_note="Her tales om tvang.",
        audio=audio(silence(4000)),
        body=[{"type": "paragraph", "value": "<p>Noter til episoden.</p>"}],
    )
    credit(one, person("Aase Ødegård"))
    credit(one, role=Credit.Role.GUEST, name="Karl Kvist")
    chapters(one, (0, "Goddag"), (62_000, "Om løn"))
    transcript(one, ("Aase", "Goddag & velkommen."), ("Aase", "Vi taler om løn."), ("Karl", "Ja."))
    text = html(client, one.url)
    assert "<h1" in text
    assert "Løn for det, du kan" in text
    assert "Ved siden af, " in text
    assert f'src="{one.audio.url}"' in text
    assert 'preload="none"' in text
    assert " controls" in text
    assert "Her tales om tvang." in text
    assert "Noter til episoden." in text
    assert "Aase Ødegård" in text
    assert "Karl Kvist" in text
    assert f'href="{one.audio.url}#t=62.000"' in text
    assert 'id="cue-1" data-start="0.100">Goddag &amp; velkommen.</span>' in text
    assert 'href="#cue-3"' in text
    assert text.count('class="transcript__turn"') == 2
    assert f'type="application/rss+xml" title="Ved siden af" href="{page.full_url}rss/"' in text
    assert 'style="' not in text
    assert "<script>" not in text


def test_a_hard_subject_can_be_skipped_without_a_script(client):
    one = episode(content_note="Her tales om tvang.", skip_to="1:02", audio=audio(silence(4000)))
    text = html(client, one.url)
    note = text.split('class="content-note')[1].split("</p>")[0]
    assert f'href="{one.audio.url}#t=62.000"' in note
    assert "Du kan springe til 1:02." in note
    assert text.index("content-note") < text.index('id="player"')
    without = html(client, episode(content_note="Her tales om tvang.").url)
    assert "springe til" not in without


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"skip_to": "12.30", "content_note": "Om tvang"}, "skip_to"),
        ({"skip_to": "0:05", "content_note": "Om tvang"}, "skip_to"),
        ({"skip_to": "0:02"}, "content_note"),
    ],
)
def test_a_time_to_skip_to_must_lie_in_the_recording_and_have_a_reason(fields, field):
    one = episode(audio=audio(silence(160)))
    for name, value in fields.items():
        setattr(one, name, value)
    with pytest.raises(ValidationError) as refusal:
        one.full_clean()
    assert list(refusal.value.error_dict) == [field]
    one.content_note, one.skip_to = "Om tvang", "0:02"
    one.full_clean()


def test_an_episode_without_anything_extra_is_a_whole_page(client):
    text = html(client, episode().url)
    assert "transcript__turn" not in text
    assert "player__chapters" not in text


def test_show_page_lists_public_episodes_newest_first(client):
    page = show(artwork=artwork())
    older, newer = episode(page, title="Ældre"), episode(page, title="Nyere")
    episode(page, title="Kladde", live=False)
    restrict(episode(page, title="Lukket"))
    archive(episode(page, title="Arkiveret"))
    episode(page, title="Udløbet", expire_at=timezone.now() - timedelta(minutes=1))
    episode(show(), title="Fremmed")
    text = html(client, page.url)
    assert text.index(newer.title) < text.index(older.title)
    for hidden in ("Kladde", "Lukket", "Arkiveret", "Udløbet", "Fremmed"):
        assert hidden not in text
    assert 'type="application/rss+xml"' in text


def test_a_show_without_episodes_says_what_will_come(client):
    assert 'class="empty"' in html(client, podcast_index().url)
    assert 'class="empty"' in html(client, show().url)


def test_index_shows_each_podcast_with_its_newest_episode(client):
    one, two = show(title="Den ene"), show(title="Den anden")
    show(title="Hemmelig", live=False)
    archive(show(title="Arkiveret"))
    episode(one, title="Gammel")
    episode(one, title="Ny")
    episode(two, title="Fra den anden")
    text = html(client, podcast_index().url)
    for shown in ("Den ene", "Den anden", "Ny", "Fra den anden"):
        assert shown in text
    for hidden in ("Hemmelig", "Arkiveret", "Gammel"):
        assert hidden not in text
    assert text.count('rel="alternate" type="application/rss+xml"') == 2


def fill(page):
    one = episode(page, topics=[topic(f"Emne {EpisodePage.objects.count()}")])
    credit(one, person(f"Person {one.pk}"))
    chapters(one)
    transcript(one)
    return one


@pytest.mark.parametrize("of", ["index", "show", "episode"])
def test_queries_do_not_grow_with_the_content(client, django_assert_max_num_queries, of):
    page = show(artwork=artwork())
    one = fill(page)
    url = {"index": podcast_index().url, "show": page.url, "episode": one.url}[of]

    def queries():
        html(client, url)
        with django_assert_max_num_queries(100) as captured:
            html(client, url)
        return len(captured)

    few = queries()
    for number in range(6):
        fill(page)
        if of == "index":
            fill(show(title=f"Nr. {number}"))
    if of == "episode":
        for number in range(5):
            credit(one, person(f"Flere {number}"), Credit.Role.GUEST)
    # The second page of a listing may need one query more than a single page.
    assert queries() <= few
    assert few <= {"index": 14, "show": 10, "episode": 12}[of]


def test_search_engines_are_told(client):
    page = show(title="Ved </script> siden af")
    one = episode(page, title="A & B", number=2)
    series, of_episode = (
        json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', text)[1])
        for text in (html(client, page.url), html(client, one.url))
    )
    assert series["@type"] == "PodcastSeries"
    assert series["name"] == "Ved </script> siden af"
    assert of_episode["name"] == "A & B"
    assert of_episode["duration"] == "PT1S"
    assert of_episode["associatedMedia"]["contentUrl"].endswith(one.audio.url)
    assert of_episode["partOfSeries"]["url"] == page.full_url


def test_long_listings_are_divided(client):
    page = show()
    recording = audio()
    for number in range(22):
        episode(page, title=f"Nummer {number:02}", audio=recording)
    assert "Nummer 21" in html(client, page.url)
    assert "Nummer 00" not in html(client, page.url)
    assert "Nummer 00" in html(client, f"{page.url}?page=2")
    assert "Nummer 21" in html(client, f"{page.url}?page=absurd")


def test_english_pages_are_found_under_english_only(client):
    page = show(translated(podcast_index()), title="English show")
    one = episode(page, title="In English")
    assert one.url.startswith("/en/")
    assert '<html lang="en"' in html(client, one.url)
    assert "English show" not in html(client, podcast_index().url)


@pytest.mark.parametrize("make", [show, episode])
def test_artwork_must_be_square_and_large(make):
    page = make()
    page.artwork = artwork(600)
    with pytest.raises(ValidationError, match="600"):
        page.full_clean()
    page.artwork = artwork(1400)
    page.full_clean()


def test_a_translation_follows_the_audio_and_dates_of_its_source():
    names = {field.field_name: field for field in EpisodePage.override_translatable_fields}
    for name in ("audio", "date", "season", "number", "episode_type", "explicit"):
        assert not names[name].overridable
    assert not any(
        field.unique and field.model in (EpisodePage, ShowPage) and not field.primary_key
        for model in (EpisodePage, ShowPage)
        for field in model._meta.local_fields
    )


def test_search_document_carries_what_is_said():
    one = episode(lead="Om løn.")
    transcript(one, ("Aase", "Goddag."), ("Karl", "Tak."))
    document = EpisodePage.objects.get(pk=one.pk).search_document()
    assert document.kind == "episode"
    assert [(cue.start, cue.speaker, cue.text) for cue in document.cues] == [
        (0.1, "Aase", "Goddag."),
        (0.2, "Karl", "Tak."),
    ]
