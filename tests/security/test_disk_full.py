"""security.md row 8: an upload for which there is no room leaves nothing behind."""

import dataclasses
import errno
import os
import subprocess
import tempfile
from collections import namedtuple
from itertools import chain, repeat

import pytest
from django.core.files import move
from django.core.files import temp as django_temp
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import transaction
from django.urls import reverse
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from core import uploads
from core.models import SiteDocument, SiteImage
from podcasts.models import Audio
from tests.factories import document, standard_page, user
from tests.podcasts.podcast_factories import audio
from tests.security.upload_doors import (
    DOORS,
    PDF,
    browser_of,
    files_in,
    page_fields,
    stored,
    temporary,
)

Usage = namedtuple("Usage", "total used free")
FULL = OSError(errno.ENOSPC, "No space left on device")

every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


pytestmark = pytest.mark.usefixtures("own_temporary_folder")


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


@every_door
def test_with_room_it_is_stored(editor, through_temporary_files, door):
    before = stored()
    assert door.post(editor).status_code in (200, 302)
    assert any(path.read_bytes() == door.content for path in stored() - before)
    assert not temporary()


@every_door
@pytest.mark.parametrize("in_memory", [0, 10**6])
def test_without_room_the_editor_is_told_and_nothing_is_written(
    in_english, full_disk, settings, monkeypatch, door, in_memory
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = in_memory
    monkeypatch.setattr(django_temp, "NamedTemporaryFile", None)
    before = stored()
    assert says_there_is_no_room(door.post(in_english), door)
    assert stored() == before
    assert nothing_was_kept()


@every_door
@pytest.mark.parametrize("size", [1000, 300_000])
def test_a_disk_that_fills_while_the_upload_is_read(
    in_english, disk_full_while_reading, door, size, caplog
):
    before = stored()
    answer = door.post(in_english, content=bytes(size))
    assert says_there_is_no_room(answer, door)
    assert stored() == before
    assert nothing_was_kept()
    assert {record.levelname for record in caplog.records} == {"WARNING"}
    assert not any(record.exc_info for record in caplog.records)


@every_door
def test_a_disk_that_fills_while_the_upload_is_stored(in_english, disk_that_fills, door):
    before = stored()
    assert says_there_is_no_room(door.post(in_english), door)
    assert stored() == before
    assert nothing_was_kept()


def test_text_is_saved_on_what_was_left_free_for_it(editor, full_disk):
    """Wagtail sends the page's form as it sends files whenever it saves by itself."""
    page = standard_page(title="Om os")
    fields = page_fields("Hvem vi er")
    # The test client's own encoding is that of uploads, too.
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields)
    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.latest_revision.content["lead"] == "Hvem vi er"


def test_who_is_no_editor_is_told_plainly(client, db, full_disk, through_temporary_files):
    answer = DOORS["document"].post(client)
    assert answer.status_code == 413
    assert answer["Content-Type"] == "text/plain"
    assert "plads" in answer.text


def in_temporary_file(content):
    file = TemporaryUploadedFile("referat.pdf", "", len(content), None)
    file.write(content)
    file.seek(0)
    return file


@pytest.mark.django_db
@pytest.mark.parametrize("write", [in_the_middle, without_the_last_bytes])
def test_a_program_gets_an_exception_and_the_storage_stays_clean(monkeypatch, write):
    monkeypatch.setattr(move, "os", OtherDisk(write))
    failing_with(monkeypatch, FULL)
    before = stored()
    for file in (ContentFile(PDF, name="referat.pdf"), in_temporary_file(PDF)):
        with pytest.raises(OSError, match="No space left"), transaction.atomic():
            document(file=file)
        file.close()
    assert stored() == before


def test_another_error_is_not_called_a_full_disk(monkeypatch):
    failing_with(monkeypatch, PermissionError(errno.EACCES, "Permission denied"))
    with pytest.raises(PermissionError):
        default_storage.save("referat.pdf", ContentFile(PDF))


def test_another_upload_that_took_the_name_meanwhile_is_left_alone(monkeypatch):
    smaller = ContentFile(PDF[:50])

    def is_taken_at_once(name, **options):
        monkeypatch.undo()
        assert default_storage.save(name, smaller) == name
        failing_with(monkeypatch, FULL)
        return name

    monkeypatch.setattr(default_storage, "get_available_name", is_taken_at_once)
    before = stored()
    with pytest.raises(OSError, match="No space left"):
        default_storage.save("samme.pdf", ContentFile(PDF))
    assert [path.read_bytes() for path in stored() - before] == [PDF[:50]]


@pytest.fixture(params=["document", "audio"])
def to_be_replaced(request, db):
    kept = {"document": document, "audio": audio}[request.param]()
    address = {"document": "wagtaildocs:edit", "audio": "wagtailmedia:edit"}[request.param]
    return kept, reverse(address, args=[kept.pk]), DOORS[request.param]


def replace(client, address, door):
    return dataclasses.replace(door, address=address).post(client, title="B")


def test_what_was_to_be_replaced_is_kept(in_english, to_be_replaced, disk_that_fills):
    kept, address, door = to_be_replaced
    before = stored()
    assert says_there_is_no_room(replace(in_english, address, door), door)
    assert stored() == before
    kept.refresh_from_db()
    assert kept.title != "B"
    assert kept.file.open().read()


def test_with_room_the_old_file_goes_when_the_new_one_is_there(editor, to_be_replaced):
    kept, address, door = to_be_replaced
    before, old = stored(), kept.file.path
    assert replace(editor, address, door).status_code == 302
    kept.refresh_from_db()
    assert kept.title == "B"
    assert kept.file.open().read() == door.content
    assert {str(path) for path in before - stored()} == {old}


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
    subprocess.run(["umount", folder], check=True)


def test_on_a_real_disk_uploads_are_not_received(in_english, small_disk, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    before, door = stored(), DOORS["document"]
    answer = door.post(in_english, content=PDF[:9] + bytes(4 * 1024 * 1024))
    assert says_there_is_no_room(answer, door)
    assert stored() == before
    assert nothing_was_kept()


@pytest.mark.parametrize("too_much", [1, 70_000])
@pytest.mark.parametrize("made", [in_temporary_file, lambda content: ContentFile(content)])
def test_on_a_real_disk_no_part_is_stored(small_disk, too_much, made):
    """One byte too many is the last of the last piece, and Django's move would not miss it."""
    storage = uploads.MediaStorage(location=small_disk)
    free = os.statvfs(small_disk)
    with (
        made(bytes(free.f_bavail * free.f_frsize + too_much)) as file,
        pytest.raises(OSError, match="No space left"),
    ):
        storage.save("stor.pdf", file)
    assert not files_in(small_disk)
