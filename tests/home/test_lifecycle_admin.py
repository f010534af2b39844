from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import Lifecycle
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    return factories.standard_page(title="Om løn", slug="om-loen")


def address(page):
    return reverse("page_lifecycle", args=[page.pk])


FORM = {
    "state": "archived",
    "period": "",
    "since": "",
    "expected": "",
    "reviewed_on": "2026-05-03",
    "review_on": "",
    "replacement_1": "",
    "replacement_2": "",
    "replacement_3": "",
}


def test_an_editor_archives_a_page_with_a_replacement(client, member, page):
    member("Editor")
    other = factories.standard_page(title="Nyt om løn")
    assert client.get(address(page)).status_code == 200
    answer = client.post(address(page), {**FORM, "replacement_1": other.pk})
    assert answer.status_code == 302
    stored = Lifecycle.objects.get(translation_key=page.translation_key)
    assert stored.is_archived
    assert [link.page_id for link in stored.replacements.all()] == [other.pk]
    assert PageLogEntry.objects.filter(page=page.pk, action="core.lifecycle").exists()
    shown = client.get("/om-loen/").content.decode()
    assert "Nyt om løn" in shown


def test_the_button_is_there_for_who_may(client, member, page):
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    member("Editor")
    assert address(page) in client.get(edit).content.decode()
    client.logout()
    member("Secretariat")
    assert address(page) not in client.get(edit).content.decode()


@pytest.mark.parametrize("group", ["Secretariat", "Translator nb", "Volunteer writer"])
def test_others_may_not(client, member, page, group):
    member(group)
    assert client.get(address(page)).status_code == 302
    assert client.post(address(page), FORM).status_code == 302
    assert not Lifecycle.objects.exists()


def test_a_visitor_is_sent_to_log_in(client, page):
    assert "/login/" in client.get(address(page))["Location"]


def test_a_page_cannot_replace_itself_nor_be_looked_at_before_it_began(client, member, page):
    member("Editor")
    answer = client.post(
        address(page),
        {**FORM, "replacement_1": page.pk, "since": "2026-05-03", "expected": "2026-05-02"},
    )
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"replacement_1", "expected"}
    assert not Lifecycle.objects.exists()


def test_the_status_panel_tells_where_the_page_is(client, member, page):
    factories.archive(page)
    member("Secretariat")
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Lifecycle: Archived" in " ".join(edit.split())


def test_a_front_page_has_no_lifecycle(client, member, site):
    member("Editor")
    assert client.get(address(site["da"])).status_code == 302


def test_a_translation_has_its_sources_lifecycle(client, member, page):
    english = page.copy_for_translation(factories.locale("en"))
    member("Editor")
    client.post(address(english), FORM)
    assert type(page).objects.get(pk=page.pk).is_archived


def test_odd_input_is_no_error(client, member, page):
    member("Editor")
    for odd in ({"state": "\x00"}, {"since": "31-02-99999"}, {"replacement_1": "9" * 40}, {}):
        assert client.post(address(page), {**FORM, **odd} if odd else {}).status_code == 200
    assert client.get("/admin/pages/999999/lifecycle/").status_code == 404


def test_the_second_of_two_is_told_and_keeps_the_words(client, member, page):
    member("Editor")
    form = client.get(address(page)).context["form"]
    factories.archive(page)
    answer = client.post(
        address(page), {**FORM, "state": "current", "loaded": form["loaded"].value()}
    )
    said = answer.content.decode()
    assert "Someone else has changed this since you opened it" in said
    assert "2026-05-03" in said
    assert Lifecycle.objects.get(pk=page.translation_key).is_archived


def test_what_is_under_construction_since_today_is_told_of_in_60_days(client, member, page):
    member("Editor")
    client.post(address(page), {**FORM, "state": "under_construction"})
    today = timezone.localdate()
    assert Lifecycle.objects.get().since == today
    late = Lifecycle.objects.long_under_construction
    assert not late(today + timedelta(days=60)).exists()
    assert late(today + timedelta(days=61)).exists()
    client.post(address(page), {**FORM, "state": "under_construction", "since": "2026-01-02"})
    assert Lifecycle.objects.get().since.isoformat() == "2026-01-02"


def test_a_closed_period_is_told_as_the_archive_that_it_is(client, member, page):
    member("Editor")
    period = factories.period(is_closed=True)
    sent = {**FORM, "state": "current", "period": period.pk}
    told = client.post(address(page), sent, follow=True)
    assert f"The lifecycle of “{page.title}” is saved: Archived." in told.content.decode()
    client.post(address(page), {**sent, "review_on": "2027-05-03"})
    entries = PageLogEntry.objects.filter(page=page.pk, action="core.lifecycle").order_by("pk")
    moved, dated = [str(entry.message) for entry in entries]
    assert moved == "Fra Gælder til Arkiveret"
    assert "Fra" not in dated
