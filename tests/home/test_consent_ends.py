"""What a person has said last is what holds, whichever form it was recorded in."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from core.models import Consent, DraftLink
from core.taking_down import take_down
from home.models import StandardPage
from tests import factories
from tests.news.news_factories import article

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
Use = Consent.Use
TODAY = timezone.localdate()


def days(number):
    return TODAY + timedelta(days=number)


def quoting(person, **fields):
    page = article(title="Om kaffe", slug="om-kaffe", live=False, **fields)
    page.body = [("pull_quote", {"quote": "Stolene blev.", "person": person, "attribution": ""})]
    page.save_revision()
    return page


def published(page):
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def is_live(page):
    return type(page).objects.get(pk=page.pk).live


def form_of(consent, **changed):
    told = {
        "person": consent.person_id,
        "use": consent.use,
        "website": "on",
        "display_name": consent.display_name,
        "pseudonym": consent.pseudonym,
        "given_on": consent.given_on,
        "review_on": "",
        "withdrawn_on": consent.withdrawn_on or "",
        "note": "",
    }
    return told | changed


@pytest.fixture
def wide(site):
    person = factories.person("Solvej Ager")
    return factories.consent(
        person, use=Use.QUOTE, display_name="full", feeds=True, given_on=days(-400)
    )


@pytest.fixture
def narrow(wide):
    return factories.consent(wide.person, use=Use.QUOTE, display_name="first", given_on=days(-100))


def test_withdrawing_the_narrower_in_its_form_brings_no_wider_one_back(
    client, member, wide, narrow
):
    page = published(quoting(wide.person))
    member("Editor")
    address = reverse("consents:edit", args=[narrow.pk])
    told = client.post(address, form_of(narrow, withdrawn_on=TODAY), follow=True)
    assert "Another consent to the same use ends with it." in told.content.decode()
    wide.refresh_from_db()
    assert wide.withdrawn_on == TODAY
    assert not is_live(page)
    client.logout()
    assert client.get(page.url).status_code == 404
    assert page.url not in client.get("/nyheder/rss/").content.decode()


def test_nor_does_a_program_that_withdraws_only_the_newer(client, wide, narrow):
    page = published(quoting(wide.person))
    narrow.withdrawn_on = TODAY
    narrow.save()
    assert not is_live(page)
    assert not Consent.objects.in_force().exists()


def test_what_was_recorded_of_the_past_ends_nothing_said_since(client, member, wide):
    page = published(quoting(wide.person, lead="Kaffe."))
    member("Editor")
    old = Consent(person=wide.person, use=Use.QUOTE, given_on=days(-900))
    client.post(reverse("consents:add"), form_of(old, withdrawn_on=days(-500)))
    assert Consent.objects.count() == 2
    wide.refresh_from_db()
    assert wide.withdrawn_on is None
    assert is_live(page)


def test_a_withdrawal_to_come_may_come_sooner_but_not_later(client, member, wide):
    page = published(quoting(wide.person))
    wide.withdraw(days(30))
    member("Editor")
    address = reverse("consents:withdraw", args=[wide.pk])
    assert page.title in client.get(address).content.decode()
    told = client.post(address, {"withdrawn_on": days(40)}).content.decode()
    assert "Choose an earlier day." in told
    client.post(address, {"withdrawn_on": TODAY})
    assert not is_live(page)
    assert client.get(address).status_code == 404


def test_the_list_says_which_is_replaced_and_offers_no_answer_to_it(client, member, wide, narrow):
    member("Editor")
    text = client.get(reverse("consents:index")).content.decode()
    assert "Replaced by a newer one" in text
    assert reverse("consents:withdraw", args=[narrow.pk]) in text
    assert reverse("consents:withdraw", args=[wide.pk]) not in text
    refused = Consent.objects.create(person=wide.person, use=Use.PORTRAIT)
    text = client.get(reverse("consents:index"), {"state": "said_no"}).content.decode()
    assert reverse("consents:edit", args=[refused.pk]) in text
    assert reverse("consents:edit", args=[narrow.pk]) not in text


def test_deleting_says_what_would_count_again(client, member, wide, narrow):
    member("Editor")
    page = published(quoting(wide.person))

    def told(consent):
        text = client.get(reverse("consents:delete", args=[consent.pk])).content.decode()
        assert "choose “Withdraw” in the list instead" in text
        again = "which it replaced, will then count again" in text
        return again, f"these are not public any more: “{page.title}”." in text

    assert told(narrow) == (True, False)
    assert told(wide) == (False, False)
    narrow.delete()
    assert told(wide) == (False, True)


@pytest.mark.parametrize("scope", ["feeds", "search_engines", "social"])
def test_a_consent_to_staff_texts_is_asked_for_each_of_its_scopes(client, site, scope):
    """From who holds no office: nothing else speaks for them."""
    person = factories.person("Solvej Ager")
    names = ("feeds", "search_engines", "social")
    yes = {name: name != scope for name in names}
    factories.consent(person, use=Use.STAFF_TEXT, display_name="pseudonym", pseudonym="Maja", **yes)
    page = published(quoting(person))
    html = client.get(page.url).content.decode()
    feed = client.get("/nyheder/rss/").content.decode()
    found = {
        "feeds": page.url in feed,
        "search_engines": "noindex" not in html,
        "social": f'og:title" content="{page.title}' in html,
    }
    assert found == yes
    for text in (html, feed, client.get("/soeg/?q=kaffe").content.decode()):
        assert "Ager" not in text
    assert "Maja" in html
    with pytest.raises(ValidationError, match="oversættelse"):
        factories.translated(page, "en", title="Coffee", slug="coffee")


def test_a_consent_of_its_own_counts_more_than_one_to_staff_texts(client, member, wide):
    page = published(quoting(wide.person))
    staff = factories.consent(wide.person, use=Use.STAFF_TEXT)
    member("Editor")
    address = reverse("consents:withdraw", args=[staff.pk])
    assert page.title not in client.get(address).content.decode()
    client.post(address, {"withdrawn_on": TODAY})
    assert is_live(page)
    wide.delete()
    assert not is_live(page)


def test_a_draft_is_shown_to_nobody_after_a_no(client, site):
    person = factories.person("Solvej Ager")
    page = quoting(person)
    link = DraftLink.objects.create(page_id=page.pk, made_by=factories.user("ane"))
    address = reverse("draft", args=[link.token])
    assert client.get(address).status_code == 200
    Consent.objects.create(person=person, use=Use.PORTRAIT)
    assert client.get(address).status_code == 200
    Consent.objects.create(person=person, use=Use.QUOTE)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("is_parent", [False, True])
def test_what_is_taken_down_is_not_shown_again_by_a_published_copy(client, member, site, is_parent):
    above = factories.standard_page(title="Om kaffe")
    below = factories.standard_page(above, title="Om te")
    take_down(below, None)
    member("Secretariat")
    page = above if is_parent else below
    data = {
        "new_title": "Kopi",
        "new_slug": "kopi",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    data |= {"copy_subpages": "on"} if is_parent else {}
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    told = client.post(address, data).content.decode()
    assert "is taken down. Copy it without publishing the copies." in told
    pages = StandardPage.objects.filter(title__in=["Kopi", "Om te"])
    assert pages.count() == 1
    del data["publish_copies"]
    client.post(address, data)
    assert pages.count() == (3 if is_parent else 2)
    assert pages.filter(live=True).get() == below


def test_an_older_paper_does_not_overrule_a_withdrawal(client, member, wide):
    wide.withdraw(days(-4))
    member("Editor")
    older = Consent(person=wide.person, use=Use.QUOTE, given_on=days(-100))
    told = client.post(reverse("consents:add"), form_of(older))
    assert "Record what was said after that day." in told.content.decode()
    assert not Consent.objects.in_force().exists()
    since = Consent(person=wide.person, use=Use.QUOTE, given_on=TODAY)
    assert client.post(reverse("consents:add"), form_of(since)).status_code == 302
    assert Consent.objects.in_force().count() == 1
