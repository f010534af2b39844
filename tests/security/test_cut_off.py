"""A sender who goes away in the middle: half of what was meant must not count as the whole.

Granian answers a broken connection with the end of the body, not with an error, so these
requests go through the application that it serves.
"""

import io
from urllib.parse import urlencode

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import RequestFactory
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from core.models import SiteDocument, SiteImage
from peernet.wsgi import application
from podcasts.audio import measure
from podcasts.models import Audio
from tests import factories
from tests.security.upload_doors import DOORS, TOKEN, browser_of, page_fields, stored, temporary

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
LEAD = "Hvem vi er, og hvad vi kan"


@pytest.fixture(autouse=True)
def connection_of_the_test():
    """Stays open after a request, as Django's own test client sees to."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def editor():
    return browser_of(factories.user(is_superuser=True))


def send(editor, address, body, content_type, *, arrives, method="POST", **headers):
    """Return the status; of the body, `arrives` bytes get through."""
    request = RequestFactory().generic(method, address, headers=headers)
    statuses = []
    answer = application(
        {
            **request.environ,
            "CONTENT_TYPE": content_type,
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_COOKIE": editor.cookies.output(header="", sep=";", attrs=[]),
            "wsgi.input": io.BytesIO(body[:arrives]),
        },
        lambda status, headers: statuses.append(status),
    )
    b"".join(answer)
    answer.close()
    return int(statuses[0][:3])


@pytest.mark.parametrize("missing", [0, 10])
def test_a_page_is_saved_whole_or_not_at_all(editor, missing, caplog):
    page = factories.standard_page(title="Om os")
    body = urlencode(page_fields(LEAD)).encode()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    status = send(editor, address, body, FORM, arrives=len(body) - missing)
    page.refresh_from_db()
    if missing:
        assert (status, page.latest_revision) == (400, None)
        assert not [record for record in caplog.records if record.levelname == "ERROR"]
    else:
        assert status == 302
        assert page.latest_revision.content["lead"] == LEAD


@pytest.mark.parametrize("missing", [0, 1])
def test_what_a_script_sends_counts_only_whole(editor, missing, caplog):
    """The view reads it by itself: it is no form."""
    body = b'{"help-panel": true}'
    status = send(
        *(editor, "/admin/dismissibles/", body, "application/json"),
        arrives=len(body) - missing,
        method="PATCH",
        x_csrftoken=TOKEN,
    )
    assert status == (400 if missing else 200)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("in_memory", [0, 10**6])
@pytest.mark.parametrize("share", [0.4, 0.999])
@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_an_upload_that_breaks_off_leaves_nothing(
    editor, own_temporary_folder, settings, caplog, door, share, in_memory
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = in_memory
    before = stored()
    body = encode_multipart(BOUNDARY, door.fields())
    status = send(editor, door.address, body, MULTIPART_CONTENT, arrives=int(len(body) * share))
    assert status == 400
    assert stored() == before
    assert not temporary()
    assert not any(model.objects.exists() for model in (SiteDocument, SiteImage, Audio))
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("name", ["audio", "audio chooser"])
@pytest.mark.parametrize("missing", [0, 1])
def test_a_long_recording_that_breaks_off_leaves_no_task(
    editor, monkeypatch, django_capture_on_commit_callbacks, name, missing
):
    monkeypatch.setattr(measure, "COUNTED_AT_ONCE", 0)
    before, door = stored(), DOORS[name]
    body = encode_multipart(BOUNDARY, door.fields())
    with django_capture_on_commit_callbacks() as tasks:
        send(editor, door.address, body, MULTIPART_CONTENT, arrives=len(body) - missing * 20)
    assert len(tasks) == Audio.objects.count() == len(stored() - before) == 1 - missing
