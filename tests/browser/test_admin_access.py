"""The admin's own views for those who use a screen reader, a keyboard or a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.admin import log_in

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FURNISH = """
from datetime import timedelta
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from core.models import Consent, Lifecycle, Period, Person
from home.models import ContactMessage
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage
news = NewsIndexPage.objects.get(locale__language_code="da")
events = EventIndexPage.objects.get(locale__language_code="da")
person = Person.objects.create(name="Solvej Ager", locale=news.locale)
consent = Consent.objects.create(person=person, use="speaker", website=True)
page = news.add_child(instance=ArticlePage(title="Til eftersyn", slug="til-eftersyn"))
page.credits.create(person=person, role="author", locale=page.locale)
page.save_revision().publish()
began = timezone.now() - timedelta(days=3)
event = events.add_child(instance=EventPage(title="Holdt", slug="holdt-igen", start=began))
event.save_revision().publish()
period = Period.objects.create(name="Et år", first_year=2024, locale=page.locale)
Lifecycle.objects.create(translation_key=page.translation_key, period=period)
DBTaskResult.objects.create(
    args_kwargs={"args": [], "kwargs": {}}, task_path="core.mail.send", backend_name="default",
    status="FAILED", finished_at=timezone.now(), exception_class_path="", traceback="",
    worker_ids=[],
)
print(page.pk, event.pk, person.pk, consent.pk, period.pk)
"""
OF_PAGE = ["archive", "reviewed", "lifecycle", "draft-link", "take_down", "translations"]
OF_EVENT = ["cancel", "postpone", "move_online", "episode"]
LISTS = ["news", "events", "peers", "episodes", "shows", "all_pages", "consents", "failed-tasks"]
DUTIES = ["aflysning", "episode", "arkivering", "tag-ned"]


@pytest.fixture(scope="module")
def addresses(site):
    printed = site.manage("shell", "--verbosity", "0", "--command", FURNISH)
    page, event, person, consent, period = printed.split()[-5:]
    return [
        "",
        *(f"{name}/" for name in LISTS),
        *("contact_messages/", "erasing/", "handbook/", "handbook/nyhed/", "consents/missing/"),
        *("localize/reports/translations/", "redirects/import/"),
        *(f"desk/{name}/" for name in DUTIES),
        *(f"pages/{page}/{name}/" for name in OF_PAGE),
        *(f"events/{event}/{name}/" for name in OF_EVENT),
        f"consents/withdraw/{consent}/",
        f"consents/renew/{consent}/",
        f"periods/{period}/closing/",
        f"erasing/person/{person}/",
    ]


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_has_nothing_to_say_of_the_admins_own_views(open_page, site, addresses, width):
    found = []
    with open_page(viewport={"width": width, "height": 900}) as page:
        log_in(page, "redaktoer")
        for address in addresses:
            answer = page.goto(f"/admin/{address}")
            assert (answer.status, page.url) == (200, f"{site.url}/admin/{address}")
            page.wait_for_selector("#wagtail.ready")
            report = Axe().run(page, options={"runOnly": RULES})
            found += [
                (address, fault["id"], node["target"], node["html"][:160])
                for fault in report.response["violations"]
                for node in fault["nodes"]
            ]
    assert found == [], "\n".join(map(str, found))
