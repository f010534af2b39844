"""What of a running site's log counts as an error of its own."""

from tests.running import faults_in

OVERTAKEN = """\
Page deleted: "Kaffe" id=22
Task id=1 path=modelsearch.tasks.insert_or_update_object_task state=FAILED
Traceback (most recent call last):
  File "tasks.py", line 10, in insert_or_update_object_task
news.models.article.ArticlePage.DoesNotExist: ArticlePage matching query does not exist.
Task id=2 path=wagtail.tasks.update_reference_index_task state=FAILED
Traceback (most recent call last):
  File "tasks.py", line 13, in update_reference_index_task
news.models.article.ArticlePage.DoesNotExist: ArticlePage matching query does not exist.
"""
VIEW = """\
Internal Server Error: /nyheder/
Traceback (most recent call last):
  File "views.py", line 3, in get
news.models.article.ArticlePage.DoesNotExist: ArticlePage matching query does not exist.
"""
TASK = """\
Task id=3 path=modelsearch.tasks.insert_or_update_object_task state=FAILED
Traceback (most recent call last):
  File "tasks.py", line 10, in insert_or_update_object_task
ValueError: no
"""


def test_tasks_about_a_page_that_is_gone_are_no_fault():
    assert faults_in(OVERTAKEN) == ""


def test_every_other_error_is():
    for fault in (VIEW, TASK):
        for log in (fault, OVERTAKEN + fault, fault + OVERTAKEN):
            assert faults_in(log)
