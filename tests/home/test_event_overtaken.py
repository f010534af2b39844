"""An event that is otherwise than when a form about it was opened, or than it was before."""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from news.models import EventPage
from tests import factories
from tests.home.filled_in import filled_in
from tests.home.test_event_changes import address, fresh, in_days, typed, webinar  # noqa: F401

pytestmark = pytest.mark.django_db
CANCEL, RESUME, POSTPONE, ONLINE = (
    f"event_{name}" for name in ("cancel", "resume", "postpone", "move_online")
)
OTHERWISE = "the event is otherwise than when you opened this"


def press(client, page, name, **sent):
    """Opens the form and sends it, as one does who has not waited."""
    form = filled_in(client.get(address(page, name)))
    answer = client.post(address(page, name), {**form, **sent})
    assert answer.status_code == 302, answer.context["form"].errors


@pytest.fixture(autouse=True)
def _logged_in(client, member, webinar):  # noqa: F811
    member("Secretariat")


@pytest.mark.parametrize("name", [POSTPONE, ONLINE])
def test_a_form_left_open_does_not_take_back_a_cancelling(client, webinar, name):  # noqa: F811
    left_open = filled_in(client.get(address(webinar, name)))
    left_open |= {"start": typed(in_days(30))} if name == POSTPONE else {}
    press(client, webinar, CANCEL, why_da="Syg.")
    answer = client.post(address(webinar, name), left_open, follow=True)
    told = answer.content.decode()
    assert OTHERWISE in told or "This event is cancelled" in told
    assert (fresh(webinar).state, fresh(webinar).why) == ("cancelled", "Syg.")


def test_who_has_read_what_it_is_now_may_go_on(client, webinar):  # noqa: F811
    left_open = filled_in(client.get(address(webinar)))
    press(client, webinar, POSTPONE, start=typed(in_days(30)))
    answer = client.post(address(webinar), {**left_open, "why_da": "Syg."})
    assert OTHERWISE in answer.content.decode()
    assert "Postponed" in answer.content.decode()
    again = filled_in(answer)
    assert again["why_da"] == "Syg."
    assert client.post(address(webinar), again).status_code == 302
    assert fresh(webinar).state == "cancelled"


def test_an_editor_left_open_does_not_take_it_back_either(client, webinar):  # noqa: F811
    edit = reverse("wagtailadmin_pages:edit", args=[webinar.pk])
    left_open = {**filled_in(client.get(edit)), "body-count": "0", "action-publish": "1"}
    press(client, webinar, CANCEL)
    answer = client.post(edit, left_open)
    assert answer.status_code == 200
    assert "Nothing is saved" in answer.content.decode()
    assert fresh(webinar).state == "cancelled"


@pytest.mark.parametrize("state", ["planned", "open", "moved_online"])
def test_it_takes_place_as_it_was_before(client, webinar, state):  # noqa: F811
    english = factories.translated(webinar, "en", title="Pay")
    page = fresh(webinar)
    page.state = state
    page.save_revision().publish()
    press(client, webinar, CANCEL)
    page = fresh(webinar)
    page.title = "Rettet, mens det var aflyst"
    page.save_revision().publish()
    press(client, webinar, RESUME)
    assert {fresh(each).state for each in (webinar, english)} == {state}
    assert fresh(webinar).starts_at == webinar.starts_at


def test_a_date_that_was_given_up_stays_given_up(client, webinar):  # noqa: F811
    english = factories.translated(webinar, "en", title="Pay")
    was = webinar.starts_at
    press(client, webinar, POSTPONE)
    press(client, webinar, CANCEL)
    assert fresh(webinar).starts_at == was
    press(client, webinar, RESUME)
    press(client, webinar, ONLINE, join_url="https://example.org/rum/", why_da="Salen er lukket.")
    for each in (webinar, english):
        page = EventPage.objects.get(pk=each.pk)
        assert (page.state, page.starts_at, page.old_start) == ("postponed", None, was)
        assert page.waits_for_new_date
        assert not page.is_on_site
    assert fresh(webinar).why == "Salen er lukket."


def test_a_new_date_is_there_again(client, webinar):  # noqa: F811
    was, new = webinar.starts_at, in_days(21)
    press(client, webinar, POSTPONE, start=typed(new))
    press(client, webinar, CANCEL)
    press(client, webinar, RESUME)
    page = fresh(webinar)
    assert (page.state, page.starts_at, page.old_start) == ("postponed", new, was)


def test_an_older_text_is_not_published_over_a_cancelling_unasked(client, webinar):  # noqa: F811
    older = webinar.latest_revision
    press(client, webinar, CANCEL)
    edit = reverse("wagtailadmin_pages:edit", args=[webinar.pk])
    again = reverse("wagtailadmin_pages:revisions_revert", args=[webinar.pk, older.pk])
    form = {**filled_in(client.get(again)), "body-count": "0", "action-publish": "1"}
    told = client.post(edit, form, follow=True).content.decode()
    assert "Published like this, it is as before: Open for sign-up." in told
    assert fresh(webinar).state == "cancelled"
    press(client, webinar, RESUME)
    assert fresh(webinar).state == "open"


def test_feeds_and_search_engines_learn_when_a_translation_is_cancelled(client, webinar):  # noqa: F811
    english = factories.translated(webinar, "en", title="Pay")
    before = timezone.now().replace(microsecond=0) - timedelta(days=3)
    EventPage.objects.update(first_published_at=before, last_published_at=before)
    feed = f"{english.get_parent().url}atom/"

    def told():
        (lastmod,) = re.findall(
            rf"{english.url}</loc><lastmod>([^<]+)", client.get("/sitemap.xml").content.decode()
        )
        updated = re.findall(r"<updated>([^<]+)", client.get(feed).content.decode())
        return {datetime.fromisoformat(moment) for moment in (lastmod, updated[-1])}

    assert told() == {before}
    pressed = timezone.now().replace(microsecond=0)
    press(client, webinar, CANCEL)
    assert "Cancelled: Pay" in client.get(feed).content.decode()
    assert min(told()) >= pressed
