"""What is locked, or waits for someone's approval, is not changed by its translation either."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation

from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import published, submitted
from tests.home.translation_editor import (
    address,
    publish_in_editor,
    put,
    text_address,
    translation_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    page = published("Side")
    submitted(page)
    translate_all(page, "en")
    return page


def english_of(page):
    return Page.objects.get(translation_key=page.translation_key, locale__language_code="en")


def lock(page, by):
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=by)


def put_into_workflow(page, groups):
    workflow = Workflow.objects.create(name="Godkendelse")
    task = GroupApprovalTask.objects.create(name="Formand")
    task.groups.set(groups)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(page.specific, factories.user("forfatter"))


LOCKS = {
    "by another": lambda page: lock(page, factories.user("anden")),
    "in another's step": lambda page: put_into_workflow(page, []),
}


@pytest.mark.parametrize("how", LOCKS)
def test_nothing_of_a_locked_page_is_changed(
    client, member, page, how, django_capture_on_commit_callbacks
):
    english, translation = english_of(page), translation_of(page)
    english.specific.save_revision()
    LOCKS[how](english)
    before = list(StringTranslation.objects.values_list("data", flat=True))
    member("Secretariat")

    assert put(client, text_address(translation), "CHANGED").status_code == 403
    assert client.delete(text_address(translation)).status_code == 403
    po = translation.export_po()
    for entry in po:
        entry.msgstr = "CHANGED"
    file = SimpleUploadedFile("en.po", str(po).encode())
    answer = client.post(address("upload_pofile", translation.pk), {"file": file})
    assert str(list(get_messages(answer.wsgi_request))[-1])
    client.post(address("stop_translation", translation.pk))
    publish_in_editor(client, english, django_capture_on_commit_callbacks)

    assert list(StringTranslation.objects.values_list("data", flat=True)) == before
    assert Translation.objects.get(pk=translation.pk).enabled
    assert not english_of(page).live


def test_a_stopped_translation_of_a_locked_page_is_not_begun_again(client, member, page):
    Translation.objects.update(enabled=False)
    lock(english_of(page), factories.user("anden"))
    member("Secretariat")
    edit = reverse("wagtailadmin_pages:edit", args=[english_of(page).pk])
    client.post(edit, {"localize-restart-translation": "on"})
    assert not Translation.objects.get().enabled


def test_who_has_locked_it_may_go_on(client, member, page, django_capture_on_commit_callbacks):
    lock(english_of(page), member("Secretariat"))
    assert put(client, text_address(translation_of(page)), "Changed").status_code == 200
    publish_in_editor(client, english_of(page), django_capture_on_commit_callbacks)
    assert english_of(page).live
    assert english_of(page).title == "Changed"
