"""Chapters and transcript in the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry

from podcasts.models import Chapter, Cue, Transcript
from tests.factories import user
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

pytestmark = pytest.mark.django_db


@pytest.fixture
def one():
    return episode(audio=audio(silence(4000)))


@pytest.fixture
def editor(client, one):
    client.force_login(account(one.get_parent(), "change_page", "publish_page"))
    return client


def test_chapters_are_saved_in_order_of_time(editor, one):
    rows = [
        ("1:00", "Om løn", ""),
        ("", "", ""),
        ("0:00", "Goddag", "example.org/goddag"),
        ("0:30.500", "Om tid", "https://example.org/"),
    ]
    assert post_chapters(editor, one, *rows).status_code == 302
    assert list(one.chapters.values_list("start", "title", "url")) == [
        (0, "Goddag", "https://example.org/goddag"),
        (30_500, "Om tid", "https://example.org/"),
        (60_000, "Om løn", ""),
    ]
    text = editor.get(address(one, "chapters")).content.decode()
    assert 'value="0:30.500"' in text
    assert 'value="Om løn"' in text
    assert PageLogEntry.objects.filter(page=one, action="podcasts.chapters").count() == 1


def test_an_emptied_row_is_a_removed_chapter(editor, one):
    chapters(one)
    assert post_chapters(editor, one, ("0:00", "Goddag", "")).status_code == 302
    assert list(one.chapters.values_list("title", flat=True)) == ["Goddag"]
    assert post_chapters(editor, one, ("", "", "")).status_code == 302
    assert not one.chapters.exists()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("12.30", "Titel", ""), "12:30"),
        (("", "Titel", ""), "2"),
        (("0:10", "", ""), "2"),
        (("9:00", "Titel", ""), "1:44"),
        (("999:00:00", "Titel", ""), "12:30"),
        (("0:00", "Titel", ""), "1"),
        (("0:10", "Titel", "javascript:alert(1)"), "2"),
        (("0:10", "Titel", "data:text/html,x"), "2"),
    ],
)
def test_errors_name_the_row_and_lose_nothing(editor, one, row, message):
    chapters(one, (5000, "Stod her før"))
    response = post_chapters(editor, one, ("0:00", "Første <b>æ</b>", ""), row)
    assert response.status_code == 200
    assert any(
        "2" in str(problem) and message in str(problem) for problem in response.context["problems"]
    )
    text = response.content.decode()
    assert 'value="Første &lt;b&gt;æ&lt;/b&gt;"' in text
    if row[1]:
        assert f'value="{row[1]}"' in text
    assert list(one.chapters.values_list("title", flat=True)) == ["Stod her før"]


def test_more_rows_keep_what_is_written(editor, one):
    response = post_chapters(editor, one, ("0:0", "Ikke færdig", ""), more="1")
    text = response.content.decode()
    assert 'value="Ikke færdig"' in text
    assert 'name="form-5-title"' in text
    assert not Chapter.objects.exists()


def test_a_colleagues_work_is_not_saved_over(editor, one):
    before_chapters = loaded(editor, one, "chapters")
    before_transcript = loaded(editor, one, "transcript")
    chapters(one)
    transcript(one)
    response = post_chapters(editor, one, ("0:00", "Min", ""), loaded=before_chapters)
    assert response.status_code == 200
    assert 'value="Min"' in response.content.decode()
    assert "Min" not in one.chapters.values_list("title", flat=True)
    response = post_transcript(editor, one, VTT, loaded=before_transcript)
    assert response.status_code == 200
    assert "Aase&gt;Goddag." in response.content.decode()
    assert Transcript.objects.get(page=one).source == ""


def test_a_transcript_is_saved_as_typed_and_read_into_cues(editor, one):
    assert post_transcript(editor, one, VTT).status_code == 302
    stored = Transcript.objects.get(page=one)
    assert stored.source.replace("\r\n", "\n") == VTT
    assert stored.is_timed
    assert list(stored.cues.values_list("position", "start", "end", "speaker", "text")) == [
        (1, 0, 1000, "Aase", "Goddag."),
        (2, 1000, 2000, "Karl", "Tak."),
    ]
    assert post_transcript(editor, one, "Aase: Farvel.").status_code == 302
    stored.refresh_from_db()
    assert not stored.is_timed
    assert [cue.text for cue in stored.cues.all()] == ["Farvel."]
    assert post_transcript(editor, one, "  \n").status_code == 302
    assert not Transcript.objects.exists()
    assert not Cue.objects.exists()


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (VTT.replace("00:01.000\n", "00:01:000\n"), "3"),
        (VTT.replace("00:02.000", "00:00.500"), "6"),
        (VTT.replace("00:01.000 --> 00:02.000", "09:01.000 --> 09:02.000"), "6"),
        (VTT + "\nNogen", "9"),
    ],
)
def test_errors_name_the_line_and_nothing_is_stored(editor, one, source, line):
    transcript(one)
    response = post_transcript(editor, one, source)
    assert response.status_code == 200
    (error,) = response.context["form"].errors["source"]
    assert f"{line}:" in error
    assert "Aase&gt;Goddag." in response.content.decode()
    assert [cue.text for cue in Transcript.objects.get(page=one).cues.all()] == ["Goddag.", "Tak."]


def test_text_that_harms_is_cleaned_and_escaped(editor, one, client):
    nasty = "Aase: \x0b<script>alert(1)</script> ]]> & \ufffe 👩‍👩‍👧"
    assert post_transcript(editor, one, nasty).status_code == 302
    page = client.get(one.url).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; 👩‍👩‍👧" in page
    assert "\x0b" not in page


@pytest.mark.parametrize("what", ["chapters", "transcript"])
def test_it_takes_the_right_to_edit_and_on_a_public_page_to_publish(client, one, what):
    assert client.get(address(one, what)).status_code == 302
    stranger, writer = account(one, "add_page"), account(one.get_parent(), "change_page")
    client.force_login(stranger)
    assert client.get(address(one, what)).status_code in (302, 403)
    assert client.post(address(one, what), {"source": VTT}).status_code in (302, 403)
    client.force_login(writer)
    assert client.get(address(one, what)).status_code in (302, 403)
    assert not Transcript.objects.exists()
    one.unpublish()
    assert client.get(address(one, what)).status_code == 200
    one.locked = True
    one.save()
    assert client.get(address(one, what)).status_code in (302, 403)


def test_no_such_episode(editor, one):
    assert editor.get("/admin/podcasts/999999/chapters/").status_code == 404
    assert editor.get(f"/admin/podcasts/{one.get_parent().pk}/transcript/").status_code == 404


def test_the_editor_leads_there(editor, one):
    text = editor.get(f"/admin/pages/{one.pk}/edit/").content.decode()
    assert text.count(address(one, "chapters")) >= 2
    assert text.count(address(one, "transcript")) >= 2
    parent = editor.get(f"/admin/pages/{one.get_parent().pk}/edit/").content.decode()
    assert "/chapters/" not in parent


def test_speech_stays_outside_revisions(editor, one):
    post_transcript(editor, one, VTT)
    revision = one.save_revision()
    assert "Goddag" not in str(revision.content)
    revision.publish()
    assert Transcript.objects.filter(page=one).exists()


@pytest.mark.parametrize("saved", [True, False])
def test_episodes_and_shows_can_be_previewed(client, one, saved):
    client.force_login(user("chef", is_superuser=True))
    parent = one.get_parent()
    chapters(one)
    transcript(one)
    recording = one.audio
    episode_url = f"/admin/pages/add/podcasts/episodepage/{parent.pk}/preview/"
    show_url = f"/admin/pages/add/podcasts/showpage/{parent.get_parent().pk}/preview/"
    if saved:
        episode_url = f"/admin/pages/{one.pk}/edit/preview/"
        show_url = f"/admin/pages/{parent.pk}/edit/preview/"
    inlines = ("topic_links", "credits", "related_links", "comments", "seasons")
    forms = {
        f"{name}-{part}": 0
        for name in inlines
        for part in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    }
    shared = {**forms, "title": "Forhåndsvist", "slug": "forhaandsvist", "body-count": 0}
    shared["audience"] = "everyone"
    of_episode = {"audio": recording.pk, "date": "2026-01-15 07:30", "episode_type": "full"}
    of_show = {"category": "Education", "show_type": "episodic", "medium": "podcast"}
    for url, own in ((episode_url, of_episode), (show_url, of_show)):
        assert client.post(url, {**shared, **own}).json()["is_valid"]
        shown = client.get(url)
        assert shown.status_code == 200
        assert "Forhåndsvist" in shown.content.decode()


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="On SQLite a transaction that saves waits anyway."
)
@pytest.mark.parametrize(
    ("what", "table", "data"),
    [
        ("chapters", "chapter", {"form-TOTAL_FORMS": 0, "form-INITIAL_FORMS": 0}),
        ("transcript", "transcript", {"source": VTT}),
    ],
)
def test_of_two_who_save_at_once_the_second_waits_and_then_compares(editor, one, what, table, data):
    data = {**data, "loaded": loaded(editor, one, what)}
    with CaptureQueriesContext(connection) as captured:
        assert editor.post(address(one, what), data).status_code == 302
    queries = [query["sql"] for query in captured]
    waits = next(number for number, query in enumerate(queries) if query.endswith("FOR UPDATE"))
    # Whether there is one at all is asked before, to choose the page.
    compares = next(
        number
        for number, query in enumerate(queries)
        if f'FROM "podcasts_{table}"' in query and not query.startswith("SELECT 1 AS")
    )
    assert waits < compares


@pytest.mark.parametrize("number", ["0", "9" * 20])
def test_an_episode_that_cannot_be_is_not_found(editor, number):
    for what in ("chapters", "transcript"):
        assert editor.get(f"/admin/podcasts/{number}/{what}/").status_code == 404


def test_the_editor_of_an_episode_tells_whether_it_has_a_transcript_without_reading_it(editor, one):
    edit = f"/admin/pages/{one.pk}/edit/"
    assert "ingen endnu" in editor.get(edit).text
    transcript(one)
    with CaptureQueriesContext(connection) as captured:
        assert "der er en" in editor.get(edit).text
    assert not any("podcasts_cue" in query["sql"] for query in captured)
