"""Mail leaves in a task, each person's in the language they read the admin in."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import BadHeaderError, EmailMessage
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult
from wagtail.admin.mail import send_notification
from wagtail.users.models import UserProfile

from tests import factories

pytestmark = pytest.mark.django_db

DATABASE_TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def through_tasks(settings):
    """As in production, up to the last door. Django's test runner swaps the first."""
    settings.SENDING_EMAIL_BACKEND = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "core.mail.TaskBackend"


@pytest.fixture
def kept_tasks():
    with override_settings(TASKS=DATABASE_TASKS):
        yield


def a_mail(**fields):
    return EmailMessage("Æble", "Hej\nmed dig 🙂", "fra@example.org", ["til@example.org"], **fields)


def test_what_is_sent_arrives_whole(through_tasks, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        a_mail(reply_to=["svar@example.org"], headers={"Auto-Submitted": "auto-generated"}).send()
    [sent] = mail.outbox
    assert (sent.subject, sent.body) == ("Æble", "Hej\nmed dig 🙂")
    assert (sent.to, sent.reply_to) == (["til@example.org"], ["svar@example.org"])
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_what_is_undone_is_not_told(through_tasks, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        a_mail().send()
    assert len(waiting) == 1
    assert mail.outbox == []


def test_a_header_with_a_line_break_is_refused_where_it_was_written(through_tasks):
    with pytest.raises(BadHeaderError):
        EmailMessage("En\nBcc: alle@example.org", "", "fra@example.org", ["a@example.org"]).send()


def test_a_mail_server_that_is_away_stops_nobody(
    through_tasks, settings, kept_tasks, django_capture_on_commit_callbacks
):
    settings.SENDING_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        a_mail().send()
    [waiting] = DBTaskResult.objects.all()
    with pytest.raises(ConnectionRefusedError):
        waiting.task.call(**waiting.args_kwargs["kwargs"])


def test_what_was_sent_is_soon_forgotten(kept_tasks):
    now = timezone.now()
    rows = {("SUCCESSFUL", 2), ("SUCCESSFUL", 0), ("FAILED", 2), ("FAILED", 31), ("READY", 31)}
    for status, days in rows:
        finished = None if status == "READY" else now - timedelta(days=days, hours=1)
        DBTaskResult.objects.create(
            status=status,
            finished_at=finished,
            task_path="core.mail.send",
            args_kwargs={"args": [], "kwargs": {"to": [f"{status} {days}"]}},
            backend_name="default",
            run_after=now,
        )
    call_command("new_day", verbosity=0)
    kept = {row.args_kwargs["kwargs"].get("to", [""])[0] for row in DBTaskResult.objects.all()}
    assert kept - {""} == {"SUCCESSFUL 0", "FAILED 2", "READY 31"}


def test_each_reads_it_in_their_own_language(db):
    """Danish unless they chose another, whatever the one reads who caused it."""
    danish, english = factories.user("ane"), factories.user("ben")
    UserProfile.objects.create(user=english, preferred_language="en")
    page = factories.standard_page(title="Nyt")
    with translation.override("en"):
        send_notification([danish, english], "approved", {"revision": page.save_revision()})
    subjects = {sent.to[0]: sent.subject for sent in mail.outbox}
    assert subjects["ben@example.org"] == 'The page "Nyt" has been approved'
    assert subjects["ane@example.org"].startswith("Siden »Nyt«")


def test_nobody_is_without_a_language(db):
    profile = UserProfile.get_for_user(factories.user("ane"))
    assert profile.preferred_language == "da"
    profile.preferred_language = ""
    profile.save()
    assert profile.preferred_language == "da"
