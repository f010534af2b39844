"""The site asks itself, within the process: no request leaves the machine."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from urllib.parse import unquote_to_bytes, urlsplit

from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http.response import ResponseHeaders
from django.utils import translation
from django.utils.encoding import iri_to_uri

from core.languages import site_root_url
from core.own_addresses import path_here

# Of a recording, its beginning is enough.
MOST_BYTES = 4 * 1024 * 1024
REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: ResponseHeaders
    body: bytes

    @property
    def is_handed_over(self) -> bool:
        """To nginx or to the object storage, which no request within the process reaches."""
        return "X-Accel-Redirect" in self.headers or self.status in REDIRECTS


@cache
def handler():
    made = BaseHandler()
    made.load_middleware()
    return made


def ask(url: str, method: str = "GET", **headers: str) -> Answer | None:
    """As a visitor without a session would; None for another host's address.

    `headers` by their names in small letters with underscores. The language of the asking
    request is the same afterwards.
    """
    if not (path := path_here(url)):
        return None
    with translation.override(translation.get_language()):
        # Not get_response(), which would write each 416 that is asked for into the log.
        response = handler()._middleware_chain(WSGIRequest(environ(path, method, headers)))
        try:
            body = beginning(response) if method == "GET" else b""
        finally:
            # Not response.close(): that tells Django that the request around this one is over.
            for close in response._resource_closers:
                close()
    return Answer(response.status_code, response.headers, body)


def environ(path, method, headers):
    root = urlsplit(site_root_url())
    path, _question, query = path.partition("?")
    made = {
        "REQUEST_METHOD": method,
        # As WSGI has it: bytes, each written as the character of its number.
        "PATH_INFO": unquoted(path),
        "QUERY_STRING": iri_to_uri(query),
        "SERVER_NAME": root.hostname,
        "SERVER_PORT": str(root.port or (443 if root.scheme == "https" else 80)),
        "HTTP_HOST": root.netloc,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": root.scheme,
        "wsgi.input": BytesIO(),
    }
    made.update({f"HTTP_{name.upper()}": value for name, value in headers.items()})
    return made


def unquoted(path):
    return unquote_to_bytes(path).decode("latin-1")


def beginning(response) -> bytes:
    if not response.streaming:
        return response.content[:MOST_BYTES]
    read = bytearray()
    for chunk in response.streaming_content:
        read += chunk
        if len(read) >= MOST_BYTES:
            break
    return bytes(read[:MOST_BYTES])
