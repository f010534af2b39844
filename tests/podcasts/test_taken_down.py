"""A show that alone was taken down: its episodes stay public, and lead nowhere that is gone."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from podcasts.models import EpisodePage, Season, ShowPage
from tests.podcasts.podcast_factories import audio, episode, show
from tests.podcasts.sounds import silence

pytestmark = pytest.mark.django_db
TITLE = "Ved siden af"


def expire(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def schedule(page):
    type(page).objects.filter(pk=page.pk).update(go_live_at=timezone.now() + timedelta(days=1))


DOWN = {"unpublished": ShowPage.unpublish, "expired": expire, "to come": schedule}


@pytest.fixture
def one():
    page = show(title=TITLE, slug="ved-siden-af")
    Season.objects.create(page=page, number=2, name="Året der gik", locale=page.locale)
    return episode(page, season=2, number=4, title="Kaffe", audio=audio(silence(4000)))


def seen(client, one) -> dict[str, str]:
    """All that is told of the episode, by where, without its own address."""
    addresses = {
        "page": one.url,
        "player": f"/episode/{one.guid}/player/",
        "oembed": f"/oembed/?{urlencode({'url': one.full_url})}",
        "feed": "/rss/",
    }
    answers = {name: client.get(address) for name, address in addresses.items()}
    assert {answer.status_code for answer in answers.values()} == {200}
    assert one.full_url in answers["feed"].text
    return {name: answer.text.replace(one.url, "") for name, answer in answers.items()}


def queries_of(client, one):
    client.get(one.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(one.url)
        return len(asked)


def test_of_a_live_show_everything_is_told(client, one):
    told, page = seen(client, one), one.show
    head, _body, main = told["page"].partition("<main")
    assert f'href="{page.feed_url()}"' in head
    assert f'"webFeed": "{page.feed_url()}"' in head
    assert f'<a href="{page.url}">{TITLE}</a>' in main
    assert f'href="{page.subscribe_url()}"' in main
    assert f"{TITLE}, Året der gik, " in main
    assert f'data-show="{TITLE}"' in told["player"]
    assert json.loads(told["oembed"])["author_url"] == page.full_url


@pytest.mark.parametrize("how", DOWN)
def test_nothing_leads_to_a_show_that_was_taken_down(client, one, how):
    page, queries = one.show, queries_of(client, one)
    DOWN[how](page)
    for route in ("", "rss/", "foelg/"):
        assert client.get(f"{page.url}{route}").status_code == 404
    for name, text in seen(client, EpisodePage.objects.get(pk=one.pk)).items():
        assert page.url not in text, name
        assert TITLE not in text, name
    assert queries_of(client, one) <= queries
    assert client.get(one.audio.url).status_code == 200
