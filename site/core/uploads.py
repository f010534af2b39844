"""Uploads need room: a full disk stops publishing, too, and partial files keep it full."""

import errno
import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

# Left free for the database, its journal and the system.
RESERVE_BYTES = 256 * 1024 * 1024
FULL = {errno.ENOSPC, errno.EDQUOT}


class NoRoom(OSError):
    """The disk is full or nearly so; nothing of the upload was kept."""


def has_room(size, folder):
    folder = Path(folder)
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free >= size + RESERVE_BYTES


def upload_has_room(size):
    """An upload lies in the folder for temporary files before it is stored."""
    return all(has_room(size, folder) for folder in (tempfile.gettempdir(), settings.MEDIA_ROOT))


def no_room_response(request):
    """Tell the editor in the form that the asking page understands.

    Not a status of the 5xx kind: the site works, and what was there before is untouched.
    """
    message = _(
        "There is no room left on the server for this file, so it was not saved. "
        "Nothing else is lost. Ask whoever looks after the server to make room, then try again."
    )
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return JsonResponse({"success": False, "error_message": message})
    return render(request, "wagtailadmin/no_room.html", {"message": message}, status=413)


class UploadRoomMiddleware:
    """Asks for room before the upload is read, and explains when it ran out meanwhile."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST" and request.content_type == "multipart/form-data":
            length = request.headers.get("content-length") or "0"
            # The server refuses lengths that are no numbers; the test client may send them.
            if length.isascii() and length.isdigit() and not upload_has_room(int(length)):
                return no_room_response(request)
        return self.get_response(request)

    def process_exception(self, request, exception):
        return no_room_response(request) if isinstance(exception, NoRoom) else None


class MediaStorage(FileSystemStorage):
    """Keeps nothing of an upload for which there was no room."""

    def _save(self, name, content):
        if not has_room(content.size, self.location):
            raise NoRoom(f"No room for {content.size} bytes")
        try:
            return super()._save(name, content)
        except OSError as error:
            if error.errno not in FULL:
                raise
            partial = Path(self.path(name))
            # Another upload may have taken the name in the same moment: that one is whole.
            if partial.exists() and partial.stat().st_size < content.size:
                partial.unlink()
            raise NoRoom(str(error)) from error
