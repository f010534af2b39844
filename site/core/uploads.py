"""Uploads need room: a full disk stops publishing, too, and partial files keep it full."""

import errno
import logging
import os
import shutil
import stat
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.deprecation import MiddlewareMixin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.localization import get_localized_response

# Left free for the database, its journal and the system.
RESERVE_BYTES = 256 * 1024 * 1024
CHUNK = 64 * 1024
FULL = {errno.ENOSPC, errno.EDQUOT}

logger = logging.getLogger(__name__)


def ran_out_of_room(error):
    return isinstance(error, OSError) and error.errno in FULL


def no_room():
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def has_room(size, folder):
    folder = Path(folder)
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free >= size + RESERVE_BYTES


def not_stored_response(request, message):
    """Tell the editor in the form and the language that the asking page understands.

    `message` is a function, called in that language.

    Not a status of the 5xx kind: the site works, and what was there before is untouched.
    """
    logger.warning("What was sent to %s could not be stored.", request.path)
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return HttpResponse(message(), content_type="text/plain", status=413)
    # A browser that is still sending would see no answer, only a connection that broke.
    with suppress(UnreadablePostError):
        while request.read(CHUNK):
            pass
    return get_localized_response(not_stored_for_editor, request, message)


def no_room_message():
    return _(
        "There is no room left on the server for this file, so it was not saved. "
        "Nothing else is lost. Ask whoever looks after the server to make room, then try again."
    )


def storage_away_message():
    return _(
        "The storage for files does not answer, so this was not saved. "
        "Try again in a few minutes; if it stays so, tell whoever looks after the server."
    )


def not_stored_for_editor(request, message):
    message = message()
    if request.headers.get("X-Requested-With") != "XMLHttpRequest":
        return render(request, "wagtailadmin/no_room.html", {"message": message}, status=413)
    return JsonResponse(
        {
            "success": False,
            # A list of uploads shows this, a form in that list the second, a chooser the third.
            "error_message": message,
            "form": format_html('<p class="error-message">{}</p>', message),
            "html": render_to_string("wagtailadmin/no_room_notice.html", {"message": message}),
        }
    )


class UploadMiddleware(MiddlewareMixin):
    """Receives all that is posted before anything acts on it, and answers when that fails."""

    def process_view(self, request, view, args, kwargs):
        """Before CSRF protection: it reads what is posted, and no one hears of its errors."""
        if request.method != "POST":
            return None
        try:
            request.POST.keys()
        except Exception as error:
            self.drop_unfinished(request)
            answer = self.process_exception(request, error)
            if answer is None:
                raise
            return answer
        return None

    def process_exception(self, request, exception):
        if isinstance(exception, UnreadablePostError):
            return HttpResponseBadRequest()
        if request.method == "POST" and ran_out_of_room(exception):
            return not_stored_response(request, no_room_message)
        if request.method == "POST" and isinstance(exception, StorageAway):
            return not_stored_response(request, storage_away_message)
        return None

    @staticmethod
    def drop_unfinished(request):
        """Django forgets the temporary file, which then lies there until Python collects it."""
        for handler in request.upload_handlers:
            with suppress(OSError):
                handler.upload_interrupted()


class UploadHandler(TemporaryFileUploadHandler):
    """Asks for room before a file is received; what fits into memory is asked when it is stored.

    Only files: a page can still be saved on what is left, which is there for that.
    """

    def handle_raw_input(self, input_data, META, content_length, *args, **kwargs):
        self.length = content_length

    def new_file(self, *args, **kwargs):
        for folder in (tempfile.gettempdir(), settings.MEDIA_ROOT):
            if not has_room(self.length, folder):
                raise no_room()
        super().new_file(*args, **kwargs)


@dataclass(frozen=True)
class StoredFacts:
    """Of a stored file: bytes, a strong ETag with its quotation marks, seconds since 1970."""

    size: int
    etag: str
    modified: int


class StorageAway(OSError):
    """A storage on another machine does not answer, or refuses."""


class StoredFilesMixin:
    """What core.files asks of a storage, beside `facts`."""

    # For how long an address holds that the storage itself answers; 0 where it has none.
    signature_seconds = 0

    def get_valid_name(self, name):
        """A name of nothing but smileys leaves only its ending, which would count as the name."""
        valid = super().get_valid_name(name)
        return f"file{valid}" if valid.startswith(".") else valid


class MediaStorage(StoredFilesMixin, FileSystemStorage):
    """Keeps nothing of an upload for which there was no room."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.last = threading.local()

    def facts(self, name) -> StoredFacts:
        """OSError for what is no file; the ETag is the one that nginx gives the same file."""
        found = os.stat(self.path(name))
        if not stat.S_ISREG(found.st_mode):
            raise FileNotFoundError(name)
        modified = int(found.st_mtime)
        return StoredFacts(found.st_size, f'"{modified:x}-{found.st_size:x}"', modified)

    def move(self, old, new):
        """OSError, and the file stays where it is, if that fails."""
        target = Path(self.path(new))
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self.path(old), target)

    def get_available_name(self, name, max_length=None):
        """Django asks again when another upload was quicker to take the name."""
        self.last.name = super().get_available_name(name, max_length)
        return self.last.name

    def _save(self, name, content):
        size = content.size
        if not has_room(size, self.location):
            raise no_room()
        try:
            stored = super()._save(name, content)
        except OSError as error:
            if ran_out_of_room(error):
                self.delete(self.last.name)
            raise
        # Django's move to another disk does not look how much of the last piece was written.
        if self.size(stored) < size:
            self.delete(stored)
            raise no_room()
        return stored
