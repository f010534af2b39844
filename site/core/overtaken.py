"""A task about an object that was deleted before the worker came to it has nothing left to do.

Wagtail's and modelsearch's own tasks look the object up and would stand as failed.
"""

from functools import wraps

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from modelsearch.tasks import insert_or_update_object_task
from wagtail.tasks import update_reference_index_task


def let_go_of_what_is_gone(function):
    @wraps(function)
    def run(app_label, model_name, pk):
        try:
            return function(app_label, model_name, pk)
        except ObjectDoesNotExist:
            if apps.get_model(app_label, model_name)._default_manager.filter(pk=pk).exists():
                raise
            return None

    return run


def end_overtaken_tasks():
    """The signals that enqueue them hold the task itself, so it is its function that changes."""
    for task in (insert_or_update_object_task, update_reference_index_task):
        object.__setattr__(task, "func", let_go_of_what_is_gone(task.func))
