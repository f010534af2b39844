import uuid
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
from django.utils import timezone

from core.models import Credit
from podcasts.models import EpisodePage, ShowPage
from podcasts.models.show import guid_of_feed
from tests.factories import archive, person, restrict, topic, translated
from tests.podcasts.feed_reader import fetch, parsed, titles
from tests.podcasts.podcast_factories import (
    FIRST_DATE,
    artwork,
    audio,
    chapters,
    credit,
    episode,
    podcast_index,
    show,
    transcript,
)

pytestmark = pytest.mark.django_db


def test_the_guid_is_the_one_the_standard_gives_as_its_example():
    assert guid_of_feed("https://podnews.net/rss") == uuid.UUID(
        "9b024349-ccf0-5f69-a609-6b82873eab3c"
    )
    assert guid_of_feed("podnews.net/rss/") == guid_of_feed("http://podnews.net/rss")


def test_channel(client):
    page = show(
        title="Side om side & <mere>",
        artwork=artwork(),
        owner_email="redaktion@example.org",
        licence="cc-by-4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        location="Aalborg",
        funding_url="https://example.org/stoet",
        funding_text="Støt os",
        second_category="Education",
    )
    response = fetch(client, page)
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert response.content.startswith(b"<?xml")
    text = response.content.decode()
    for expected in (
        'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
        'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
        "<title>Side om side &amp; &lt;mere&gt;</title>",
        "<language>da</language>",
        f'<atom:link href="{page.full_url}rss/" rel="self" type="application/rss+xml"/>',
        '<itunes:category text="Health &amp; Fitness"><itunes:category text="Mental Health"/>'
        "</itunes:category>",
        '<itunes:category text="Education"/>',
        "<itunes:explicit>false</itunes:explicit>",
        "<itunes:type>episodic</itunes:type>",
        "<itunes:author>Peer-Netværket Danmark</itunes:author>",
        "<itunes:email>redaktion@example.org</itunes:email>",
        "<copyright>© Peer-Netværket Danmark</copyright>",
        f"<podcast:guid>{guid_of_feed(page.full_url + 'rss')}</podcast:guid>",
        '<podcast:locked owner="redaktion@example.org">yes</podcast:locked>',
        "<podcast:medium>podcast</podcast:medium>",
        '<podcast:license url="https://creativecommons.org/licenses/by/4.0/">cc-by-4.0</',
        '<podcast:location rel="subject">Aalborg</podcast:location>',
        '<podcast:funding url="https://example.org/stoet">Støt os</podcast:funding>',
    ):
        assert expected in text
    feed = parsed(client, page).feed
    assert feed.subtitle == "Samtaler om at være peer."
    assert feed.image.href.startswith("http://localhost/media/images/")


def test_a_browser_gets_xml_that_it_can_show_with_the_style_sheet(client):
    page = show()
    shown = fetch(client, page, accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert shown["Content-Type"] == "application/xml; charset=utf-8"
    assert "Accept" in shown["Vary"]
    assert b'<?xml-stylesheet type="text/css" href="/static/css/feed.css"?>' in shown.content
    assert fetch(client, page, accept="*/*")["Content-Type"].startswith("application/rss+xml")


def test_item(client):
    page = show(licence="cc-by-4.0")
    host = person("Aase Ødegård", url="https://example.org/aase")
    credit(page, host)
    recording = audio()
    one = episode(
        page,
        title="Løn for det, du kan",
        lead="Om løn.",
        audio=recording,
        date=FIRST_DATE,
        season=2,
        number=7,
        content_note="Om <tvang>",
        skip_to="0:01",
        body=[
            {"type": "heading", "value": {"text": "Noter & mere", "level": "h2"}},
            {
                "type": "paragraph",
                "value": f'<p onclick="x()">Se <a linktype="page" id="{page.pk}">her</a>'
                "<script>alert(1)</script> ]]></p>",
            },
            {"type": "content_note", "value": {"text": "Om tvang"}},
        ],
        topics=[topic()],
    )
    credit(one, role=Credit.Role.GUEST, name="Gæst & Søn")
    chapters(one)
    transcript(one)
    (entry,) = parsed(client, page).entries
    assert entry.title == "Løn for det, du kan"
    assert entry.summary == "Om løn."
    assert entry.id == str(one.guid)
    assert entry.link == one.full_url
    (enclosure,) = entry.enclosures
    assert enclosure.href == f"http://localhost/audio/{recording.uuid}/lyd-nr-1-aeoeaa.mp3"
    assert enclosure.length == str(recording.byte_length)
    assert enclosure.type == "audio/mpeg"
    assert entry.itunes_duration == "1"
    assert (entry.itunes_season, entry.itunes_episode) == ("2", "7")
    assert entry.itunes_episodetype == "full"
    assert [tag.term for tag in entry.tags] == ["Løn og vilkår"]
    assert parsedate_to_datetime(entry.published) == one.date
    assert entry.published.endswith("+0100")
    html = entry.content[0].value
    first, _rest = html.split("</p>", 1)
    assert first.endswith("</strong> Om &lt;tvang&gt; Du kan springe til 0:01.")
    assert "<h2>Noter &amp; mere</h2>" in html
    assert f'<a href="{page.full_url}">her</a>' in html
    assert "Om tvang" in html
    assert "onclick" not in html
    assert "script" not in html
    text = fetch(client, page).content.decode()
    for name, kind in (("vtt", "text/vtt"), ("srt", "application/x-subrip")):
        address = f"http://localhost/episode/{one.guid}/transcript.{name}"
        assert f'<podcast:transcript url="{address}" type="{kind}" language="da"/>' in text
    assert 'chapters.json" type="application/json+chapters"/>' in text
    # The item's guest replaces the show's persons, so the host is said again.
    item = text[text.index("<item>") :]
    host_tag = '<podcast:person group="cast" role="host" href="https://example.org/aase">'
    assert f"{host_tag}Aase Ødegård<" in item
    assert '<podcast:person group="cast" role="guest">Gæst &amp; Søn</podcast:person>' in item


def test_summer_time_has_its_own_offset(client):
    page = show()
    one = episode(page, date=timezone.make_aware(timezone.datetime(2026, 7, 1, 0, 30)))
    (entry,) = parsed(client, page).entries
    assert entry.published == "Wed, 01 Jul 2026 00:30:00 +0200"
    assert one.date.utctimetuple().tm_mday == 30


def test_a_trailer_has_no_numbers_and_serial_shows_count(client):
    page = show(show_type=ShowPage.Type.SERIAL)
    trailer = episode(page, episode_type="trailer", number=4, season=1)
    first, second = episode(page), episode(page)
    assert (trailer.number, trailer.season) == (None, 1)
    assert (first.number, second.number) == (1, 2)
    assert episode(show()).number is None
    text = fetch(client, page).content.decode()
    assert "<itunes:type>serial</itunes:type>" in text
    assert f">{trailer.title}</podcast:trailer>" in text
    assert text.count("podcast:trailer") == 2


@pytest.fixture
def counter_examples():
    page = show()
    episode(page, title="Offentlig")
    draft = episode(page, title="Kladde", live=False)
    private = episode(page, title="Lukket")
    restrict(private)
    past = timezone.now() - timedelta(minutes=1)
    expired = episode(page, title="Udløbet", expire_at=past)
    scheduled = episode(page, title="Planlagt", go_live_at=timezone.now() + timedelta(days=1))
    archived = episode(page, title="Arkiveret")
    archive(archived)
    silent = episode(page, title="Uden lyd")
    EpisodePage.objects.filter(pk=silent.pk).update(audio=None)
    elsewhere = episode(show(title="En anden"), title="Et andet sted")
    english_show = show(translated(podcast_index()), title="English show")
    english = episode(english_show, title="In English")
    return page, [draft, private, expired, scheduled, archived, elsewhere, english], english_show


def test_only_what_is_public_current_and_of_this_show(client, counter_examples):
    page, _others, _english = counter_examples
    assert titles(client, page) == ["Offentlig"]


def test_another_language_has_its_own_feed(client, counter_examples):
    *_others, english_show = counter_examples
    english_show.get_parent().specific.save_revision().publish()
    feed = parsed(client, english_show)
    assert feed.feed.language == "en"
    assert [entry.title for entry in feed.entries] == ["In English"]


def test_a_private_or_unpublished_show_has_no_feed(client):
    private, draft = show(), show(live=False)
    episode(private)
    restrict(private)
    assert fetch(client, private).status_code in (302, 404)
    assert client.get(f"/podcast/{draft.slug}/rss/").status_code == 404
    expired = show(expire_at=timezone.now() - timedelta(minutes=1))
    assert fetch(client, expired).status_code == 404
