"""Chapters and transcripts that come from elsewhere, and pictures of chapters, in the admin."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection, GroupCollectionPermission

from podcasts.models import Audio, Chapter, Transcript
from tests.factories import image, translated
from tests.podcasts.feed_reader import parsed
from tests.podcasts.podcast_factories import audio, chapters, episode, transcript
from tests.podcasts.sounds import silence
from tests.podcasts.speech_editor import (
    VTT,
    account,
    address,
    loaded,
    post_chapters,
    post_transcript,
)
from tests.podcasts.test_chapter_import import BILLION_LAUGHS, PSC

pytestmark = pytest.mark.django_db

JSON = json.dumps({"version": "1.2.0", "chapters": [{"startTime": 5, "title": "Fra JSON"}]})


@pytest.fixture
def one():
    return episode(audio=audio(silence(4000)))


@pytest.fixture
def editor(client, one):
    """May choose the pictures of one collection."""
    made = account(one.get_parent(), "change_page", "publish_page")
    GroupCollectionPermission.objects.create(
        group=made.groups.get(),
        collection=collection("Åben"),
        permission=Permission.objects.get(
            codename="choose_image", content_type__app_label="wagtailimages"
        ),
    )
    client.force_login(made)
    return client


def collection(name):
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def picture(where="Åben"):
    return image(f"Billede {where}", collection=collection(where))


def upload(data, name="kapitler.txt"):
    return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())


def stored(page):
    return list(Chapter.objects.filter(page=page).values_list("start", "title", "image"))


def titles_shown(response):
    return [form["title"].value() for form in response.context["formset"] if form["title"].value()]


def test_a_chapter_has_a_picture(editor, one):
    own = picture()
    response = post_chapters(editor, one, ("0:00", "Med", "", own.pk), ("0:05", "Uden", "", ""))
    assert response.status_code == 302
    assert stored(one) == [(0, "Med", own.pk), (5000, "Uden", None)]
    text = editor.get(address(one, "chapters")).text
    assert "Billede Åben" in text
    assert "image-chooser-modal.js" in text


@pytest.mark.parametrize("which", ["another collection", "gone", "nonsense"])
def test_a_picture_that_the_chooser_would_not_give_is_refused_and_not_shown(editor, one, which):
    hidden = picture("Lukket")
    asked = {"another collection": hidden.pk, "gone": 999_999, "nonsense": "abc"}[which]
    response = post_chapters(editor, one, ("0:00", "Med", "", asked))
    assert response.status_code == 200
    (problem,) = response.context["problems"]
    assert "1" in problem
    assert titles_shown(response) == ["Med"]
    assert "Billede Lukket" not in response.text
    assert not stored(one)


def test_a_colleagues_picture_may_stay(editor, one):
    hidden = picture("Lukket")
    Chapter.objects.create(page=one, start=0, title="Med", image=hidden)
    assert post_chapters(editor, one, ("0:00", "Nyt navn", "", hidden.pk)).status_code == 302
    assert stored(one) == [(0, "Nyt navn", hidden.pk)]


def test_a_picture_that_a_colleague_has_chosen_meanwhile_is_not_lost(editor, one):
    chapters(one, (0, "Goddag"))
    before = loaded(editor, one, "chapters")
    one.chapters.update(image=picture())
    response = post_chapters(editor, one, ("0:00", "Goddag", ""), loaded=before)
    assert response.status_code == 200
    assert one.chapters.get().image


@pytest.mark.parametrize(
    ("way", "source", "titles"),
    [
        ("pasted", "00:00:00 Goddag <https://example.org/>\n0:30 Om tid", ["Goddag", "Om tid"]),
        ("file", PSC, ["Goddag & tak", "Løn", "Slut"]),
        ("pasted", JSON, ["Fra JSON"]),
    ],
)
def test_chapters_are_read_into_the_rows_and_stored_when_saved(editor, one, way, source, titles):
    chapters(one, (0, "Stod her før"))
    sent = {way: upload(source) if way == "file" else source}
    response = post_chapters(editor, one, ("0:00", "Skrevet", ""), **sent)
    assert response.status_code == 200
    assert titles_shown(response) == titles
    assert stored(one) == [(0, "Stod her før", None)]


def test_what_was_read_is_saved_like_any_other_row_and_keeps_pictures(editor, one):
    own = picture()
    Chapter.objects.create(page=one, start=30_000, title="Før", image=own)
    response = post_chapters(editor, one, pasted="0:00 Goddag\n0:30 Om tid")
    rows = [
        [form[name].value() or "" for name in ("start", "title", "url", "image")]
        for form in response.context["formset"]
    ]
    assert post_chapters(editor, one, *rows).status_code == 302
    assert stored(one) == [(0, "Goddag", None), (30_000, "Om tid", own.pk)]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("0:00 <b>Goddag</b>\nOm tid", "2"),
        (BILLION_LAUGHS, "DTD"),
        ('{"a":' * 50_000, "JSON"),
    ],
)
def test_an_import_with_errors_stores_nothing_and_loses_nothing(editor, one, source, place):
    chapters(one, (0, "Stod her før"))
    response = post_chapters(editor, one, ("0:07", "Skrevet", ""), pasted=source)
    assert response.status_code == 200
    assert any(place in problem for problem in response.context["problems"])
    assert titles_shown(response) == ["Skrevet"]
    assert response.context["form"]["pasted"].value() == source
    assert "<b>Goddag" not in response.text
    assert stored(one) == [(0, "Stod her før", None)]
    parsed(editor, one.get_parent())


@pytest.mark.parametrize(
    ("data", "found"),
    [(b"PK\x03\x04" + b"\0" * 5000, "ZIP"), (b"0:00 a\n" * 1_000_000, "MB")],
)
def test_a_file_that_is_no_text_is_refused(editor, one, data, found):
    chapters(one, (0, "Stod her før"))
    transcript(one)
    for what in ("chapters", "transcript"):
        sent = {"file": upload(data, "æ\u202e.json"), "source": "Min tekst."}
        sent |= {"form-TOTAL_FORMS": 0, "form-INITIAL_FORMS": 0}
        sent["loaded"] = loaded(editor, one, what)
        response = editor.post(address(one, what), sent)
        assert response.status_code == 200
        assert found in response.text
    assert "Min tekst." in response.text
    assert stored(one) == [(0, "Stod her før", None)]
    assert one.transcript.cues.count() == 2


def test_the_chapters_of_the_recording_are_offered_when_there_are_some(editor, one):
    assert 'name="found"' not in editor.get(address(one, "chapters")).text
    found = [[0, "Fra filen", ""], [5000, "", "https://example.org/"]]
    Audio.objects.filter(pk=one.audio.pk).update(found_chapters=found)
    assert 'name="found"' in editor.get(address(one, "chapters")).text
    response = post_chapters(editor, one, ("0:07", "Skrevet", ""), found="1")
    assert titles_shown(response)[0] == "Fra filen"
    assert len(titles_shown(response)) == 2
    assert not stored(one)


def test_a_file_is_read_into_the_box_and_stored_when_saved(editor, one):
    transcript(one)
    data = VTT.replace("Goddag", "Gå på\x07 jagt").encode("cp1252")
    response = post_transcript(editor, one, "Uåbnet", file=upload(data, "a.vtt"))
    assert response.status_code == 200
    text = response.context["form"]["source"].value()
    assert "Gå på jagt" in text
    assert "Windows-1252" in response.text
    assert [cue.text for cue in one.transcript.cues.all()] == ["Goddag.", "Tak."]
    assert post_transcript(editor, one, text).status_code == 302
    assert Transcript.objects.get(page=one).cues.first().text == "Gå på jagt."


def test_an_error_in_a_file_names_its_line_and_shows_the_text(editor, one):
    data = upload(VTT.replace("00:02.000", "00:00.500"), "a.vtt")
    response = post_transcript(editor, one, "", file=data)
    assert "6:" in response.context["form"].errors["source"][0]
    assert "Aase&gt;Goddag." in response.text
    assert not Transcript.objects.exists()


def test_the_translation_is_for_those_who_may_edit_it(client, one):
    english = translated(one)
    english.unpublish()
    translator = account(english.get_parent(), "change_page")
    client.force_login(translator)
    for what in ("chapters", "transcript", "transcript/state"):
        assert client.get(address(one, what)).status_code in (302, 403)
    sent = {"pasted": "0:00 a", "found": 1, "approve": 1, "file": upload("0:00 a")}
    for what in ("chapters", "transcript"):
        assert client.post(address(one, what), sent).status_code in (302, 403)
        assert client.get(address(english, what)).status_code == 200
    assert not stored(one)
