"""The addresses of recordings: open for what is public, shut for the rest."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from podcasts.models import EpisodePage
from podcasts.speech.formats import TRANSCRIPT_TYPES
from tests.factories import archive, restrict, user
from tests.podcasts.podcast_factories import (
    audio,
    episode,
    show,
    transcript,
)
from tests.podcasts.sounds import real

pytestmark = pytest.mark.django_db

NAMES = ["chapters.json", *TRANSCRIPT_TYPES]


def body(response):
    return b"".join(response) if response.streaming else response.content


def test_audio_is_served_whole_and_in_ranges(client, spoken):
    data = real("mono.m4a")
    url = spoken.audio.url
    assert url == f"/audio/{spoken.audio.uuid}/loen-del-1.m4a"
    whole = client.get(url)
    assert (whole.status_code, body(whole)) == (200, data)
    assert whole["Content-Type"] == "audio/mp4"
    assert whole["Access-Control-Allow-Origin"] == "*"
    part = client.get(url, headers={"range": "bytes=100-199"})
    assert (part.status_code, body(part)) == (206, data[100:200])
    assert part["Content-Range"] == f"bytes 100-199/{len(data)}"
    resumed = client.get(url, headers={"range": "bytes=200-", "if-range": whole["ETag"]})
    assert (resumed.status_code, body(resumed)) == (206, data[200:])
    assert client.get(url, headers={"range": f"bytes={len(data)}-"}).status_code == 416
    head = client.head(url)
    assert (head.status_code, head["Content-Length"]) == (200, str(len(data)))
    assert client.get(url, headers={"if-none-match": whole["ETag"]}).status_code == 304
    assert client.post(url).status_code == 405


def test_an_old_name_in_the_address_still_works(client, spoken):
    assert client.get(f"/audio/{spoken.audio.uuid}/anything.mp3").status_code == 200


def test_the_stored_file_lies_where_nobody_guesses_and_is_not_served(client, spoken):
    name = spoken.audio.file.name
    assert len(name.split("/")[1]) == 32
    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.parametrize("state", ["draft", "private", "expired", "scheduled", "unused", "parent"])
def test_what_is_not_public_is_not_found(client, spoken, state):
    if state == "draft":
        spoken.unpublish()
    elif state == "private":
        restrict(spoken)
    elif state == "parent":
        restrict(spoken.get_parent())
    elif state == "expired":
        spoken.expire_at = timezone.now() - timedelta(minutes=1)
        spoken.save()
    elif state == "scheduled":
        spoken.go_live_at = timezone.now() + timedelta(days=1)
        spoken.save()
    recording = audio() if state == "unused" else spoken.audio
    for headers in ({}, {"range": "bytes=0-1"}, {"if-none-match": "*"}):
        for ask in (client.get, client.head):
            answer = ask(recording.url, headers=headers)
            assert answer.status_code == 404
            assert "Accept-Ranges" not in answer
    if state != "unused":
        assert client.get(reverse("episode_player", args=[spoken.guid])).status_code == 404
        for name in NAMES:
            assert client.get(spoken.speech_url(name)).status_code == 404
            assert client.head(spoken.speech_url(name)).status_code == 404


@pytest.fixture
def new_recording(client, spoken):
    """Chosen in the draft of a public episode, which keeps the old one until it is published."""
    spoken.audio = audio()
    spoken.save_revision()
    return spoken.audio


def test_the_recording_of_a_public_episodes_draft_is_not_found(client, spoken, new_recording):
    assert client.get(new_recording.url).status_code == 404
    assert client.get(EpisodePage.objects.get(pk=spoken.pk).audio.url).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/media/{}",
        "/media//{}",
        "/media/./{}",
        "/media/images/../{}",
        "/media/%2e%2e/media/{}",
        "/media/images/%2e%2e/{}",
        "/static/../media/{}",
        "/protected/{}",
        "/{}",
        "/documents/1/{}",
    ],
)
def test_no_other_address_leads_to_the_stored_file(client, spoken, path):
    """Not even of what is public: it would outlive the publication."""
    stored = spoken.audio.file.name
    for name in (stored, stored.upper(), f"{stored.rpartition('/')[0]}/"):
        assert client.get(path.format(name)).status_code in (301, 404)
        assert client.head(path.format(name)).status_code in (301, 404)


def test_a_draft_is_previewed_by_editors_only(client, spoken):
    spoken.unpublish()
    for name in ("view_draft", "preview_on_edit"):
        preview = reverse(f"wagtailadmin_pages:{name}", args=[spoken.pk])
        answer = client.get(preview)
        assert (answer.status_code, "/admin/login/" in answer["Location"]) == (302, True)


def test_an_archived_episode_can_still_be_heard(client, spoken):
    archive(spoken)
    assert client.get(spoken.audio.url).status_code == 200


def test_editors_hear_a_draft_and_other_accounts_do_not(client, spoken):
    spoken.unpublish()
    group = Group.objects.create(name="Podcast")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group,
        page=spoken.get_parent(),
        permission=Permission.objects.get(codename="change_page"),
    )
    other = Group.objects.create(name="Andre")
    other.permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user("redaktion", groups=["Podcast"]))
    assert client.get(spoken.audio.url).status_code == 200
    client.force_login(user("andre", groups=["Andre"]))
    assert client.get(spoken.audio.url).status_code == 404
    client.force_login(user("ingen"))
    assert client.get(spoken.audio.url).status_code == 404


def test_a_lost_file_is_not_found(client, spoken):
    spoken.audio.file.storage.delete(spoken.audio.file.name)
    assert client.get(spoken.audio.url).status_code == 404


@pytest.mark.parametrize(
    "path", ["/audio/x/a.mp3", "/audio/00000000-0000-4000-8000-000000000000/a.mp3"]
)
def test_absurd_addresses_are_not_found(client, path):
    assert client.get(path).status_code == 404


def test_addresses_in_the_feed_are_plain_ascii(client):
    page = show(title="Ærlig snak")
    one = episode(page, title="Åse på øen", audio=audio(name="Åse på øen \u202e»citat«\n.mp3"))
    transcript(one)
    text = client.get(f"{page.url}rss/").content.decode()
    enclosure = text.split('<enclosure url="')[1].split('"')[0]
    assert enclosure.isascii()
    assert client.get(urlsplit(enclosure).path).status_code == 200
