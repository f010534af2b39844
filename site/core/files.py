"""Files that visitors ask for, in ranges: sent by the site itself, or by whoever it sends for them.

That is nginx (settings.MEDIA_ACCEL), or the object storage where the files lie.
"""

import mimetypes
from pathlib import PurePosixPath
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve as serve_document

from .gone import gone
from .putting_away import is_withheld
from .ranges import ranged_response
from .uploads import StorageAway

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
    asked = get_document_model().objects.filter(pk=document_id).first()
    if asked and is_withheld(asked) and not request.user.has_perm("wagtailadmin.access_admin"):
        return gone(request)
    try:
        whole = serve_document(request, document_id, document_filename)
    except StorageAway:
        return try_later()
    except OSError as error:
        raise Http404 from error
    if whole.status_code != 200 or not whole.streaming:
        return whole
    file = get_document_model().objects.get(pk=document_id).file
    told = whole["Content-Type"], whole.get("Content-Disposition", "")
    response = stored_file(request, file.storage, file.name, *told)
    for name in KEPT_HEADERS:
        if name in whole:
            response.headers.setdefault(name, whole[name])
    # Not whole.close(): that tells Django that the request is over.
    response._resource_closers.extend(whole._resource_closers)
    return response


def stored_file(request, storage, name, content_type, disposition=""):
    """Answer GET and HEAD for who may have the file; that was asked before."""
    try:
        facts = storage.facts(name)
        if request.method == "GET" and storage.signature_seconds:
            return sent_by_bucket(request, storage, name, facts, content_type, disposition)
        if settings.MEDIA_ACCEL:
            return sent_by_proxy(name, facts, content_type)
        return ranged_response(
            request,
            lambda: storage.open(name, "rb"),
            size=facts.size,
            content_type=content_type,
            etag=facts.etag,
            last_modified=facts.modified,
        )
    except StorageAway:
        return try_later()
    except (OSError, ValueError, SuspiciousOperation) as error:
        raise Http404 from error


def try_later():
    """Not 404, which tells a podcast app that the episode is gone for good."""
    return HttpResponse(status=503, headers={"Retry-After": "60"})


def sent_by_proxy(name, facts, content_type):
    """nginx answers conditions and ranges; site/deploy/nginx.conf has its part."""
    address = f"{settings.MEDIA_ACCEL}{quote(name)}"
    return HttpResponse(
        headers={"X-Accel-Redirect": address, "ETag": facts.etag, "Content-Type": content_type}
    )


def sent_by_bucket(request, storage, name, facts, content_type, disposition):
    early = get_conditional_response(request, facts.etag, facts.modified)
    if early is not None:
        early["ETag"] = facts.etag
        return early
    address = storage.signed_url(name, content_type, disposition)
    response = HttpResponseRedirect(address, content_type=content_type)
    # Whoever follows it from a cache has as long again to load the file.
    response["Cache-Control"] = f"private, max-age={storage.signature_seconds // 2}"
    return response


def guess_type(name):
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
