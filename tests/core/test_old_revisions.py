"""Old words are let go of, but never those that are shown, due, the latest or in work."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Comment, Revision

from tests import factories
from tests.home.conftest import site  # noqa: F401, a fixture

pytestmark = pytest.mark.django_db


def saved(page, title, days):
    page.title = title
    revision = page.save_revision()
    Revision.objects.filter(pk=revision.pk).update(created_at=timezone.now() - timedelta(days=days))
    return revision


def test_what_goes_and_what_stays(site):  # noqa: F811
    page = factories.standard_page(title="Kaffe")
    saved(page, "Længst væk", 400)
    saved(page, "Offentlig nu", 300).publish()
    remark = Comment.objects.create(
        page=page,
        user=factories.user("bo"),
        contentpath="title",
        text="Skal den ikke hedde noget andet?",
        revision_created=saved(page, "Gammel kladde", 200),
    )
    saved(page, "For nylig", 100)
    waiting = factories.standard_page(title="Venter", live=False)
    saved(waiting, "I godkendelse", 300)
    waiting.get_workflow().start(waiting, factories.user("liv"))
    saved(waiting, "Nyeste", 200)
    due = factories.standard_page(title="Planlagt", live=False)
    scheduled = saved(due, "Planlagt", 300)
    Revision.objects.filter(pk=scheduled.pk).update(
        approved_go_live_at=timezone.now() + timedelta(days=3)
    )
    saved(due, "Senere kladde", 250)
    Revision.objects.exclude(object_id__in=map(str, [page.pk, waiting.pk, due.pk])).delete()
    call_command("new_day", verbosity=0)
    kept = {revision.content["title"] for revision in Revision.objects.all()}
    assert kept == {
        "Offentlig nu",
        "For nylig",
        "I godkendelse",
        "Nyeste",
        "Planlagt",
        "Senere kladde",
    }
    remark.refresh_from_db()
    assert remark.revision_created.content["title"] == "For nylig"
