"""A show in several languages: who hears what where."""

import pytest
from defusedxml.ElementTree import fromstring
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import SiteImage
from podcasts.models import EpisodePage, ShowPage
from tests.factories import archive, restrict, translated
from tests.podcasts.feed_reader import fetch
from tests.podcasts.podcast_factories import chapters, episode, show, transcript

pytestmark = pytest.mark.django_db
TRANSCRIPT = "{https://podcastindex.org/namespace/1.0}transcript"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@pytest.fixture
def two_languages():
    """A show and an episode in Danish, both translated; and an episode made in English."""
    danish_show = show(title="Side om side")
    danish = episode(danish_show, title="Kaffe før papirer")
    english_show = translated(danish_show, "en", title="Side by side")
    english = translated(danish, "en", title="Coffee before papers", slug="coffee")
    made_in_english = episode(english_show, title="The walk to the bus")
    return danish_show, danish, english_show, english, made_in_english


def include_originals(page):
    page = ShowPage.objects.get(pk=page.pk)
    page.feeds_include_original = True
    page.save_revision().publish()


def feed_of(client, page):
    response = fetch(client, page)
    assert response.status_code == 200
    return fromstring(response.content).findall("channel/item")


def titles(client, page):
    return {item.findtext("title") for item in feed_of(client, page)}


def test_an_episode_is_in_the_language_of_its_page_and_its_translation_in_the_source_s(
    two_languages,
):
    _show, danish, _english_show, english, made_in_english = two_languages
    assert danish.spoken_language == "da"
    assert english.spoken_language == "da"
    assert made_in_english.spoken_language == "en"


def test_a_feed_holds_what_is_spoken_in_its_language(client, two_languages):
    danish_show, danish, english_show, _english, made_in_english = two_languages
    assert titles(client, danish_show) == {danish.title}
    assert titles(client, english_show) == {made_in_english.title}


def test_the_editor_is_told_that_an_episode_is_not_in_the_feed(two_languages):
    danish_show, danish, _english_show, english, made_in_english = two_languages

    def left_out(page):
        return EpisodePage.objects.get(pk=page.pk).is_left_out_of_feed

    assert left_out(english)
    assert not left_out(danish)
    assert not left_out(made_in_english)
    include_originals(danish_show)
    assert not left_out(english)


def test_the_show_may_say_that_feeds_also_hold_the_originals(client, two_languages):
    danish_show, _danish, english_show, english, made_in_english = two_languages
    counter = {
        "draft": translated(episode(danish_show, title="Kladde"), "en", title="Draft"),
        "private": translated(episode(danish_show, title="Privat"), "en", title="Private"),
        "archived": translated(episode(danish_show, title="Arkiv"), "en", title="Archived"),
        "norwegian": translated(episode(danish_show, title="Norsk"), "nb", title="På norsk"),
    }
    counter["draft"].unpublish()
    restrict(counter["private"])
    archive(counter["archived"])
    include_originals(danish_show)
    assert titles(client, english_show) == {english.title, made_in_english.title}
    assert english.title not in titles(client, danish_show)


def test_a_feed_of_the_source_holds_what_its_editors_put_there(client):
    page = show()
    foreign = episode(page, title="Å vente sammen", spoken_language="nb")
    assert titles(client, page) == {foreign.title}


def test_an_item_says_in_which_language_it_is_heard_and_leads_to_both_transcripts(
    client, two_languages
):
    danish_show, danish, english_show, english, made_in_english = two_languages
    include_originals(danish_show)
    transcript(danish)
    transcript(english)
    chapters(english)
    by_title = {item.findtext("title"): item for item in feed_of(client, english_show)}
    item = by_title[english.title]
    assert item.findtext("guid") == str(english.guid) != str(danish.guid)
    assert "In Danish, with a transcript in English" in item.findtext("description")
    assert "In Danish, with a transcript in English" in item.findtext(CONTENT)
    told = {
        (row.get("language"), row.get("url").split("/")[-2]) for row in item.findall(TRANSCRIPT)
    }
    assert told == {("en", str(english.guid)), ("da", str(danish.guid))}
    assert "In Danish" not in by_title[made_in_english.title].findtext("description")


def test_the_original_s_transcript_is_told_only_while_the_original_is_public(client, two_languages):
    danish_show, danish, english_show, english, _made_in_english = two_languages
    include_originals(danish_show)
    transcript(danish)
    EpisodePage.objects.filter(pk=danish.pk).update(live=False)
    (item,) = [
        item for item in feed_of(client, english_show) if item.findtext("title") == english.title
    ]
    assert item.findall(TRANSCRIPT) == []


def test_the_show_s_page_lists_every_translated_episode_and_says_what_is_heard(
    client, two_languages
):
    _danish_show, _danish, english_show, english, made_in_english = two_languages
    transcript(english)
    said = client.get(english_show.url).content.decode()
    assert english.title in said
    assert made_in_english.title in said
    assert said.count("In Danish, with a transcript in English") == 1


def test_queries_of_feed_and_page_do_not_grow(client, two_languages):
    danish_show, danish, english_show, english, _made = two_languages
    include_originals(danish_show)
    transcript(danish)
    transcript(english)

    def queries(url):
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        return len(asked)

    urls = [f"{english_show.url}rss/", english_show.url]
    before = [queries(url) for url in urls]
    for number in range(3):
        another = episode(danish_show, title=f"Flere {number}")
        transcript(another)
        transcript(translated(another, "en", title=f"More {number}"))
    assert [queries(url) for url in urls] == before


def test_schema_tells_the_language_of_the_page_and_of_the_sound(rf, two_languages):
    _danish_show, _danish, _english_show, english, _made = two_languages
    (data,) = EpisodePage.objects.get(pk=english.pk).structured_data(rf.get("/"))
    assert data["inLanguage"] == "en"
    assert data["associatedMedia"]["inLanguage"] == "da"


def test_without_chapters_and_transcript_of_its_own_a_page_shows_the_source_s_marked(
    client, two_languages
):
    _danish_show, danish, _english_show, english, _made = two_languages
    chapters(danish, (0, "Kopperne"))
    transcript(danish, ("Aase", "Vi satte os."))
    page = client.get(english.url).content.decode()
    assert "Transcript in Danish" in page
    assert "Chapters in Danish" in page
    assert '<span lang="da">Kopperne</span>' in page
    assert '<p lang="da"><span class="transcript__cue"' in page
    framed = client.get(f"/episode/{english.guid}/player/").content.decode()
    assert "Chapters in Danish" in framed
    transcript(english, ("Aase", "We sat down."))
    chapters(english, (0, "The cups"))
    page = client.get(english.url).content.decode()
    assert "Vi satte os." not in page
    assert "Kopperne" not in page
    assert "in Danish</h2>" not in page


def test_a_draft_source_s_words_are_shown_on_no_page(client, two_languages):
    _danish_show, danish, _english_show, english, _made = two_languages
    chapters(danish, (0, "Kopperne"))
    transcript(danish, ("Aase", "Vi satte os."))
    EpisodePage.objects.filter(pk=danish.pk).update(live=False)
    page = client.get(english.url).content.decode()
    assert "Kopperne" not in page
    assert "Vi satte os." not in page


def test_the_search_knows_no_words_of_another_language(two_languages):
    _danish_show, danish, _english_show, english, _made = two_languages
    chapters(danish, (0, "Kopperne"))
    transcript(danish, ("Aase", "Vi satte os."))
    document = EpisodePage.objects.get(pk=english.pk).search_document()
    assert document.cues == ()
    assert "Kopperne" not in document.body


def test_the_artwork_s_danish_description_is_in_no_other_language_s_feed(client, two_languages):
    danish_show, _danish, english_show, _english, _made = two_languages
    SiteImage.objects.update(description="To kopper")
    assert 'alt="To kopper"' in fetch(client, danish_show).content.decode()
    told = fetch(client, english_show).content.decode()
    assert "<podcast:image" in told
    assert "To kopper" not in told
