"""Work that a task does for a row, in words its editor understands."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A task that says nothing for so long has lost its worker.
SILENCE = timedelta(minutes=10)


class WorkMixin(models.Model):
    """Progress in percent; the problem is a sentence for the editor, empty unless it failed."""

    class WorkState(models.TextChoices):
        NONE = "", _("Nothing to do")
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    work_state = models.CharField(
        max_length=10, choices=WorkState.choices, blank=True, default="", editable=False
    )
    work_progress = models.PositiveSmallIntegerField(default=0, editable=False)
    work_problem = models.TextField(blank=True, default="", editable=False)
    work_changed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True

    def work_waits(self):
        self._store_work(self.WorkState.WAITING)

    def work_runs(self, progress: int = 0):
        self._store_work(self.WorkState.RUNNING, progress)

    def work_is_done(self):
        self._store_work(self.WorkState.DONE, 100)

    def work_failed(self, problem: str):
        self._store_work(self.WorkState.FAILED, problem=str(problem))

    def _store_work(self, state, progress=0, problem=""):
        # No save(): a task must not write over what an editor changed meanwhile.
        values = {
            "work_state": state,
            "work_progress": progress,
            "work_problem": problem,
            "work_changed_at": timezone.now(),
        }
        for name, value in values.items():
            setattr(self, name, value)
        self.work_rows().update(**values)

    def work_rows(self) -> models.QuerySet:
        """The row that the work is for, or none when it has lost its object."""
        return type(self)._base_manager.filter(pk=self.pk)

    @property
    def is_being_worked_on(self) -> bool:
        return (
            self.work_state in (self.WorkState.WAITING, self.WorkState.RUNNING)
            and not self.work_is_stuck
        )

    @property
    def work_is_stuck(self) -> bool:
        return (
            self.work_state in (self.WorkState.WAITING, self.WorkState.RUNNING)
            and self.work_changed_at is not None
            and timezone.now() - self.work_changed_at > SILENCE
        )
