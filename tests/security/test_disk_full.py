"""security.md row 8: an upload for which there is no room leaves nothing behind."""

import dataclasses
import errno
import os
import tempfile

import pytest
from django.core.files import move
from django.core.files import temp as django_temp
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import transaction
from django.urls import reverse

from core import uploads
from podcasts.audio import measure
from tests.factories import document, standard_page
from tests.podcasts.podcast_factories import audio
from tests.security.full_disks import (
    FULL,
    OtherDisk,
    failing_with,
    in_the_middle,
    nothing_was_kept,
    says_there_is_no_room,
    without_the_last_bytes,
)
from tests.security.upload_doors import (
    DOORS,
    PDF,
    files_in,
    page_fields,
    stored,
    temporary,
)

every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


pytestmark = pytest.mark.usefixtures("own_temporary_folder")


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


@pytest.mark.parametrize("name", ["audio", "audio chooser"])
def test_a_disk_that_fills_leaves_nothing_for_a_task_to_measure(
    in_english, disk_that_fills, monkeypatch, django_capture_on_commit_callbacks, name
):
    monkeypatch.setattr(measure, "COUNTED_AT_ONCE", 0)
    before, door = stored(), DOORS[name]
    with django_capture_on_commit_callbacks() as tasks:
        assert says_there_is_no_room(door.post(in_english), door)
    assert tasks == []
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
