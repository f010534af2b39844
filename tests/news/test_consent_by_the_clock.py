"""Consents that begin or end on a day that comes: no one saves anything then."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.models import PageLogEntry

from core.models import Consent
from core.pages import all_pages
from news.models import ArticlePage, PeerPage
from tests.factories import consent, person, topic
from tests.news.news_factories import NOW, article, index_in, peer, peer_index

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def test_a_story_whose_time_has_come_waits_for_its_consent_and_holds_up_no_one(clock):
    story = peer(live=False, scopes=None, go_live_at=NOW + timedelta(hours=1))
    news = article(live=False, go_live_at=NOW + timedelta(hours=2))
    for page in (story, news):
        page.save_revision().publish()
    clock(NOW + timedelta(hours=3))
    call_command("publish_scheduled")
    assert not PeerPage.objects.get(pk=story.pk).live
    assert ArticlePage.objects.get(pk=news.pk).live
    assert not story.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert PageLogEntry.objects.filter(page=story.pk, action="core.not_published").exists()


def test_a_withdrawal_with_a_date_takes_effect_by_the_clock(client, clock):
    page = peer()
    Consent.objects.update(withdrawn_on=TODAY + timedelta(days=1))
    assert client.get(page.url).status_code == 200
    clock(NOW + timedelta(days=1))
    assert client.get(page.url).status_code == 404
    assert not PeerPage.objects.public().exists()
    assert client.get("/moed-en-peer/").context["page_obj"].object_list == []


def test_on_the_day_of_withdrawal_no_list_of_pages_names_the_story_any_more(clock):
    about = topic()
    stays = peer(topics=[about])
    page = peer(scopes=("feeds",), topics=[about])
    given = Consent.objects.get(person=page.person)
    given.withdrawn_on = TODAY + timedelta(days=2)
    given.save()
    assert set(all_pages().public().on_topic(about.translation_key)) >= {page.page_ptr}
    PeerPage.objects.get(pk=page.pk).save_revision().publish()
    clock(NOW + timedelta(days=2))
    assert list(all_pages().public().on_topic(about.translation_key)) == [stays.page_ptr]


def test_a_narrower_consent_that_begins_later_closes_the_story_on_its_first_day(clock):
    page = peer()
    consent(page.person, website=False, given_on=TODAY + timedelta(days=2))
    assert all_pages().public().filter(pk=page.pk).exists()
    clock(NOW + timedelta(days=2))
    assert not all_pages().public().filter(pk=page.pk).exists()


def test_one_under_another_name_closes_a_story_that_tells_the_first(clock):
    page = peer(of=person("Aslaug Birk"), lead="Aslaug var bange.", display_name="full")
    later = {"given_on": TODAY + timedelta(days=2), "display_name": "pseudonym"}
    consent(page.person, pseudonym="Nora", **later)
    assert all_pages().public().filter(pk=page.pk).exists()
    clock(NOW + timedelta(days=2))
    assert not all_pages().public().filter(pk=page.pk).exists()


def test_a_wider_one_does_not(clock):
    page = peer()
    consent(page.person, feeds=True, given_on=TODAY + timedelta(days=2))
    clock(NOW + timedelta(days=2))
    assert all_pages().public().filter(pk=page.pk).exists()


def test_publishing_the_danish_story_does_not_open_its_translation_again(clock):
    teller = person("Aslaug Birk")
    page = peer(of=teller, scopes=("feeds", "translation"))
    page.save_revision().publish()
    english = peer(
        index_in("en", peer_index()), of=teller, scopes=None, translation_key=page.translation_key
    )
    given = Consent.objects.get(person=teller)
    given.withdrawn_on = TODAY + timedelta(days=1)
    given.save()
    PeerPage.objects.get(pk=page.pk).save_revision().publish()
    clock(NOW + timedelta(days=1))
    assert not all_pages().public().filter(pk__in=[page.pk, english.pk]).exists()


def test_an_edit_meanwhile_does_not_take_the_consents_date_for_the_editors(clock):
    page = peer(scopes=("feeds",))
    given = Consent.objects.get(person=page.person)
    given.withdrawn_on = TODAY + timedelta(days=2)
    given.save()
    PeerPage.objects.get(pk=page.pk).save_revision().publish()
    assert PeerPage.objects.get(pk=page.pk).expire_at
    given.withdrawn_on = None
    given.save()
    assert PeerPage.objects.get(pk=page.pk).expire_at is None


def test_a_withdrawal_that_is_taken_back_leaves_the_editors_own_date(clock):
    page = peer(scopes=("feeds",))
    page.expire_at = NOW + timedelta(days=30)
    page.save_revision().publish()
    given = Consent.objects.get(person=page.person)
    for day in (TODAY + timedelta(days=2), None):
        given.withdrawn_on = day
        given.save()
    assert PeerPage.objects.get(pk=page.pk).expire_at == NOW + timedelta(days=30)
