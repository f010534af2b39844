"""Feeds of pages of every type: of a topic, and of everything new in a language."""

import json
from datetime import timedelta

import atoma
import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from core.feeds import FORMATS
from core.feeds.facts import FEED_PICTURE
from core.models import FeedStamp, Lifecycle
from home.feeds import everything_link
from home.models import TopicIndexPage
from podcasts.models import Audio
from tests import factories
from tests.news.news_factories import (
    article,
    credit,
    event,
    index_in,
    news_index,
    notice,
    peer,
)
from tests.podcasts.podcast_factories import artwork, audio, episode, show

pytestmark = pytest.mark.django_db
TOPIC = "/emner/loen-og-vilkaar/"
STORY = [("heading", {"text": "Overskrift", "level": "h2"}), ("paragraph", "<p>Tekst</p>")]


@pytest.fixture
def about():
    """What a topic and the front page need; `of` makes the marks of a page."""
    found = factories.topic("Løn og vilkår", description="Hvad en peer får for det.")
    factories.page_of(TopicIndexPage, title="Emner", slug="emner")
    return [found]


def soon(days=7):
    return timezone.now() + timedelta(days=days)


def fetch(client, address, name="rss"):
    response = client.get(f"{address}{name}/")
    assert response.status_code == 200
    assert response["Content-Type"].startswith(FORMATS[name].media_type)
    return response


def entries(client, address, name="rss"):
    response = fetch(client, address, name)
    feed = feedparser.parse(response.content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed.entries


def titles(client, address, name="rss"):
    if name == "json":
        return [
            item.title
            for item in atoma.parse_json_feed_bytes(fetch(client, address, name).content).items
        ]
    return [entry.title for entry in entries(client, address, name)]


def kept_out(**fields):
    """Of every way in which a page may not stand in a Danish feed."""
    article(title="Kladde", live=False, **fields)
    article(title="Udløbet", expire_at=soon(-1), **fields)
    article(title="Senere", go_live_at=soon(), **fields)
    factories.restrict(article(title="Kun for nogle", **fields))
    factories.archive(article(title="Fra arkivet", **fields))
    article(index_in("en", news_index()), title="In English", **fields)
    peer(title="Uden lov", scopes=("search_engines",), **fields)
    of_show = show(title="Lukket vært")
    episode(of_show, title="Hemmeligt afsnit", **fields)
    factories.restrict(of_show)


def one_of_each(**fields):
    day = timezone.localdate()
    article(title="Nyhed", date=day - timedelta(days=3), **fields)
    peer(title="Peer", date=day - timedelta(days=1), **fields)
    talk = event(title="Webinar", start=soon(), **fields)
    Page.objects.filter(pk=talk.pk).update(first_published_at=soon(-4))
    return episode(show(title="To stole"), title="Afsnit", date=soon(-2), **fields)


def test_everything_new_and_nothing_that_may_not_be_told(client, about):
    one_of_each()
    kept_out()
    event(title="Var i går", start=soon(-1))
    factories.standard_page(title="En side")
    notice(title="Afsluttet projekt")
    for name in FORMATS:
        assert titles(client, "/", name) == ["Peer", "Afsnit", "Nyhed", "Webinar"]
        assert titles(client, "/en/", name) == ["In English"]
        assert client.get(f"/nb/{name}/").status_code == 404


def test_a_topic_has_pages_of_every_type_and_nothing_that_may_not_be_told(client, about):
    one_of_each(topics=about)
    kept_out(topics=about)
    event(title="Var i går", start=soon(-1), topics=about)
    side = factories.standard_page(title="Vejledning", topics=about)
    Page.objects.filter(pk=side.pk).update(first_published_at=soon(-9))
    article(title="Om noget andet")
    expected = ["Peer", "Afsnit", "Nyhed", "Webinar", "Vejledning", "Var i går"]
    for name in FORMATS:
        assert titles(client, TOPIC, name) == expected


def test_a_topic_goes_by_its_translations_each_language_for_itself(client, about):
    article(title="På dansk", topics=about)
    english = article(index_in("en", news_index()), title="In English", topics=about)
    index = TopicIndexPage.objects.get()
    factories.translated(index, slug="topics", title="Topics")
    name = {"name": "Pay", "slug": "pay", "locale": english.locale}
    about[0].copy_for_translation(english.locale).save()
    translated = type(about[0]).objects.get(locale=english.locale)
    for field, value in name.items():
        setattr(translated, field, value)
    translated.save()
    assert titles(client, "/en/topics/pay/") == ["In English"]
    assert titles(client, TOPIC) == ["På dansk"]
    feed = json.loads(fetch(client, "/en/topics/pay/", "json").content)
    assert (feed["language"], feed["home_page_url"]) == ("en", "http://localhost/en/topics/pay/")


def test_an_episode_brings_its_sound_and_its_warning(client, about):
    page = episode(show(), content_note="Om selvmord.", topics=about, body=STORY, date=soon(-1))
    for address in ("/", TOPIC):
        (entry,) = entries(client, address)
        (sound,) = entry.enclosures
        assert sound.href == f"http://localhost{page.audio.url}"
        assert int(sound.length) == page.audio.byte_length
        assert entry.id == str(page.guid)
        told = entry.content[0].value
        assert told.index("Om selvmord.") < told.index("Tekst")


def test_of_an_unmeasured_recording_no_length_is_told(client, about):
    page = episode(show(), topics=about, date=soon(-1))
    measured = client.get(f"{TOPIC}json/").json()["items"][0]["attachments"][0]
    assert measured["duration_in_seconds"] == 1
    Audio.objects.filter(pk=page.audio_id).update(duration=0)
    for address in ("/", TOPIC):
        (item,) = client.get(f"{address}json/").json()["items"]
        assert item["attachments"][0]["url"] == measured["url"]
        assert "duration_in_seconds" not in item["attachments"][0]
    html = client.get(page.url).text
    assert '"duration"' not in html
    assert "min.)" not in html


def test_a_page_keeps_its_guid_and_shares_it_with_no_one(client, about):
    """A standard page has none of its own: a copy and a translation are told apart all the same."""
    page = factories.standard_page(title="Vejledning", slug="vejledning", topics=about)
    (before,) = entries(client, TOPIC, "atom")
    page.title, page.slug = "Bedre vejledning", "bedre"
    page.save_revision().publish()
    (after,) = entries(client, TOPIC, "atom")
    assert (after.id, after.title) == (before.id, "Bedre vejledning")
    assert after.updated > before.updated
    page.copy(update_attrs={"slug": "kopi", "title": "Kopi"}, keep_live=True)
    english = factories.translated(page, slug="guidance")
    ids = {entry.id for entry in entries(client, TOPIC, "atom")}
    assert len(ids) == 2
    assert f"urn:uuid:{english.feed_guid}" not in ids


def test_long_feeds_come_in_parts_each_with_a_stamp_of_its_own(client, about, monkeypatch):
    monkeypatch.setattr("core.feeds.paging.ITEMS_A_PAGE", 2)
    for number in range(5):
        article(title=str(number), date=soon(-number).date(), topics=about)
    for address in ("/", TOPIC, "/nyheder/"):
        seen, url = [], f"{address}json/"
        while url:
            told = client.get(url)
            feed = told.json()
            assert feed["feed_url"] == f"http://localhost{url}"
            assert told["Link"] == f'<http://localhost{url}>; rel="self"'
            seen += [item["title"] for item in feed["items"]]
            url = feed.get("next_url", "").removeprefix("http://localhost")
        assert seen == list("01234")
        for odd in ("0", "4", "-1", "01", "x", "", "9" * 30, "%D9%A2"):
            assert client.get(f"{address}atom/?page={odd}").status_code == 404
    first, last = client.get("/rss/"), client.get("/rss/?page=3")
    assert atoma.parse_rss_bytes(last.content).items[0].title == "4"
    for known, url in ((first, "/rss/"), (last, "/rss/?page=3")):
        again = {"if-modified-since": known["Last-Modified"]}
        assert client.get(url, headers=again).status_code == 304
    assert FeedStamp.objects.filter(key__startswith="everything:da:application/rss").count() == 2


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("address", ["/", TOPIC])
def test_over_http(client, about, address, name):
    page = article(topics=about)
    article(topics=about)
    address = f"{address}{name}/"
    first = client.get(address)
    assert first["Content-Language"] == "da"
    assert first["Access-Control-Allow-Origin"] == "*"
    again = {"if-none-match": first["ETag"]}
    assert client.get(address, headers=again).status_code == 304
    head = client.head(address)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])
    assert client.head(address, headers=again).status_code == 304
    zipped = client.get(address, headers={"accept-encoding": "gzip"})
    assert zipped["Content-Encoding"] == "gzip"
    # Without the token that a form would bring.
    assert Client(enforce_csrf_checks=True).post(address).status_code == 405
    page.unpublish()
    since = {"if-modified-since": first["Last-Modified"]}
    assert client.get(address, headers=since).status_code == 200


def test_an_item_has_the_picture_chosen_for_sharing_else_the_first_of_its_text(client, about):
    first, second, chosen = (factories.image(title=title) for title in "123")
    body = [("image", {"image": first}), ("image", {"image": second})]
    factories.standard_page(title="Intet", topics=about)
    factories.standard_page(title="Af teksten", body=body, topics=about)
    factories.standard_page(title="Valgt", body=body, social_image=chosen, topics=about)
    items = client.get(f"{TOPIC}json/").json()["items"]
    found = {item["title"]: item.get("image") for item in items}

    def shown(image):
        return f"http://localhost{image.get_rendition(FEED_PICTURE).url}"

    assert found == {"Intet": None, "Af teksten": shown(first), "Valgt": shown(chosen)}


def rich(about):
    picture = artwork(64)
    body = [*STORY, ("image", {"image": picture})]
    fields = {"topics": about, "body": body}
    for page in (article(**fields), peer(**fields), event(start=soon(), **fields)):
        credit(page)
    factories.standard_page(**fields)


@pytest.mark.parametrize("address", ["/", TOPIC])
def test_queries_do_not_grow_with_the_items(client, about, address):
    of_show, recording = show(), audio()

    def fill(times):
        for _time in range(times):
            rich(about)
            episode(of_show, audio=recording, topics=about, date=soon(-1))
        found = client.get(f"{address}json/").json()["items"]
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{address}json/")
        assert sum("image" in item for item in found) >= times
        return len(found), [query["sql"] for query in captured]

    few, asked_for_few = fill(1)
    many, asked_for_many = fill(5)
    assert many >= 6 * 4 > few
    assert len(asked_for_many) == len(asked_for_few), asked_for_many


def test_pages_tell_of_their_feeds_in_all_formats(client, about):
    article(topics=about)
    everything = everything_link("da").title
    for address, title in ((TOPIC, "Løn og vilkår"), ("/nyheder/", "Nyheder"), ("/", everything)):
        html = client.get(address).content.decode()
        for name, one in FORMATS.items():
            shown = title if name == "rss" else f"{title} ({one.label})"
            assert (
                f'<link rel="alternate" type="{one.media_type}" title="{shown}" '
                f'href="http://localhost{address}{name}/">'
            ) in html
    assert client.get(TOPIC).content.decode().count(f'<a href="http://localhost{TOPIC}') == 1


def test_no_feed_below_what_is_not_public(client, about):
    article(topics=about)
    assert client.get("/emner/findes-ikke/rss/").status_code == 404
    factories.restrict(TopicIndexPage.objects.get())
    assert client.get(f"{TOPIC}atom/").status_code in (302, 404)


def test_a_closed_period_empties_the_feeds(client, about):
    period = factories.period()
    page = article(topics=about)
    Lifecycle.objects.create(translation_key=page.translation_key, period=period)
    assert titles(client, "/") == titles(client, TOPIC) == [page.title]
    period.is_closed = True
    period.save()
    assert titles(client, "/") == titles(client, TOPIC) == []
