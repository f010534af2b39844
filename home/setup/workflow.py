"""Write, professional review, publish."""

from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowPage, WorkflowTask


def make_workflow(front_pages: dict, reviewers) -> Workflow:
    """Of the source language's front page, whatever it is called by now; made if it has none."""
    source = front_pages["da"]
    found = WorkflowPage.objects.filter(page_id=source.pk).select_related("workflow").first()
    if found is None:
        with translation.override("da"):
            task = GroupApprovalTask.objects.create(name=_("Professional review"))
            workflow = Workflow.objects.create(name=_("Write, review, publish"))
        task.groups.set(reviewers)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    else:
        workflow = found.workflow
    for page in front_pages.values():
        WorkflowPage.objects.get_or_create(page_id=page.pk, defaults={"workflow": workflow})
    return workflow


def retire_wagtails_workflow():
    """Wagtail's example has lost its reviewers with the group "Moderators"."""
    orphans = Task.objects.filter(
        pk__in=GroupApprovalTask.objects.filter(groups__isnull=True, active=True)
    )
    WorkflowPage.objects.filter(workflow__workflow_tasks__task__in=orphans).delete()
    Workflow.objects.filter(workflow_tasks__task__in=orphans).update(active=False)
    orphans.update(active=False)
