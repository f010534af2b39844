"""What the models refuse is said to whoever tried, in the admin's language; nothing is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import Consent
from news.models import PeerPage
from tests.factories import home_page, person
from tests.news.news_factories import peer, peer_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(site):
    """In moderation; the consent was taken back by a program, which cancels nothing."""
    parent = peer_index(home_page())
    page = peer(parent, of=person("Aslaug Birk"), scopes=("feeds",), live=False)
    page.save_revision()
    return page


@pytest.fixture
def moderated(story, member):
    account = member("Editor")
    story.get_workflow().start(story, account)
    return PeerPage.objects.get(pk=story.pk)


def approve(client, page, **headers):
    task = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address,
        {"comment": "Ja"},
        headers={"referer": f"http://testserver{edit}", **headers},
        follow=not headers,
    )


def now(page):
    return PeerPage.objects.get(pk=page.pk)


def test_a_story_whose_consent_has_ended_is_not_approved(client, moderated):
    consents = Consent.objects.filter(person=moderated.person)
    consents.update(website=False)
    answer = approve(client, moderated)
    assert answer.redirect_chain[0][0].endswith(f"/admin/pages/{moderated.pk}/edit/")
    said = answer.content.decode()
    assert "is not published. Person: There is no valid consent from this person" in said
    assert not now(moderated).live
    assert now(moderated).workflow_in_progress
    consents.update(website=True)
    approve(client, moderated)
    assert now(moderated).live


def test_nor_in_the_window_that_asks_for_a_comment(client, moderated):
    Consent.objects.update(website=False)
    answer = approve(client, moderated, **{"x-requested-with": "XMLHttpRequest"})
    edit = reverse("wagtailadmin_pages:edit", args=[moderated.pk])
    assert answer.json() == {"step": "success", "redirect": f"http://testserver{edit}"}
    assert "There is no valid consent" in client.get(edit).content.decode()


def test_the_refusal_is_in_the_moderators_language(client, moderated):
    UserProfile.objects.update(preferred_language="da")
    Consent.objects.update(website=False)
    said = approve(client, moderated).content.decode()
    assert "Der er intet gyldigt samtykke" in said
    assert "There is no valid consent" not in said


def test_the_refusal_never_leads_off_the_site(client, moderated):
    Consent.objects.update(website=False)
    answer = approve(client, moderated, referer="https://evil.example/admin/")
    assert answer.status_code == 302
    assert answer["Location"] == reverse("wagtailadmin_home")


def test_many_at_once_are_published_together_or_not_at_all(client, member, story):
    member("Editor")
    other = peer(story.get_parent(), live=False)
    story.person.consents.all().delete()
    ids = "&".join(f"id={page.pk}" for page in (story, other))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    back = reverse("wagtailadmin_explore", args=[story.get_parent().pk])
    answer = client.post(f"{address}?{ids}&next={back}", follow=True)
    said = answer.content.decode()
    assert "Nothing was published." in said
    assert f"“{story.title}” is not published." in said
    assert f"“{other.title}” is not published." not in said
    assert (now(story).live, now(other).live) == (False, False)
    client.post(f"{address}?id={other.pk}&next={back}")
    assert now(other).live


def test_a_program_still_meets_the_error_itself(story):
    story.person.consents.all().delete()
    with pytest.raises(ValidationError, match="person"):
        now(story).get_latest_revision().publish()
