"""Files that players can seek in: Django's own file responses ignore `Range` (RFC 9110, 14)."""

import re

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe

CHUNK = 64 * 1024
UNSATISFIABLE = object()
ONE_RANGE = re.compile(r"([0-9]*)\s*-\s*([0-9]*)", re.ASCII)


def parse_range(header, size):
    """Return (first, last), UNSATISFIABLE, or None when the whole file is the answer.

    A header that is malformed or asks for several ranges is answered with everything, as
    the RFC allows: players never ask so, and joining many ranges is a known way to hurt a server.
    """
    unit, equals, wanted = header.partition("=")
    parts = [part.strip() for part in wanted.split(",") if part.strip()]
    if unit.strip().lower() != "bytes" or not equals or len(parts) != 1:
        return None
    match = ONE_RANGE.fullmatch(parts[0])
    if not match or match.group(0).strip() == "-":
        return None
    first, last = (_number(group) for group in match.groups())
    if first is None:
        return (max(size - last, 0), size - 1) if last and size else UNSATISFIABLE
    if last is not None and last < first:
        return None
    if first >= size:
        return UNSATISFIABLE
    return first, min(size - 1 if last is None else last, size - 1)


def _number(digits):
    """Clamp figures no file can reach: int() refuses more than 4,300 digits."""
    if not digits:
        return None
    digits = digits.lstrip("0") or "0"
    return int(digits) if len(digits) < 19 else 10**19


def ranged_response(request, opener, *, size, content_type, etag, last_modified):
    """Answer GET and HEAD for a file of `size` bytes; `opener()` is called only if bytes are sent.

    `etag` is a strong one with its quotation marks, `last_modified` seconds since 1970 (int).
    """
    headers = {
        "Accept-Ranges": "bytes",
        "ETag": etag,
        "Last-Modified": http_date(last_modified),
        "Content-Type": content_type,
    }
    early = get_conditional_response(request, etag, last_modified)
    if early is not None:
        for name in ("Accept-Ranges", "ETag", "Last-Modified"):
            early[name] = headers[name]
        return early
    wanted = None
    if (
        request.method == "GET"
        and "Range" in request.headers
        and _if_range_holds(request.headers.get("If-Range"), etag, last_modified)
    ):
        wanted = parse_range(request.headers["Range"], size)
    if wanted is UNSATISFIABLE:
        return HttpResponse(
            status=416,
            headers={"Accept-Ranges": "bytes", "Content-Range": f"bytes */{size}"},
            content_type="text/plain; charset=utf-8",
        )
    first, last = wanted or (0, size - 1)
    headers["Content-Length"] = str(last - first + 1)
    if wanted:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    if request.method == "HEAD":
        return HttpResponse(headers=headers)
    return _stream(opener(), first, last, status=206 if wanted else 200, headers=headers)


def _if_range_holds(condition, etag, last_modified):
    if condition is None:
        return True
    condition = condition.strip()
    if condition.startswith(('"', "W/")):
        return condition == etag
    return parse_http_date_safe(condition) == last_modified


def _stream(file, first, last, *, status, headers):
    def pieces():
        left = last - first + 1
        while left > 0 and (piece := file.read(min(CHUNK, left))):
            left -= len(piece)
            yield piece

    file.seek(first)
    response = StreamingHttpResponse(pieces(), status=status, headers=headers)
    response._resource_closers.append(file.close)
    return response
