import io

import pytest
from django.test import RequestFactory

from core.ranges import ranged_response

DATA = bytes(range(256)) * 40
SIZE = len(DATA)
ETAG = '"a1-10240"'
MODIFIED = 1_700_000_000


def answer(method="get", etag=ETAG, data=DATA, **headers):
    request = getattr(RequestFactory(), method)("/a.mp3", headers=headers)
    response = ranged_response(
        request,
        lambda: io.BytesIO(data),
        size=len(data),
        content_type="audio/mpeg",
        etag=etag,
        last_modified=MODIFIED,
    )
    response.body = b"".join(response)
    return response


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=0-0", 0, 0),
        ("bytes=0-1", 0, 1),
        ("bytes=1000-1999", 1000, 1999),
        ("bytes=10239-", 10239, 10239),
        ("bytes=-500", SIZE - 500, SIZE - 1),
        ("bytes=-99999999", 0, SIZE - 1),
        ("bytes=5-99999999999999999999999999999999", 5, SIZE - 1),
        ("bytes=0000000000000000000000000007-8", 7, 8),
        ("BYTES=7-8", 7, 8),
        ("bytes= 7 - 8 ", 7, 8),
        ("bytes=,7-8,", 7, 8),
    ],
)
def test_one_range_is_served_as_206(header, first, last):
    response = answer(range=header)
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response["Content-Length"] == str(last - first + 1)
    assert response.body == DATA[first : last + 1]


@pytest.mark.parametrize(
    "header", ["bytes=10240-", "bytes=999999-", "bytes=-0", f"bytes={'9' * 5000}-"]
)
def test_a_range_outside_the_file_is_416(header):
    response = answer(range=header)
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{SIZE}"
    assert response.body == b""


@pytest.mark.parametrize(
    "header",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=--5",
        "bytes=5-3",
        "bytes=a-b",
        "bytes=1.5-2",
        "bytes=²-³",
        "bytes=0x1-2",
        "bytes=1-2-3",
        "items=0-5",
        "=0-5",
        "bytes=0-1,5-6",
        "bytes=" + ",".join(["0-0"] * 5000),
        "\x00",
    ],
)
def test_what_is_no_single_range_gets_the_whole_file(header):
    response = answer(range=header)
    assert response.status_code == 200
    assert response["Content-Length"] == str(SIZE)
    assert response["Accept-Ranges"] == "bytes"
    assert response.body == DATA


def test_head_has_the_headers_and_opens_nothing():
    response = answer("head", range="bytes=0-1")
    assert response.status_code == 200
    assert response["Content-Length"] == str(SIZE)
    assert response["Content-Type"] == "audio/mpeg"
    assert response.body == b""


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (ETAG, 206),
        ('"other"', 200),
        (f"W/{ETAG}", 200),
        ("Tue, 14 Nov 2023 22:13:20 GMT", 206),
        ("Tue, 14 Nov 2023 22:13:21 GMT", 200),
        ("yesterday", 200),
    ],
)
def test_if_range(condition, status):
    assert answer(range="bytes=0-1", if_range=condition).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"if_none_match": ETAG}, 304),
        ({"if_none_match": "*"}, 304),
        ({"if_none_match": '"other"'}, 200),
        ({"if_none_match": ETAG, "range": "bytes=0-1"}, 304),
        ({"if_modified_since": "Tue, 14 Nov 2023 22:13:20 GMT"}, 304),
        ({"if_modified_since": "Tue, 14 Nov 2023 22:13:19 GMT"}, 200),
        ({"if_match": '"other"'}, 412),
    ],
)
def test_conditions(headers, status):
    response = answer(**headers)
    assert response.status_code == status
    assert status != 304 or response["ETag"] == ETAG


def test_an_empty_file_has_no_ranges():
    assert answer(data=b"").status_code == 200
    assert answer(data=b"", range="bytes=0-").status_code == 416
    assert answer(data=b"", range="bytes=-1").status_code == 416
