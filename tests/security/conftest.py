import tempfile

import pytest
from django.db import connections

from tests.security.full_disks import (  # noqa: F401, fixtures
    disk_full_while_reading,
    disk_that_fills,
    editor,
    full_disk,
    in_english,
    small_disk,
    through_temporary_files,
)


@pytest.fixture
def own_temporary_folder(monkeypatch, tmp_path):
    """Where uploads are received, and nothing else lies."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))


@pytest.fixture
def failed_saves_undo_themselves(monkeypatch):
    """As they do outside of a test's transaction; within it only if each request has its own."""
    monkeypatch.setitem(connections.settings["default"], "ATOMIC_REQUESTS", True)
