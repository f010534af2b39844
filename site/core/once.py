from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction


class Once:
    """For receivers of signals: what they change does not come back to them as a change of its own.

    All of it is stored or nothing.
    """

    def __init__(self, name: str):
        self._running = ContextVar(name, default=False)

    @property
    def is_running(self) -> bool:
        return self._running.get()

    @contextmanager
    def __call__(self):
        token = self._running.set(True)
        try:
            with transaction.atomic():
                yield
        finally:
            self._running.reset(token)
