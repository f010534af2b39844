"""Disks without room, made up and real, and what is seen of them."""

import errno
import os
import subprocess
from collections import namedtuple
from itertools import chain, repeat

import pytest
from django.core.files import move
from django.core.files import temp as django_temp
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from core import uploads
from core.models import SiteDocument, SiteImage
from podcasts.models import Audio
from tests.factories import user
from tests.security.upload_doors import browser_of, temporary

Usage = namedtuple("Usage", "total used free")
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def editor(db, failed_saves_undo_themselves):
    return browser_of(user(is_superuser=True))


@pytest.fixture
def through_temporary_files(settings):
    """As uploads of more than 2.5 MB are received."""
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0


@pytest.fixture
def full_disk(monkeypatch):
    monkeypatch.setattr(
        uploads.shutil, "disk_usage", lambda folder: Usage(10**9, 10**9, uploads.RESERVE_BYTES)
    )


def full_after(monkeypatch, questions):
    answers = chain(repeat(True, questions), repeat(False))
    monkeypatch.setattr(uploads, "has_room", lambda size, folder: next(answers))


def give_to_full_device(descriptor):
    """From now on the system itself refuses what is written to this file."""
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, descriptor)
    os.close(full)


@pytest.fixture
def disk_full_while_reading(monkeypatch, through_temporary_files):
    real = django_temp.NamedTemporaryFile

    def on_full_disk(*arguments, **options):
        file = real(*arguments, **options)
        give_to_full_device(file.fileno())
        return file

    monkeypatch.setattr(django_temp, "NamedTemporaryFile", on_full_disk)


class OtherDisk:
    """The system as Django's move meets it when the media folder is on another disk."""

    def __init__(self, write):
        self.write = write

    def __getattr__(self, name):
        return getattr(os, name)

    def rename(self, *names):
        raise OSError(errno.EXDEV, "Invalid cross-device link")


def in_the_middle(descriptor, data):
    os.write(descriptor, data[:100])
    raise FULL


def without_the_last_bytes(descriptor, data):
    """What a disk does whose last free block is the file's last but one."""
    return os.write(descriptor, data[:-10])


def failing_with(monkeypatch, error):
    """Let the system give up in the middle of each file that is written from memory."""
    real = os.fdopen

    class Written:
        def __init__(self, *arguments, **options):
            self.file = real(*arguments, **options)
            self.close = self.file.close

        def write(self, data):
            self.file.write(data[:100])
            raise error

    monkeypatch.setattr("django.core.files.storage.filesystem.os.fdopen", Written)


@pytest.fixture(params=["from memory", "in the middle", "at the very end"])
def disk_that_fills(request, monkeypatch, settings):
    if request.param == "from memory":
        failing_with(monkeypatch, FULL)
        return
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    write = in_the_middle if request.param == "in the middle" else without_the_last_bytes
    monkeypatch.setattr(move, "os", OtherDisk(write))


def says_there_is_no_room(answer, door):
    if not door.by_script:
        return answer.status_code == 413 and "no room left" in answer.text
    told = answer.json()
    return (
        answer.status_code == 200
        and told["success"] is False
        and all("no room left" in told[key] for key in ("error_message", "form", "html"))
    )


def nothing_was_kept():
    models = (SiteDocument, SiteImage, Audio, UploadedFile)
    return not temporary() and not any(model.objects.exists() for model in models)


@pytest.fixture
def in_english(editor):
    """Also shows that the message is in the editor's language, not in the address's."""
    profile = UserProfile.get_for_user(user("frivillig", is_superuser=True))
    profile.preferred_language = "en"
    profile.save()
    editor.force_login(profile.user)
    return editor


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A real one of 1 MB and 36 kB, for whoever may mount it: Django moves 64 kB at a time."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1060k", "tmpfs", folder],
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        pytest.skip(f"No small disk can be mounted here: {mounted.stderr.strip()}")
    monkeypatch.setattr(uploads, "has_room", lambda size, folder: True)
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
