"""What has been public is archived, not deleted; what still holds is marked as reviewed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from core.models import Lifecycle
from home.models import StandardPage
from tests import factories
from tests.podcasts.podcast_factories import episode

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
FORM = {"period": "", "replacement_1": "", "replacement_2": "", "replacement_3": ""}


@pytest.fixture
def page(site):
    return factories.standard_page(
        title="Om løn", slug="om-loen", first_published_at=timezone.now()
    )


@pytest.fixture
def draft(site):
    return factories.standard_page(title="Kladde", live=False)


def at(name, page):
    return reverse(name, args=[page.pk])


def delete(client, page):
    return client.post(at("wagtailadmin_pages:delete", page))


def is_there(page):
    return StandardPage.objects.filter(pk=page.pk).exists()


def test_archived_in_one_form_and_taken_out_in_another(client, member, page):
    member("Editor")
    now_holds = factories.standard_page(title="Nyt om løn")
    assert client.get(at("page_archive", page)).status_code == 200
    client.post(at("page_archive", page), {**FORM, "replacement_1": now_holds.pk})
    assert "Nyt om løn" in client.get("/om-loen/").content.decode()
    assert client.get(at("page_archive", page))["Location"] == at("page_take_out", page)
    client.post(at("page_take_out", page))
    assert not type(page).objects.get(pk=page.pk).is_archived
    entries = PageLogEntry.objects.filter(page=page.pk, action="core.lifecycle").order_by("pk")
    assert [entry.data for entry in entries] == [
        {"before": "current", "after": "archived"},
        {"before": "archived", "after": "current"},
    ]


def test_with_the_pages_below_if_asked_to(client, member, page):
    member("Editor")
    below = [factories.standard_page(page), factories.standard_page(page, live=False)]
    beside = factories.standard_page()
    client.post(at("page_archive", page), {**FORM, "below": "on"})
    archived = {each.pk for each in StandardPage.objects.filter(pk__gt=0).archived()}
    assert archived == {page.pk, *(each.pk for each in below)}
    assert not type(beside).objects.get(pk=beside.pk).is_archived


def test_a_show_keeps_the_episodes_of_its_feed(client, member, site):
    member("Editor")
    spoken = episode()
    show = spoken.get_parent()
    assert 'name="below"' not in client.get(at("page_archive", show)).content.decode()
    client.post(at("page_archive", show), {**FORM, "below": "on"})
    assert Lifecycle.objects.archived().count() == 1
    assert str(spoken.guid) in client.get(f"{show.url}rss/").content.decode()


def test_what_a_closed_period_archived_is_not_taken_out_by_hand(client, member, page):
    member("Editor")
    factories.archive(page)
    closed = factories.period("Projekt Bro", is_closed=True)
    Lifecycle.objects.filter(pk=page.translation_key).update(period=closed)
    assert "Projekt Bro" in client.get(at("page_take_out", page)).content.decode()
    client.post(at("page_take_out", page))
    assert type(page).objects.get(pk=page.pk).is_archived


@pytest.mark.parametrize("group", ["Secretariat", "Translator nb", "Volunteer writer"])
def test_others_archive_nothing(client, member, page, group):
    member(group)
    for name in ("page_archive", "page_take_out", "page_lifecycle"):
        assert client.get(at(name, page)).status_code in (302, 404)
        assert client.post(at(name, page), FORM).status_code in (302, 404)
    assert not Lifecycle.objects.archived().exists()


def test_only_an_editor_deletes_what_has_been_public(client, member, page, draft):
    member("Secretariat")
    taken_down = factories.standard_page(live=False, first_published_at=timezone.now())
    for each in (page, taken_down):
        answer = delete(client, each)
        assert answer["Location"] == at("wagtailadmin_pages:edit", each)
        assert is_there(each)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{bulk}?id={page.pk}&id={draft.pk}")
    assert (is_there(page), is_there(draft)) == (True, False)
    client.logout()
    member("Editor")
    offered = client.get(at("wagtailadmin_pages:delete", page)).content.decode()
    assert at("page_archive", page) in offered
    delete(client, page)
    assert not is_there(page)


def test_what_may_not_be_deleted_may_still_be_moved(member, page):
    secretariat = member("Secretariat")
    assert page.permissions_for_user(secretariat).can_move()
    assert not page.permissions_for_user(secretariat).can_delete()


def test_reviewed_by_whoever_may_publish(client, member, page):
    member("Secretariat")
    answer = client.post(at("page_reviewed", page), {"again": "6"})
    assert answer.status_code == 302
    stored = Lifecycle.objects.get(pk=page.translation_key)
    assert stored.reviewed_on == TODAY()
    assert TODAY() + timedelta(days=180) < stored.review_on < TODAY() + timedelta(days=186)
    told = client.get("/om-loen/").content.decode()
    assert f'{gettext("Reviewed")} <time datetime="{TODAY()}"' in told
    [entry] = PageLogEntry.objects.filter(page=page.pk, action="core.reviewed")
    assert str(stored.review_on.year) in str(entry.message)
    client.post(at("page_reviewed", page), {"again": "0"})
    assert Lifecycle.objects.get(pk=page.translation_key).review_on is None


@pytest.mark.parametrize("again", ["", "-3", "x", "9" * 40, "\x00"])
def test_odd_answers_change_nothing(client, member, page, again):
    member("Secretariat")
    assert client.post(at("page_reviewed", page), {"again": again}).status_code == 200
    assert not Lifecycle.objects.exists()


def test_a_volunteer_reviews_nothing(client, member, page):
    member("Volunteer writer")
    assert client.post(at("page_reviewed", page), {"again": "6"}).status_code == 302
    assert not Lifecycle.objects.exists()


def life(page, **fields):
    Lifecycle.objects.update_or_create(translation_key=page.translation_key, defaults=fields)
    return page


def days(number):
    return TODAY() + timedelta(days=number)


def test_which_pages_are_due(site):
    due = life(factories.standard_page(), review_on=days(0))
    life(factories.standard_page(), review_on=days(1))
    life(factories.standard_page(), review_on=days(-1), state="archived")
    building = {"state": "under_construction"}
    long = life(factories.standard_page(), **building, since=days(-61))
    late = life(factories.standard_page(), **building, since=days(-3), expected=days(-1))
    life(factories.standard_page(), **building, since=days(-60), expected=days(1))
    life(factories.standard_page(), since=days(-100))
    keys = Lifecycle.objects.review_due().values_list("pk", flat=True)
    assert set(keys) == {due.translation_key}
    keys = Lifecycle.objects.long_under_construction().values_list("pk", flat=True)
    assert set(keys) == {long.translation_key, late.translation_key}


def test_each_is_reminded_once_in_their_own_language(site):
    owner = factories.user("ane", groups=["Secretariat"], first_name="Ane")
    other = factories.user("ben", groups=["Secretariat"])
    UserProfile.objects.create(user=other, preferred_language="en")
    factories.user("frivillig", groups=["Volunteer writer"])
    life(factories.standard_page(title="Anes side", owner=owner), review_on=days(0))
    unowned = life(factories.standard_page(title="Ingens side"), review_on=days(-1))
    life(factories.standard_page(title="Senere"), review_on=days(5))
    life(factories.standard_page(title="Kladde", live=False), review_on=days(0))
    english = factories.standard_page(site["en"], title="Only English")
    life(english, review_on=days(0))
    call_command("new_day", verbosity=0)
    mails = {sent.to[0]: sent for sent in mail.outbox}
    assert set(mails) == {"ane@example.org", "ben@example.org"}
    assert mails["ben@example.org"].subject == "Pages to look at again"
    assert mails["ane@example.org"].subject != "Pages to look at again"
    assert "Anes side" in mails["ane@example.org"].body
    assert "Anes side" not in mails["ben@example.org"].body
    assert at("wagtailadmin_pages:edit", unowned) in mails["ben@example.org"].body
    assert mails["ben@example.org"].body.count("Only English") == 1
    assert not {"Senere", "Kladde"} & set("".join(sent.body for sent in mail.outbox).split())
    call_command("new_day", verbosity=0)
    assert len(mail.outbox) == 2


def test_what_has_no_danish_is_reminded_of_too_and_each_page_once(site, client):
    ane = factories.user("ane", groups=["Secretariat"])
    english = factories.standard_page(site["en"], title="Only English", locale=site["en"].locale)
    both = factories.standard_page(title="Begge")
    for page in (life(english, review_on=days(0)), life(both, review_on=days(0))):
        factories.translated(page, "nb", title="På norsk")
    call_command("new_day", verbosity=0)
    [told] = mail.outbox
    assert "Only English" in told.body
    assert "Begge" in told.body
    assert "På norsk" not in told.body
    client.force_login(ane)
    listed = client.get(reverse("all_pages:index"), {"needs": "review"}).text
    assert "Only English" in listed
    assert "Begge" in listed
    assert "På norsk" not in listed


def test_what_nobody_was_told_of_is_told_when_someone_can_be(site):
    life(factories.standard_page(title="Om løn"), review_on=days(-1))
    draft = life(factories.standard_page(title="Kladde", live=False), review_on=days(-1))
    call_command("new_day", verbosity=0)
    assert mail.outbox == []
    factories.user("ane", groups=["Secretariat"])
    call_command("new_day", verbosity=0)
    [told] = mail.outbox
    assert "Kladde" not in told.body
    draft.save_revision().publish()
    call_command("new_day", verbosity=0)
    assert "Kladde" in mail.outbox[1].body
    assert "Om løn" not in mail.outbox[1].body


def test_a_new_date_is_reminded_of_again(site):
    factories.user("ane", groups=["Secretariat"])
    page = life(factories.standard_page(), review_on=days(-1), reminded_on=days(-1))
    call_command("new_day", verbosity=0)
    assert mail.outbox == []
    life(page, review_on=days(0))
    call_command("new_day", verbosity=0)
    assert len(mail.outbox) == 1
