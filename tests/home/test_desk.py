"""The admin's first page: each figure is the length of the list it leads to, for each user."""

from datetime import timedelta

import pytest
from django.core import mail as mailbox
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, TaskState

from core.models import ErasureReceipt, Lifecycle, Publication
from core.translating.kept import keep
from home.desk.duties import DUTIES
from home.models import ContactMessage
from tests import factories
from tests.home.first_page import HOME, links
from tests.home.group_matrix import EDITOR, ENGLISH, SECRETARIAT, VOLUNTEER
from tests.news import news_factories as news
from tests.podcasts.podcast_factories import show

pytestmark = pytest.mark.django_db


def figures(client):
    return {figure.slug: figure for panel in panels(client) for figure in panel.get("figures", [])}


def panels(client):
    answer = client.get(HOME)
    context = {"request": answer.wsgi_request, "csrf_token": ""}
    return [panel.get_context_data(context) for panel in answer.context["panels"]]


def kept(page, **fields):
    Lifecycle.objects.create(translation_key=page.translation_key, **fields)
    return page


def ago(days):
    return timezone.now() - timedelta(days=days)


def failed_task(path="core.mail.send", error="smtplib.SMTPServerDisconnected", **fields):
    return DBTaskResult.objects.create(
        status="FAILED",
        args_kwargs={"args": [], "kwargs": {"to": ["ingolf@example.org"]}},
        task_path=path,
        exception_class_path=error,
        traceback="Traceback",
        backend_name="default",
        run_after=ago(1),
        finished_at=ago(1),
        **fields,
    )


def in_review(title):
    page = factories.standard_page(title=title, live=False)
    page.save_revision()
    page.get_workflow().start(page, factories.user(f"skribent-{page.pk}"))


def expected(name, days, **fields):
    day = timezone.localdate() + timedelta(days=days)
    Publication.objects.create(
        name=name, status="expected", expected_on=day, expected_precision="day",
        locale=fields.pop("locale", factories.locale()), **fields,
    )  # fmt: skip


def one_of_each(number):
    """A row of each figure, beside what looks much like it and is none."""
    today = timezone.localdate()
    page = factories.standard_page
    kept(page(title=f"Læs igen {number}"), review_on=today)
    kept(page(title=f"Senere {number}"), review_on=today + timedelta(days=1))
    kept(page(title=f"Arkiveret {number}"), review_on=today, state="archived")
    kept(page(title=f"Kladde {number}", live=False), review_on=today)
    for each in (page(title=f"Ned {number}"), news.event(title=f"Ned, {number}", start=ago(15))):
        kept(each, review_on=today, taken_down_at=timezone.now())
    begun = {"state": "under_construction"}
    english = page(factories.front_page_in("en"), title=f"Længe {number}")
    kept(english, since=today - timedelta(days=61), **begun)
    factories.translated(english, "nb")
    kept(page(title=f"Nylig {number}"), since=today - timedelta(days=60), **begun)
    news.event(title=f"Uden {number}", start=ago(15))
    news.event(title=f"Lige holdt {number}", start=ago(13))
    news.event(title=f"Aflyst {number}", start=ago(15), state="cancelled")
    news.event(title=f"Med {number}", start=ago(15), recording=page(title=f"Lyd {number}"))
    news.event(title=f"Møde {number}", start=ago(15), event_kind="meeting")
    news.event(title=f"Optages ikke {number}", start=ago(15), no_recording=True)
    for old in (61, 59):
        news.event(title=f"{old} {number}", state="postponed", start=None, old_start=ago(old))
    expected(f"Rapport {number}", -1)
    expected(f"Bog {number}", 0)
    expected(f"Report {number}", -1, locale=factories.locale("en"))
    person = factories.person(f"Person {number}")
    factories.consent(person, given_on=today - timedelta(days=9), review_on=today)
    for is_done in (True, False):
        ContactMessage.objects.create(text="Hej", language="da", is_answered=is_done)
        ErasureReceipt.objects.create(is_finished=is_done)
    in_review(f"Venter {number}")
    failed_task()


OF_EDITORS = {"consents", "failed_tasks", "erasures"}
OF_PAGES = {"review", "finishing", "recording", "new-date"}
ALL = {*OF_PAGES, "publications", "reviews", "messages", *OF_EDITORS}


@pytest.fixture
def desk(client, member):
    def see(group, rows=2):
        for number in range(rows):
            one_of_each(number)
        member(group)

    return see


@pytest.mark.parametrize(("group", "theirs"), [(EDITOR, ALL), (SECRETARIAT, ALL - OF_EDITORS)])
def test_each_figure_is_the_number_of_rows_of_its_list(client, desk, group, theirs):
    desk(group)
    found = figures(client)
    assert {slug: figure.count for slug, figure in found.items()} == dict.fromkeys(theirs, 2)
    for figure in found.values():
        answer = client.get(figure.url)
        assert answer.status_code == 200, figure
        assert answer.context["paginator"].count == figure.count, figure
    assert set(links(client).marked("data-figure")) == theirs


@pytest.mark.parametrize("group", [VOLUNTEER, ENGLISH])
def test_what_is_others_business_is_told_to_others_alone(client, desk, group):
    desk(group)
    assert figures(client) == {}
    page = client.get(HOME).content.decode()
    assert "Nothing waits for you" in page
    assert "Længe" not in page


def test_the_first_page_asks_no_more_with_more_to_tell(client, desk):
    def queries():
        client.get(HOME)
        with CaptureQueriesContext(connection) as captured:
            client.get(HOME)
        return [query["sql"] for query in captured]

    def more(number):
        one_of_each(number)
        news.event(title=f"Kommer {number}", start=ago(-number - 1))
        TaskState.objects.all().delete()  # Wagtail's own panel of them asks for each.

    desk(EDITOR, rows=0)
    for number in range(3):
        more(number)
    few = queries()
    for number in range(3, 9):
        more(number)
    many = queries()
    assert len(many) == len(few), set(many) - set(few)


def test_next_events_are_those_to_come_with_the_days_to_go(client, member):
    member(SECRETARIAT)
    soon = news.event(title="Snart", start=ago(-2), state="cancelled")
    news.event(title="Forbi", start=ago(2))
    news.event(title="Kladde", start=ago(-3), live=False)
    kept(news.event(title="Taget ned", start=ago(-3)), taken_down_at=timezone.now())
    for number in range(5):
        news.event(title=f"Siden {number}", start=ago(-5 - number))
    factories.translated(soon, "en")
    [rows] = [panel["events"] for panel in panels(client) if "events" in panel]
    assert [event.title for event, _days in rows] == ["Snart", *(f"Siden {n}" for n in range(4))]
    assert [days for _event, days in rows] == [2, 5, 6, 7, 8]


def test_published_this_week_is_what_came_out_for_the_first_time(client, member):
    Page.objects.update(first_published_at=ago(30))
    for title, days, live in [("Ny", 1, True), ("Gammel", 8, True), ("Trukket", 1, False)]:
        factories.standard_page(title=title, live=live, first_published_at=ago(days))
    down = factories.standard_page(title="Taget ned", first_published_at=ago(1))
    kept(down, taken_down_at=timezone.now())
    member(SECRETARIAT)

    def found():
        [pages] = [panel["pages"] for panel in panels(client) if "pages" in panel]
        return {page.title for page in pages}

    assert "Ny" in found()
    assert not {"Gammel", "Trukket", "Taget ned"} & found()
    client.logout()
    member(ENGLISH)
    assert "Ny" not in found()


TASKS = [duty.slug for duty in DUTIES]
# What begins with a page leads to a list of pages first.
THEIRS = {
    EDITOR: set(TASKS),
    SECRETARIAT: set(TASKS) - {"arkivering", "menu", "samtykke"},
    ENGLISH: {"oversaettelse"},
    VOLUNTEER: {"nyhed"},
}
FORM_OF_ROWS = {
    "aflysning": "/cancel/",
    "episode": "/add/podcasts/episodepage/",
    "arkivering": "/archive/",
    "tag-ned": "/take_down/",
    "oversaettelse": "/submit/page/",
}


@pytest.mark.parametrize("group", THEIRS)
def test_each_weekly_task_is_two_clicks_from_its_form_at_most(client, member, page_at, group):
    assert len(TASKS) == 10
    member(group)
    for number in range(2):
        show(page_at("podcast/"), title=f"Podcast {number}")
    news.event(title="Kommer", start=ago(-2))
    keep([page_at("kontakt/").translation_key], {factories.locale("en").pk})
    tasks = links(client).marked("data-duty")
    assert set(tasks) == THEIRS[group]
    for slug, url in tasks.items():
        found = links(client, url)
        if slug in FORM_OF_ROWS:
            rows = [
                link["href"] for link in found.found if FORM_OF_ROWS[slug] in link.get("href", "")
            ]
            assert rows, slug
            found = links(client, rows[0])
        assert found.forms, slug


def test_a_page_to_be_archived_is_chosen_once_by_who_may(client, member, site):
    page, gone = factories.standard_page(title="Aktuel"), factories.standard_page(title="Væk")
    factories.archive(gone)
    factories.standard_page(title="Kladde", live=False)
    factories.standard_page(site["en"], title="Only English")
    factories.translated(page, title="Current")
    url = reverse("candidates", args=["arkivering"])
    member(SECRETARIAT)
    assert client.get(url).status_code == 302
    assert client.get(reverse("candidates", args=["intet"])).status_code == 404
    client.logout()
    member(EDITOR)
    found = {row.title for row in client.get(url).context["object_list"]}
    assert {"Aktuel", "Only English"} <= found
    assert not {"Væk", "Kladde", "Current"} & found


def test_a_failed_task_is_run_again_or_put_aside_by_an_editor(client, member, settings):
    settings.SENDING_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail, unknown = failed_task(), failed_task("core.gone.task", "ValueError")
    mail.args_kwargs = {"args": [], "kwargs": {"subject": "Hej", "to": ["ingolf@example.org"]}}
    mail.save()

    def mend(task, what):
        return client.post(reverse("mend_task", args=[task.pk]), {"what": what})

    member(SECRETARIAT)
    assert mend(mail, "again").status_code == 302
    assert DBTaskResult.objects.count() == 2
    client.logout()
    member(EDITOR)
    page = client.get(reverse("failed_tasks")).content.decode()
    assert "Another server could not be reached" in page
    assert "ingolf@example.org" not in page
    mend(unknown, "again")
    assert DBTaskResult.objects.failed().count() == 2, "what the site does not know stays"
    mend(unknown, "aside")
    mend(mail, "again")
    assert not DBTaskResult.objects.failed().exists()
    assert [message.to for message in mailbox.outbox] == [["ingolf@example.org"]]
    told = client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert "Run a failed task again" in told
    assert mend(mail, "again").status_code == 404
