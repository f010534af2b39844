import pytest
from django.core.management import call_command
from django.db import connection
from wagtail.models import Page

from core.search import Cue, SearchDocument
from home.models import StandardPage
from search import indexing
from search.models import SearchEntry, SpeechCue
from tests.podcasts.podcast_factories import episode, transcript

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


def spoken(monkeypatch, **document):
    monkeypatch.setattr(StandardPage, "search_document", lambda self: SearchDocument(**document))


def test_a_rebuild_finds_what_the_receivers_never_saw(front_page, publish, find):
    page = publish("Tapir")
    Page.objects.filter(pk=page.pk).update(title="Okapi", draft_title="Okapi")
    assert find("okapi") == []
    call_command("rebuild_search", verbosity=0)
    assert find("okapi") == ["Okapi"]
    assert find("tapir") == []


def test_a_rebuild_removes_what_is_not_public(publish):
    page = publish("Okapi")
    Page.objects.filter(pk=page.pk).update(live=False)
    call_command("rebuild_search", verbosity=0)
    assert not SearchEntry.objects.filter(page_id=page.pk).exists()


def test_a_rebuild_that_breaks_leaves_the_search_as_it_was(publish, find, monkeypatch):
    for number in range(5):
        publish(f"Okapi {number}")
    write, seen = indexing._write, []

    def breaking(page, archived):
        seen.append(page.pk)
        if len(seen) == 3:
            raise RuntimeError("the power went")
        write(page, archived)

    monkeypatch.setattr(indexing, "BATCH", 2)
    monkeypatch.setattr(indexing, "_write", breaking)
    with pytest.raises(RuntimeError):
        call_command("rebuild_search", verbosity=0)
    assert len(find("okapi")) == 5


def test_rebuilding_twice_changes_nothing(publish, find):
    publish("Okapi")
    for _again in range(2):
        call_command("rebuild_search", verbosity=0)
        assert find("okapi") == ["Okapi"]
    assert SearchEntry.objects.filter(title="Okapi").count() == 1


def test_speech_is_found_last_with_sentence_speaker_and_time(publish, find, client, monkeypatch):
    publish("I teksten", body=[("paragraph", "<p>Om tavshedspligt.</p>")])
    cues = (
        Cue(3.5, "Vært", "Velkommen til."),
        Cue(3_725.2, "Mette <b>", "Så er der tavshedspligten & tilliden."),
        Cue(4_000, "Vært", "Tavshedspligt, sagde du."),
    )
    spoken(monkeypatch, title="En samtale", kind="episode", cues=cues)
    publish("En samtale")
    assert find("tavshedspligt") == ["I teksten", "En samtale"]
    response = client.get("/soeg/?q=tavshedspligt")
    first, second = response.context["results"]
    assert first.speech is None
    assert second.speech.text == "Så er der <mark>tavshedspligten</mark> &amp; tilliden."
    assert second.speech.time_text == "1:02:05"
    assert "Mette &lt;b&gt;" in response.content.decode()
    assert find("velkommen tavshedspligt") == ["En samtale"]


def test_texts_that_databases_refuse_are_cleaned(publish, find, monkeypatch):
    spoken(
        monkeypatch,
        title="Okapi\x00\ud800" + "x" * 400,
        lead="\x07\x0b\uffff lama",
        body="it's \\ 'quoted' :1A " + "ord " * 30_000,
        cues=(Cue(0, "\x00", "\x00"), Cue(1, "y" * 400, "dromedar\x00")),
    )
    publish("Okapi")
    assert len(find("lama")) == len(find("quoted")) == len(find("dromedar")) == 1


def test_an_enormous_page_is_indexed_as_far_as_it_goes(publish, find, monkeypatch):
    words = " ".join(f"ord{number}" * 4 for number in range(90_000))
    spoken(monkeypatch, title="Okapi", body=words)
    publish("Okapi")
    assert find("okapi") == ["Okapi"]
    assert find("ord1ord1ord1ord1") == ["Okapi"]


def test_nothing_stays_in_the_full_text_index(publish):
    table = "search_fts" if connection.vendor == "sqlite" else "search_searchentry"

    def rows():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table}")
            return cursor.fetchone()[0]

    before = rows()
    page = publish("Okapi")
    assert rows() == before + 1
    page.save_revision().publish()
    assert rows() == before + 1
    Page.objects.get(pk=page.pk).delete()
    assert rows() == before


def test_a_transcript_that_comes_after_the_episode_is_found(
    front_page, find, django_capture_on_commit_callbacks
):
    page = episode(title="Første samtale")
    assert find("fortrolighed") == []
    with django_capture_on_commit_callbacks(execute=True):
        made = transcript(page, ("Vært", "Velkommen."), ("Aase", "Om fortrolighed."))
    assert find("fortrolighed") == ["Første samtale"]
    with django_capture_on_commit_callbacks(execute=True):
        made.delete()
    assert find("fortrolighed") == []


def test_a_deleted_episode_takes_its_speech_with_it(
    front_page, find, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = episode(title="Første samtale")
        transcript(page, ("Aase", "Om fortrolighed."))
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=page.pk).delete()
    assert find("fortrolighed") == []
    assert not SpeechCue.objects.exists()
