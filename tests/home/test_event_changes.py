"""Cancelling, postponing and moving an event online: in every language at once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from news.models import EventPage
from news.wagtail_hooks import event_buttons
from tests import factories
from tests.news.news_factories import event

pytestmark = pytest.mark.django_db
NAMES = ("event_cancel", "event_postpone", "event_move_online")


def in_days(days):
    return (timezone.localtime() + timedelta(days=days)).replace(second=0, microsecond=0)


@pytest.fixture
def webinar(page_at):
    page = event(
        page_at("aktiviteter/arrangementer/"),
        title="Løn & vilkår",
        attendance="on_site",
        place="Lanternen",
        state="open",
        register_url="https://example.org/tilmelding/",
        start=in_days(7),
    )
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def address(page, name="event_cancel"):
    return reverse(name, args=[page.pk])


def fresh(page):
    return EventPage.objects.get(pk=page.pk)


def typed(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def test_the_secretariat_cancels_in_every_language_and_a_draft_keeps_its_own_changes(
    client, member, webinar
):
    english = factories.translated(webinar, "en", title="Pay")
    webinar.title, webinar.place = "En kladde", "Et nyt sted"
    webinar.save_revision()
    member("Secretariat")
    # From the row of the English page: there is one event.
    form = client.get(address(english)).context["form"]
    assert set(form.fields) == {"shown", "why_da", "why_en"}
    words = {"why_da": "Oplægsholderen er syg.", "why_en": "<script>The speaker is ill"}
    listing = reverse("events:index")
    answer = client.post(f"{address(english)}?next={listing}", words)
    assert answer["Location"] == listing
    for page, said in ((webinar, words["why_da"]), (english, "&lt;script&gt;The speaker")):
        assert fresh(page).state == "cancelled"
        assert said in client.get(page.url).content.decode()
    assert fresh(webinar).title == "Løn & vilkår"
    draft = fresh(webinar).get_latest_revision_as_object()
    assert (draft.title, draft.place, draft.state) == ("En kladde", "Et nyt sted", "cancelled")
    assert fresh(webinar).has_unpublished_changes
    assert fresh(english).get_latest_revision_as_object().state == "cancelled"
    entry = PageLogEntry.objects.get(action="news.event_cancelled")
    assert (entry.page_id, entry.user.username) == (webinar.pk, "secretariat")
    # Once more, to change what readers are told.
    assert client.get(address(webinar)).context["form"]["why_da"].value() == words["why_da"]
    client.post(address(webinar), {"why_da": "", "why_en": "Ill."})
    assert [fresh(page).why for page in (webinar, english)] == ["", "Ill."]
    assert fresh(webinar).calendar_entry.sequence == 1, "of the state, and not of the reason"


def test_what_was_cancelled_by_mistake_takes_place_after_all(client, member, webinar):
    english = factories.translated(webinar, "en", title="Pay")
    member("Secretariat")
    assert client.get(address(webinar, "event_resume"))["Location"].endswith("/edit/")
    client.post(address(webinar), {"why_da": "Syg."})
    client.logout()
    member("Volunteer writer")
    client.post(address(webinar, "event_resume"))
    assert fresh(webinar).state == "cancelled"
    client.logout()
    client.force_login(factories.user("sek", groups=["Secretariat"]))
    assert client.get(address(english, "event_resume")).status_code == 200
    client.post(address(english, "event_resume"))
    for page in (webinar, english):
        assert (fresh(page).state, fresh(page).why) == ("open", "")
        assert fresh(page).starts_at == webinar.starts_at
    assert fresh(webinar).calendar_entry.sequence == 2
    assert PageLogEntry.objects.filter(action="news.event_resumed").count() == 1


def test_what_was_told_of_a_state_goes_with_it(client, member, webinar):
    member("Secretariat")
    client.post(address(webinar), {"why_da": "Syg."})
    for state, why in (("cancelled", "Syg."), ("open", ""), ("cancelled", "")):
        page = fresh(webinar)
        page.state = state
        page.save_revision().publish()
        assert fresh(webinar).why == why


def test_a_draft_that_waits_for_approval_or_a_lock(client, member, webinar):
    member("Secretariat")
    webinar.title = "En kladde"
    webinar.save_revision()
    webinar.get_workflow().start(webinar, factories.user("skribent"))
    answer = client.post(address(webinar), follow=True)
    assert "waited for approval" in answer.content.decode()
    assert fresh(webinar).get_latest_revision_as_object().title == "En kladde"
    EventPage.objects.filter(pk=webinar.pk).update(locked=True, locked_by=factories.user("en"))
    answer = client.post(address(webinar, "event_postpone"), follow=True)
    assert "locked" in " ".join(map(str, answer.context["messages"]))
    assert fresh(webinar).state == "cancelled"


def test_what_is_planned_for_later_is_cancelled_too_and_still_planned(client, member, webinar):
    planned = fresh(webinar)
    planned.title, planned.go_live_at = "Fra i morgen", in_days(1)
    planned.save_revision().publish()
    client.force_login(factories.user("sek", groups=["Secretariat"]))
    client.post(address(webinar))
    assert (fresh(webinar).title, fresh(webinar).state) == ("Løn & vilkår", "cancelled")
    revision = fresh(webinar).revisions.get(approved_go_live_at__isnull=False)
    assert (revision.content["title"], revision.content["state"]) == ("Fra i morgen", "cancelled")


def test_postponed_to_a_day_and_to_an_unknown_one(client, member, webinar):
    member("Secretariat")
    was, new = webinar.starts_at, in_days(21)
    refused = {typed(in_days(-2)): "is past", typed(was): "the old date", "igår": ""}
    for start, told in refused.items():
        answer = client.post(address(webinar, "event_postpone"), {"start": start})
        assert told in str(answer.context["form"].errors["start"])
    assert fresh(webinar).state == "open"
    for start, expected in ((new, new), (None, None), (in_days(28), in_days(28))):
        sent = {"start": typed(start) if start else "", "why_da": "Salen er optaget."}
        assert client.post(address(webinar, "event_postpone"), sent).status_code == 302
        page = fresh(webinar)
        assert (page.state, page.old_start) == ("postponed", was)
        assert page.starts_at == expected
        assert page.why == "Salen er optaget."
    logged = PageLogEntry.objects.filter(action="news.event_postponed").order_by("pk")
    messages = [str(entry.message) for entry in logged]
    days = (in_days(21), in_days(21), in_days(28))
    named = [str(day.year) in message for day, message in zip(days, messages, strict=True)]
    assert named == [True, False, True]
    assert len(set(messages)) == 3


def test_moved_online(client, member, webinar):
    member("Editor")
    name = "event_move_online"
    odd = client.post(address(webinar, name), {"join_url": "javascript:alert(1)"})
    assert "join_url" in odd.context["form"].errors
    assert fresh(webinar).state == "open"
    client.post(address(webinar, name), {"join_url": "https://example.org/rum/"})
    page = fresh(webinar)
    assert (page.state, page.room_url) == ("moved_online", "https://example.org/rum/")
    new = in_days(30)
    day = new.date() - timedelta(days=2)
    client.post(address(page, "event_postpone"), {"start": typed(new), "register_by": day})
    page = fresh(webinar)
    assert (page.state, page.is_on_site, page.register_by) == ("postponed", False, day)


def test_a_page_that_cannot_be_published_says_why_and_nothing_is_changed(client, member, webinar):
    member("Secretariat")
    EventPage.objects.filter(pk=webinar.pk).update(end=webinar.start - timedelta(hours=1))
    answer = client.post(address(webinar), {"why_da": "Syg."})
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()
    assert fresh(webinar).state == "open"
    assert fresh(webinar).why == ""


def test_odd_words_are_no_error(client, member, webinar):
    member("Secretariat")
    for name in NAMES:
        sent = dict.fromkeys(["why_da", "start", "join_url"], "æ" * 10_000)
        assert client.post(address(webinar, name), sent).status_code == 200
    assert fresh(webinar).state == "open"
    client.post(address(webinar), {"why_da": "\U0001f469\x00 <script>æøå"})
    assert fresh(webinar).why == "\U0001f469 <script>æøå"


def test_a_draft_is_no_event_that_anyone_was_told_of(client, member, webinar):
    member("Editor")
    webinar.unpublish()
    answers = [client.post(address(webinar, name)) for name in NAMES]
    assert [answer.status_code for answer in answers] == [302] * 3
    assert fresh(webinar).state == "open"
    assert client.get("/admin/events/999999/cancel/").status_code == 404


def test_rows_and_the_editor_offer_it_and_rows_ask_nothing_for_it(client, member, webinar):
    account = member("Secretariat")
    for days, state in ((1, "cancelled"), (2, "planned"), (-30, "open"), (-31, "cancelled")):
        event(webinar.get_parent(), start=in_days(days), state=state)
    pages = list(EventPage.objects.select_related("content_type").order_by("-starts_at"))
    list(event_buttons(pages[0], account))
    with CaptureQueriesContext(connection) as captured:
        offered = [
            [button.url.rsplit("/")[-2] for button in event_buttons(page, account)]
            for page in pages
        ]
    assert offered == [
        ["cancel", "postpone", "move_online"],
        ["cancel", "postpone"],
        ["cancel", "resume", "postpone"],
        ["cancel"],
        ["cancel", "resume"],
    ]
    assert len(captured) == 0
    row = client.get(reverse("events:index")).content.decode()
    assert f"{address(webinar)}?next=" in row
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[webinar.pk])).content.decode()
    assert all(address(webinar, name) in editor for name in NAMES)
