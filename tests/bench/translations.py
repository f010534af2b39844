"""Taking over and publishing many translations, as the report's one action does it."""

from django.db import connection

from core.translating.updating import update_all
from tests.factories import user
from tests.home.translated_pages import ready_to_update


def queries_of_updates(sizes=(10, 50)) -> list[float]:
    """Queries a page, for each number of pages; one page is updated before any is counted."""
    editor = user("bench", groups=["Editor"])
    update_all(ready_to_update(1), editor, True, 600)
    return [queries_per_page(ready_to_update(size), editor) for size in sizes]


def queries_per_page(sources, editor) -> float:
    """Counted by hand: Django keeps the last 9,000 only."""
    count = 0

    def counting(execute, *args):
        nonlocal count
        count += 1
        return execute(*args)

    with connection.execute_wrapper(counting):
        outcome = update_all(sources, editor, True, 600)
    assert outcome.updated == len(sources), outcome
    assert not outcome.told, outcome
    return count / len(sources)
