"""When readers are told that the Danish page has changed, and as of when they read it."""

import re
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.models import BehindSource
from home.models import StandardPage
from tests import factories

pytestmark = pytest.mark.django_db
NOTICE = re.compile(r"Translated on (.+)\. The Danish page has changed since\.")


@pytest.fixture
def danish(site):
    page = factories.standard_page(title="Viden", slug="viden", lead="Kort.")
    page.save_revision().publish()
    return page


def read_on(client):
    """The date that the English page's notice names; None where nothing is said."""
    said = NOTICE.search(client.get("/en/viden/").content.decode())
    return said and said[1]


@pytest.fixture
def publish_text(danish, django_capture_on_commit_callbacks):
    """Publishes the English page as wagtail-localize does, on the first of a month of 2026."""
    source, _created = TranslationSource.update_or_create_from_instance(danish)
    translation = Translation.objects.create(source=source, target_locale=factories.locale("en"))

    def publish(month):
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
        page = danish.get_translation(translation.target_locale)
        first = datetime(2026, month, 1, 12, tzinfo=UTC)
        Page.objects.filter(pk=page.pk).update(last_published_at=first)

    TranslationSource.objects.update(last_updated_at=datetime(2026, 1, 1, 12, tzinfo=UTC))
    publish(1)
    return publish


def say(page, lead):
    page.lead = lead
    page.save_revision().publish()


def test_taking_over_the_new_text_makes_nothing_newer_for_readers(client, danish, publish_text):
    say(danish, "Langt.")
    assert read_on(client) == "1 January 2026"
    publish_text(3)
    assert read_on(client) == "1 January 2026"
    TranslationSource.objects.get().update_from_db()
    assert read_on(client) == "1 January 2026"
    say(danish, "Endnu længere.")
    assert read_on(client) == "1 January 2026"


def test_it_moves_when_a_newer_text_is_published_that_is_behind_again(client, danish, publish_text):
    say(danish, "Langt.")
    TranslationSource.objects.get().update_from_db()
    say(danish, "Endnu længere.")
    synced = datetime(2025, 12, 1, 12, tzinfo=UTC)
    BehindSource.objects.update(made_from=synced)
    publish_text(1)
    taken = TranslationSource.objects.get().last_updated_at
    assert BehindSource.objects.get().made_from == taken
    assert read_on(client)


def test_a_danish_page_that_says_the_same_again_is_no_change(client, danish, publish_text):
    say(danish, "Langt.")
    assert read_on(client)
    say(danish, "Kort.")
    assert read_on(client) is None


def test_an_address_of_its_own_is_no_change(client, danish, publish_text):
    danish.slug = "det-vi-ved"
    danish.save_revision().publish()
    assert read_on(client) is None


def test_nor_is_what_could_not_be_compared_with_a_stored_revision(client, danish, publish_text):
    danish.refresh_from_db()
    danish.save_revision()
    call_command("purge_revisions", verbosity=0)
    assert StandardPage.objects.get(pk=danish.pk).live_revision is None
    publish_text(2)
    assert read_on(client) is None
    TranslationSource.objects.update(content_json=danish.to_json().replace("Kort", "Andet"))
    publish_text(3)
    assert read_on(client)


def test_one_made_by_hand_is_compared_with_what_was_published_then(client, danish):
    english = factories.translated(danish)
    assert read_on(client) is None
    danish.save_revision().publish()
    assert read_on(client) is None
    say(danish, "Langt.")
    assert read_on(client)
    say(danish, "Kort.")
    assert read_on(client) is None
    say(danish, "Langt.")
    assert read_on(client)
    english.save_revision().publish()
    assert read_on(client) is None


def test_it_stands_above_the_list_of_feeds_too(client, site):
    danish = factories.standard_page(title="Følg med", slug="foelg", lead="Kort.")
    factories.translated(danish, title="Follow along")
    assert not NOTICE.search(client.get("/en/foelg/").content.decode())
    say(danish, "Langt.")
    told = client.get("/en/foelg/").content.decode()
    assert NOTICE.search(told)
    assert '<a href="/foelg/" lang="da" hreflang="da">Følg med</a>' in told
    assert not NOTICE.search(client.get("/foelg/").content.decode())
    assert "translation-notice" not in client.get("/nb/foelg/").content.decode()
