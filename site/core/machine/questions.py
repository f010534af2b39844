"""Asking a service over HTTP without waiting or reading for ever."""

import json
from time import monotonic

import requests
from urllib3.exceptions import HTTPError

# Seconds to connect and to wait for each bit of an answer; for all of it, no more than both.
TIMEOUT = (5, 20)
# Many times what is asked at once.
MOST_BYTES = 1_000_000


def post(address: str, **options):
    """The answer's JSON; requests.RequestException, also where the status isn't 200; ValueError."""
    ends = monotonic() + sum(TIMEOUT)
    with requests.Session() as session:
        # No password of this machine's, and no way round.
        session.trust_env = False
        with session.post(
            address, timeout=TIMEOUT, allow_redirects=False, stream=True, **options
        ) as response:
            if response.status_code != 200:
                raise requests.HTTPError(str(response.status_code), response=response)
            return json.loads(body(response, ends))


def body(response: requests.Response, ends: float) -> bytes:
    """Until `ends`, in seconds of monotonic(), and no more than MOST_BYTES."""
    found = b""
    try:
        while bit := response.raw.read1(65_536, decode_content=True):
            found += bit
            if len(found) > MOST_BYTES:
                raise ValueError(len(found))
            if monotonic() > ends:
                raise requests.Timeout
    except HTTPError as error:
        raise requests.ConnectionError(error) from error
    return found


def status_of(error: Exception) -> int | None:
    return getattr(getattr(error, "response", None), "status_code", None)
