"""security.md row 8: an upload for which there is no room leaves nothing behind."""

import errno
import os
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core import uploads
from core.models import SiteDocument
from tests.factories import document, user

Usage = namedtuple("Usage", "total used free")
PDF = b"%PDF-1.4 " + bytes(5000)


@pytest.fixture
def full_disk(monkeypatch):
    monkeypatch.setattr(
        uploads.shutil, "disk_usage", lambda folder: Usage(10**9, 10**9, uploads.RESERVE_BYTES)
    )


def failing_with(monkeypatch, error):
    """Let the system give up in the middle of each file that is written."""
    real = os.fdopen

    def fdopen(*arguments, **options):
        file = real(*arguments, **options)
        written = SimpleNamespace(close=file.close)

        def write(data):
            file.write(data[:100])
            raise error

        written.write = write
        return written

    monkeypatch.setattr("django.core.files.storage.filesystem.os.fdopen", fdopen)


@pytest.fixture
def disk_that_fills(monkeypatch):
    failing_with(monkeypatch, OSError(errno.ENOSPC, "No space left on device"))


def stored():
    return {path for path in Path(default_storage.location).rglob("*") if path.is_file()}


def upload(client, **headers):
    return client.post(
        reverse("wagtaildocs:add"),
        {"title": "Referat", "file": SimpleUploadedFile("referat.pdf", PDF)},
        headers=headers,
    )


@pytest.fixture
def editor(client, db):
    client.force_login(user(is_superuser=True))
    return client


def test_with_room_it_is_stored(editor):
    before = stored()
    assert upload(editor).status_code == 302
    assert len(stored() - before) == 1


def test_without_room_the_editor_is_told_and_nothing_is_read(editor, full_disk):
    before = stored()
    answer = upload(editor)
    assert answer.status_code == 413
    assert "plads" in answer.text or "room" in answer.text
    assert SiteDocument.objects.count() == 0
    assert stored() == before


def test_an_upload_by_script_gets_the_message_as_json(editor, full_disk):
    answer = upload(editor, x_requested_with="XMLHttpRequest").json()
    assert answer["success"] is False
    assert answer["error_message"]


def test_a_disk_that_fills_meanwhile_keeps_no_part(editor, disk_that_fills):
    before = stored()
    answer = upload(editor)
    assert answer.status_code == 413
    assert SiteDocument.objects.count() == 0
    assert stored() == before


@pytest.mark.django_db
def test_a_program_gets_an_exception_and_the_storage_stays_clean(disk_that_fills):
    before = stored()
    with pytest.raises(uploads.NoRoom):
        document(file=ContentFile(PDF, name="referat.pdf"))
    assert stored() == before


def test_another_error_is_not_called_a_full_disk(monkeypatch):
    failing_with(monkeypatch, PermissionError(errno.EACCES, "Permission denied"))
    with pytest.raises(PermissionError):
        default_storage.save("referat.pdf", ContentFile(PDF))
