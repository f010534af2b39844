"""The list of consents, and answering one: for those with the permission, and nobody else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.models import Appearance, Consent
from news.models import PeerPage
from tests import factories
from tests.news.news_factories import index_in, peer, peer_index

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def story(site):
    return peer(of=factories.person("Solvej Ager"), scopes=("feeds", "translation"))


def own(consent, name):
    return reverse(f"consents:{name}", args=[consent.pk])


def days(number):
    return TODAY + timedelta(days=number)


def test_what_is_to_renew_is_the_newest_in_force_and_due_soon(site):
    someone, old = factories.person(), days(-400)
    due = factories.consent(someone, given_on=days(-300), review_on=days(60))
    overdue = factories.consent(factories.person(), given_on=old, review_on=days(-1))
    factories.consent(someone, given_on=old, review_on=days(-1))
    factories.consent(factories.person(), review_on=days(61))
    factories.consent(factories.person(), review_on=None)
    factories.consent(factories.person(), given_on=old, review_on=days(1), withdrawn_on=TODAY)
    factories.consent(factories.person(), website=False, review_on=days(1))
    assert set(Consent.objects.to_renew()) == {due, overdue}
    assert list(Consent.objects.overdue()) == [overdue]


def test_the_list_is_filtered_and_asks_no_more_when_longer(client, member, site):
    member("Editor")
    factories.consent(factories.person("Aase"), review_on=days(3))
    factories.consent(factories.person("Bodil"), withdrawn_on=TODAY, given_on=days(-2))

    def shown(**asked):
        text = client.get(reverse("consents:index"), asked).content.decode()
        return {name for name in ("Aase", "Bodil") if name in text}

    assert shown() == {"Aase", "Bodil"}
    assert shown(state="to_renew") == shown(state="in_force") == {"Aase"}
    assert shown(state="withdrawn") == {"Bodil"}
    assert shown(use="quote") == shown(state="overdue") == set()
    assert shown(state="<script>", use="\x00") == {"Aase", "Bodil"}


def test_the_question_shows_what_goes_and_the_answer_takes_it(client, member, story):
    english = peer(index_in("en", peer_index()), of=story.person, scopes=None, title="Coffee")
    other = peer(title="Bliver stående")
    older = factories.consent(story.person, given_on=days(-500), translation=True)
    given = Consent.objects.for_person(story.person_id).newest_first().first()
    member("Editor")
    told = client.get(own(given, "withdraw")).content.decode()
    for text in (story.title, english.title, story.index.title, "archives may keep copies"):
        assert text in told
    assert other.title not in told
    for odd in ("", "i går", "0001-01-01", days(-900).isoformat(), "x" * 10_000, "\x00"):
        assert client.post(own(given, "withdraw"), {"withdrawn_on": odd}).status_code == 200
    assert PeerPage.objects.filter(live=True).count() == 3
    client.post(own(given, "withdraw"), {"withdrawn_on": TODAY.isoformat()})
    assert list(PeerPage.objects.filter(live=True)) == [other]
    older.refresh_from_db()
    assert older.withdrawn_on == TODAY
    assert client.get(own(given, "withdraw")).status_code == 404
    logged = ModelLogEntry.objects.filter(action="core.consent.withdraw")
    assert {entry.user.username for entry in logged} == {"editor"}


def test_yes_it_holds(client, member, story):
    given = story.person.consents.get()
    member("Editor")
    assert story.title in client.get(own(given, "renew")).content.decode()
    assert client.post(own(given, "renew"), {"review_on": TODAY.isoformat()}).status_code == 200
    client.post(own(given, "renew"), {"review_on": days(400).isoformat()})
    given.refresh_from_db()
    assert given.review_on == days(400)
    assert PeerPage.objects.get().live


def test_who_is_shown_without_consent_is_listed_with_a_form_to_mend_it(client, member, story):
    Consent.objects.all().delete()
    PeerPage.objects.update(live=True)
    Appearance.objects.all().delete()
    Appearance.objects.create(
        page=story, person_key=story.person.translation_key, use=Consent.Use.QUOTE
    )
    member("Editor")
    missing = reverse("consents:missing")
    assert "Solvej Ager" in client.get(missing).content.decode()
    add = client.get(f"{reverse('consents:add')}?person={story.person_id}&use=quote").context[
        "form"
    ]
    assert (add.initial["person"], add.initial["use"]) == (story.person, "quote")
    assert client.get(f"{reverse('consents:add')}?person={'9' * 40}&use=x").status_code == 200
    for use in (Consent.Use.QUOTE, Consent.Use.PROFILE):
        factories.consent(story.person, use=use)
    assert "Solvej Ager" not in client.get(missing).content.decode()


@pytest.mark.parametrize("group", ["Secretariat", "Translator nb", "Volunteer writer"])
def test_others_neither_see_nor_change_any_of_it(client, member, story, group):
    member("Editor")
    given = story.person.consents.get()
    client.post(own(given, "renew"), {"review_on": days(400).isoformat()})
    history = reverse("wagtailadmin_reports:site_history")
    assert "Consent renewed" in client.get(history).content.decode()
    client.logout()
    member(group)
    places = [own(given, "renew"), own(given, "withdraw"), reverse("consents:missing")]
    for place in places:
        assert client.get(place).status_code == 302
        client.post(place, {"withdrawn_on": TODAY.isoformat()})
    given.refresh_from_db()
    assert given.withdrawn_on is None
    for place in (
        history,
        reverse("wagtailadmin_home"),
        reverse("wagtailsnippets_core_person:list"),
        f"{reverse('wagtailadmin_pages:search')}?q=Solvej",
        reverse("wagtailadmin_pages:usage", args=[story.pk]),
        reverse("wagtailadmin_pages:history", args=[story.pk]),
    ):
        assert "onsent" not in client.get(place, follow=True).content.decode(), place


def test_the_list_of_the_missing_asks_no_more_when_longer(client, member, site):
    member("Editor")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse("consents:missing")).status_code == 200
        return len(captured)

    def add():
        page = factories.standard_page()
        key = factories.person().translation_key
        Appearance.objects.create(page=page, person_key=key, use=Consent.Use.QUOTE)

    add()
    queries()
    few = queries()
    add()
    add()
    assert queries() == few
