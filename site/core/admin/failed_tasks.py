"""What the site was to do on its own and could not: seen, run again or put aside by an Editor."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.log_actions import log

from core.desk import Figure, figures

RUN_AGAIN, PUT_ASIDE = "core.task.run_again", "core.task.put_aside"
MAY = "django_tasks_database.change_dbtaskresult"

NAMES = {
    "core.mail.send": gettext_lazy("Send a mail"),
    "core.feeds.websub.look": gettext_lazy("Look for what is new in the feeds"),
    "core.feeds.websub.announce": gettext_lazy("Tell subscribers what is new in the feeds"),
    "podcasts.tasks.measure_audio": gettext_lazy("Measure a recording"),
    "podcasts.speech.tasks.time_transcript": gettext_lazy("Give a transcript its times"),
    "modelsearch.tasks.insert_or_update_object_task": gettext_lazy(
        "Find a page in the admin's search"
    ),
    "modelsearch.tasks.rebuild_index_task": gettext_lazy("Build the admin's search anew"),
    "wagtail.tasks.update_reference_index_task": gettext_lazy("Note where something is used"),
    "wagtail.tasks.delete_file_from_storage_task": gettext_lazy("Delete a file"),
}
NOT_REACHED = gettext_lazy("Another server could not be reached. Run it again a little later.")
NO_SPACE = gettext_lazy("A file could not be read or written. Tell the people who run the site.")
GONE = gettext_lazy("What it was about is no longer there. Put it aside.")
ANYTHING = gettext_lazy(
    "It went wrong in a way the site does not know. Run it again; if it fails once more, tell "
    "the people who run the site."
)
# By the name of the exception: a mail server's own errors are many.
REASONS = {
    "DoesNotExist": GONE,
    "ObjectDoesNotExist": GONE,
    "FileNotFoundError": NO_SPACE,
    "PermissionError": NO_SPACE,
    "ConnectionRefusedError": NOT_REACHED,
    "ConnectionResetError": NOT_REACHED,
    "TimeoutError": NOT_REACHED,
    "URLError": NOT_REACHED,
    "gaierror": NOT_REACHED,
}


LIST = "failed_tasks"


def task_label(result) -> str:
    return str(NAMES.get(result.task_path, result.task_path.rpartition(".")[2]))


def reason_of(result) -> str:
    name = result.exception_class_path.rpartition(".")[2]
    return str(NOT_REACHED if name.startswith("SMTP") else REASONS.get(name, ANYTHING))


def may_mend(user) -> bool:
    return user.has_perm(MAY)


@figures
def failed_tasks(user):
    if may_mend(user):
        label = gettext_lazy("Failed tasks")
        count = DBTaskResult.objects.failed().count()
        yield Figure("failed_tasks", label, "warning", count, reverse(LIST))


class EditorsMixin:
    def dispatch(self, request, *args, **kwargs):
        if not may_mend(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ActionsColumn(Column):
    cell_template_name = "core/admin/failed_task_actions.html"

    def get_cell_context_data(self, result, parent_context):
        context = super().get_cell_context_data(result, parent_context)
        return {**context, "csrf_token": parent_context.get("csrf_token")}


class FailedTasksView(EditorsMixin, BaseListingView):
    queryset = DBTaskResult.objects.failed()
    page_title = gettext_lazy("Failed tasks")
    header_icon = "warning"
    template_name = "core/admin/failed_tasks.html"
    index_url_name = LIST
    paginate_by = 50
    default_ordering = "-finished_at"
    columns = [
        Column("task", label=gettext_lazy("What"), accessor=task_label),
        DateColumn("finished_at", label=gettext_lazy("When"), sort_key="finished_at"),
        Column("reason", label=gettext_lazy("Why"), accessor=reason_of),
        ActionsColumn("actions", label=gettext_lazy("What is to be done"), accessor="pk"),
    ]


class MendTaskView(EditorsMixin, View):
    """The history names the task alone: what it was given may tell of people."""

    http_method_names = ["post"]

    def post(self, request, pk):
        with transaction.atomic():
            failed = DBTaskResult.objects.failed().select_for_update()
            result = get_object_or_404(failed, pk=pk)
            label = task_label(result)
            if request.POST.get("what") == "again":
                action, told = RUN_AGAIN, _("“%(task)s” runs again in a moment.")
                if not run_again(result):
                    messages.error(request, _("The site no longer knows this task: put it aside."))
                    return redirect(LIST)
            else:
                action, told = PUT_ASIDE, _("“%(task)s” is put aside.")
            log(instance=result, action=action, user=request.user, title=label)
            result.delete()
        messages.success(request, told % {"task": label})
        return redirect(LIST)


def run_again(result) -> bool:
    """At once: `result.task` would keep the time that it was first planned for."""
    try:
        task = import_string(result.task_path)
    except ImportError:
        return False
    if not isinstance(task, Task):
        return False
    task.enqueue(*result.args_kwargs["args"], **result.args_kwargs["kwargs"])
    return True


def log_actions(actions):
    again, aside = gettext_lazy("Run a failed task again"), gettext_lazy("Put a failed task aside")
    actions.register_action(RUN_AGAIN, again, again)
    actions.register_action(PUT_ASIDE, aside, aside)


failed_task_urls = [
    path("failed-tasks/", FailedTasksView.as_view(), name=LIST),
    path("failed-tasks/<uuid:pk>/", MendTaskView.as_view(), name="mend_task"),
]
