"""A draft is read by who has its link, for a week, and by nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import Consent, DraftLink, Lifecycle
from tests import factories
from tests.news.news_factories import peer

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Offentlig", slug="om-loen")
    page.title = "Udkastet"
    page.save_revision()
    return page


def beside(page):
    return reverse("page_draft_link", args=[page.pk])


@pytest.fixture
def link(page):
    return DraftLink.objects.create(page_id=page.pk, made_by=factories.user("ane"))


def address(link):
    return reverse("draft", args=[link.token])


def test_whoever_has_it_reads_the_latest_draft(client, page, link):
    answer = client.get(address(link))
    html = answer.content.decode()
    assert "Udkastet" in html
    assert "draft-notice" in html
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    page.title = "Endnu nyere"
    page.save_revision()
    assert "Endnu nyere" in client.get(address(link)).content.decode()
    assert "draft-notice" not in client.get("/om-loen/").content.decode()


@pytest.mark.parametrize("change", ["is_active", "delete"])
def test_it_ends_with_its_makers_account(client, page, link, change):
    if change == "delete":
        link.made_by.delete()
    else:
        link.made_by.is_active = False
        link.made_by.save()
    assert client.get(address(link)).status_code == 404


def test_it_ends(client, page, link):
    DraftLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(address(link)).status_code == 404
    for odd in ("x", "æøå", "a" * 3000, "%00"):
        assert client.get(f"/vis-kladde/{odd}/").status_code == 404
    assert client.post(address(link)).status_code == 405


def test_who_may_change_the_page_makes_it_and_takes_it_back(client, member, page):
    account = member("Secretariat")
    client.post(beside(page))
    made = DraftLink.objects.get(page=page.pk)
    assert made.made_by == account
    assert timedelta(days=6) < made.expires_at - timezone.now() <= timedelta(days=7)
    assert made.url in client.get(beside(page)).content.decode()
    client.post(beside(page))
    assert client.get(address(made)).status_code == 404
    newer = DraftLink.objects.get(page=page.pk)
    client.post(beside(page), {"take-back": "1"})
    assert client.get(address(newer)).status_code == 404
    actions = PageLogEntry.objects.filter(page=page.pk, action__startswith="core.draft.")
    assert [entry.action for entry in actions.order_by("pk")] == [
        "core.draft.share",
        "core.draft.share",
        "core.draft.take_back",
    ]


@pytest.mark.parametrize("group", ["Translator nb", "Volunteer writer"])
def test_others_share_nothing(client, member, page, group):
    member(group)
    assert client.get(beside(page)).status_code == 302
    assert client.post(beside(page)).status_code == 302
    assert not DraftLink.objects.exists()


def test_a_story_is_shown_to_its_person_before_the_consent_is_given(client, site):
    story = peer(title="Kaffen kan vente", live=False)
    story.save_revision()
    link = DraftLink.objects.create(page_id=story.pk, made_by=factories.user("ane"))
    assert "Kaffen kan vente" in client.get(address(link)).content.decode()
    assert client.get(story.url).status_code == 404


def test_a_story_is_shown_no_more_when_its_consent_is_withdrawn(client, member):
    member("Editor")
    told = "Someone in it has said no, or has taken their consent back."
    story = peer(title="Kaffen kan vente", scopes=("feeds",))
    story.save_revision()
    link = DraftLink.objects.create(page_id=story.pk, made_by=factories.user("ane"))
    consent = Consent.objects.get()
    for days, status in ((1, 200), (0, 404)):
        consent.withdrawn_on = timezone.localdate() + timedelta(days=days)
        consent.save()
        assert client.get(address(link)).status_code == status
        assert (told in client.get(beside(story)).text) == (status == 404)
    factories.consent(consent.person)
    assert client.get(address(link)).status_code == 200


def test_what_is_taken_down_is_shown_to_nobody(client, page, link):
    Lifecycle.objects.create(translation_key=page.translation_key, taken_down_at=timezone.now())
    assert client.get(address(link)).status_code == 404
