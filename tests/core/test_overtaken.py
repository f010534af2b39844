"""What is deleted before the worker comes to its tasks leaves no failed task behind."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils.module_loading import import_string
from modelsearch.tasks import insert_or_update_object_task
from wagtail.tasks import update_reference_index_task

from core.models import Topic
from tests.factories import standard_page, topic

pytestmark = pytest.mark.django_db
TASKS = [insert_or_update_object_task, update_reference_index_task]


@pytest.mark.parametrize("task", TASKS)
def test_a_page_that_is_gone_is_no_failure(task):
    page = standard_page()
    arguments = ("home", "standardpage", str(page.pk))
    page.delete()
    assert task.call(*arguments) is None


def test_other_errors_are_still_told(monkeypatch):
    kept = topic()

    def fails(*args):
        raise Topic.DoesNotExist

    monkeypatch.setattr("modelsearch.index.insert_or_update_object", fails)
    with pytest.raises(ObjectDoesNotExist):
        insert_or_update_object_task.call("core", "topic", str(kept.pk))


@pytest.mark.parametrize("task", TASKS)
def test_the_worker_still_finds_the_task(task):
    assert import_string(task.module_path) is task
