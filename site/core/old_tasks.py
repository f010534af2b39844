"""What is done is not kept: a task of a mail holds whom it went to and what it said.

django-tasks-db's own command refuses to run where tasks are not stored, as in tests.
"""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

DONE_FOR = timedelta(days=1)
FAILED_FOR = timedelta(days=30)


def on_new_day(**kwargs):
    now = timezone.now()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - DONE_FOR).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - FAILED_FOR).delete()
