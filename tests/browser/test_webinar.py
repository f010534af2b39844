"""A webinar's life: announced, called off where readers see it, and heard afterwards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser import admin
from tests.browser.test_journey import RECORDING

pytestmark = pytest.mark.browser
EVENTS = "/admin/events/"
CANCEL, HEARD = "Aflys arrangementet", "Lav en episode af det"

HELD = """
from datetime import time, timedelta
from django.utils import timezone
from news.models import AgendaItem, EventIndexPage, EventPage
index = EventIndexPage.objects.get(locale__language_code="da")
began = (timezone.localtime() - timedelta(days=20)).replace(hour=19, minute=0)
page = index.add_child(
    instance=EventPage(title="At være ny", slug="at-vaere-ny", start=began)
)
page.agenda = [AgendaItem(time=time(19), title="Velkommen", locale=page.locale)]
page.save_revision().publish()
"""


def send(page):
    page.locator("form#w-editor-form button[type=submit]").click()
    page.wait_for_selector(".messages .success")


def test_a_webinar_is_announced_and_cancelled_from_its_row(editor, member, visitor):
    index = admin.find(editor, "Peer-Netværket Danmark", "Det sker", "Arrangementer")
    admin.add(editor, "news/eventpage", index)
    editor.fill("[name=title]", "Kaffe og løn")
    editor.fill("[name=start]", f"{timezone.localdate() + timedelta(days=30)} 19:05")
    editor.fill("[name=lead]", "En time på skærmen.")
    address = admin.publish(editor)
    visitor.goto(address)
    assert visitor.locator(".change-notice").count() == 0

    volunteer, event = member("hjaelper"), admin.number_of(editor, EVENTS, "Kaffe og løn")
    for action in ("cancel", "postpone", "move_online", "episode"):
        assert admin.is_refused(volunteer, f"/admin/events/{event}/{action}/")
    assert CANCEL in admin.offered(editor, EVENTS, "Kaffe og løn")
    assert CANCEL not in admin.offered(volunteer, EVENTS, "Kaffe og løn")

    admin.press_in_row(editor, EVENTS, "Kaffe og løn", CANCEL)
    editor.fill("[name=why_da]", "Oplægsholderen er syg.")
    send(editor)
    visitor.goto(address)
    assert "Oplægsholderen er syg." in visitor.locator(".change-notice").inner_text()
    assert visitor.locator(".date-block--cancelled").count() == 1
    calendar = visitor.request.get(f"{address}kalender/").text()
    assert "STATUS:CANCELLED" in calendar


def test_a_held_webinar_becomes_an_episode(site, editor, member, visitor):
    site.manage("shell", "--verbosity", "0", "--command", HELD)
    volunteer, event = member("hjaelper"), admin.number_of(editor, EVENTS, "At være ny")
    assert admin.is_refused(volunteer, f"{EVENTS}{event}/episode/")
    assert HEARD not in admin.offered(volunteer, EVENTS, "At være ny")
    recording = admin.upload_audio(editor, RECORDING)
    admin.press_in_row(editor, EVENTS, "At være ny", HEARD)
    admin.choose(editor, "audio", recording)
    send(editor)
    assert editor.input_value("[name=title]") == "At være ny"
    address = admin.publish(editor)
    visitor.goto(address)
    assert visitor.get_by_text("Velkommen").count() > 0
    visitor.goto("/aktiviteter/arrangementer/at-vaere-ny/")
    assert visitor.locator(".actions a[href*='/podcast/']").count() == 1
