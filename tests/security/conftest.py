import tempfile

import pytest


@pytest.fixture
def own_temporary_folder(monkeypatch, tmp_path):
    """Where uploads are received, and nothing else lies."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
