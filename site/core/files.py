"""Files that visitors ask for: pictures and documents, both in ranges."""

import mimetypes
from pathlib import PurePosixPath

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import Http404
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve as serve_document

from .ranges import ranged_response

# Renditions only. Audio has lasting addresses of its own that know a draft from what is
# published, documents have theirs, and an original picture may tell where it was taken.
PUBLIC_FOLDERS = {"images"}
EDITORS_FOLDERS = {"original_images", "avatar_images", "media_thumbnails"}
# A telephone's picture with its previews; Wagtail names an avatar by it.
mimetypes.add_type("image/jpeg", ".mpo")
CACHE_CONTROL = "public, max-age=86400"
KEPT_HEADERS = ("Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options")


@require_safe
def media(request, path):
    folder, *below = PurePosixPath(path).parts or [""]
    if ".." in below:
        # It would lead from a public folder into one that is not.
        raise Http404
    editors = folder in EDITORS_FOLDERS
    if not editors and folder not in PUBLIC_FOLDERS:
        raise Http404
    if editors and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    response = stored_file(request, default_storage, path, guess_type(path))
    response.headers.setdefault("Cache-Control", CACHE_CONTROL)
    return response


def document(request, document_id, document_filename):
    """Wagtail's own answer, with its permissions, but seekable."""
    whole = serve_document(request, document_id, document_filename)
    if whole.status_code != 200 or not whole.streaming:
        return whole
    file = get_document_model().objects.get(pk=document_id).file
    response = stored_file(request, file.storage, file.name, whole["Content-Type"])
    for name in KEPT_HEADERS:
        if name in whole:
            response.headers.setdefault(name, whole[name])
    # Not whole.close(): that tells Django that the request is over.
    response._resource_closers.extend(whole._resource_closers)
    return response


def stored_file(request, storage, name, content_type):
    try:
        file = storage.open(name, "rb")
    except (OSError, ValueError, SuspiciousOperation) as error:
        raise Http404 from error
    modified = int(storage.get_modified_time(name).timestamp())
    response = ranged_response(
        request,
        lambda: file,
        size=file.size,
        content_type=content_type,
        etag=f'"{modified:x}-{file.size:x}"',
        last_modified=modified,
    )
    if not response.streaming:
        file.close()
    return response


def guess_type(name):
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
