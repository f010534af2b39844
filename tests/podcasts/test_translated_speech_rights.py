"""Who may translate what is said, and what the report of translations is told of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.registry import TranslationState, all_parts_beside
from home.setup.groups import make_groups
from podcasts.models import Chapter, Cue, EpisodePage, SpeechLine
from tests.factories import front_page_in, home_page, translated, user
from tests.podcasts.podcast_factories import chapters, episode, transcript
from tests.podcasts.speech_editor import address
from tests.podcasts.speech_translator import SAID, TITLED, said, states, titles, translate

pytestmark = pytest.mark.django_db


def log_in(client, *groups, **fields):
    codes = {code: front_page_in(code) for code in ("nb", "en")}
    make_groups({"da": home_page(), **codes})
    client.force_login(user("oversaetter", groups=groups, **fields))
    return client


def test_a_translator_prepares_and_who_may_publish_shows(client, danish, english):
    log_in(client, "Translator en")
    translate(client, english, "transcript", SAID, show="1")
    assert said(english) == []
    assert states(english)["transcript"] == TranslationState.IN_PROGRESS
    page = client.get(address(english, "transcript")).content.decode()
    assert "En kollega, der må udgive, viser det" in page
    client.force_login(user("chef", is_superuser=True))
    translate(client, english, "transcript", SAID, show="1")
    assert [text for *_times, text in said(english)] == list(SAID.values())
    # What a translator then writes waits, also when the source's times change.
    client.force_login(user("igen", groups=["Translator en"]))
    translate(client, english, "transcript", {**SAID, "Tak.": "WAITS"})
    Cue.objects.filter(transcript__page=danish).update(speaker="Bo")
    danish.transcript.save()
    assert {(speaker, text) for *_t, speaker, text in said(english)} == {
        ("Bo", "Good day."),
        ("Bo", "Thanks."),
    }


def test_a_translator_of_a_draft_shows_it_where_only_editors_see_it(client, danish, english):
    english.unpublish()
    log_in(client, "Translator en")
    translate(client, english, "chapters", TITLED, show="1")
    assert len(titles(english)) == 2


def test_a_translator_touches_no_other_language(client, danish, english):
    norwegian = translated(danish, "nb", title="Kaffe før papirer på norsk")
    log_in(client, "Translator nb")
    assert client.get(address(norwegian, "chapters")).status_code == 200
    for page in (danish, english):
        for what in ("chapters", "transcript"):
            assert client.get(address(page, what)).status_code == 302
            assert client.post(address(page, what), {"show": "1"}).status_code == 302
    assert not SpeechLine.objects.exists()


def test_a_source_that_the_translator_may_not_read_is_not_shown(client, danish, english):
    EpisodePage.objects.filter(pk=danish.pk).update(live=False)
    log_in(client, "Translator en")
    assert client.get(address(english, "transcript")).status_code == 302


def test_the_report_is_told_the_state_of_each_part(editor, danish, english):
    assert set(states(english).values()) == {TranslationState.MISSING}
    translate(editor, english, "chapters", TITLED)
    assert states(english)["chapters"] == TranslationState.IN_PROGRESS
    translate(editor, english, "chapters", TITLED, show="1")
    assert states(english)["chapters"] == TranslationState.COMPLETE
    assert all_parts_beside([danish])[danish.pk] == []
    Chapter.objects.filter(page=danish).delete()
    assert set(states(english)) == {"transcript"}


def test_the_report_asks_no_more_for_many_pages(danish, english):
    def queries(pages):
        with CaptureQueriesContext(connection) as told:
            all_parts_beside(pages)
        return len(told)

    pages = [english]
    queries(pages)
    before = queries(pages)
    for number in range(2):
        another = episode(EpisodePage.objects.get(pk=danish.pk).show, title=f"Flere {number}")
        transcript(chapters(another))
        pages.append(translated(another, "en", title=f"More {number}"))
    assert queries(pages) == before


def test_the_editor_of_the_page_leads_to_what_is_said_in_it(client, danish, english):
    log_in(client, "Translator en")
    told = client.get(f"/admin/pages/{english.pk}/edit/").content.decode()
    assert address(english, "chapters") in told
    assert address(english, "transcript") in told
