"""Every way by which an editor can hand the site a file, and what lies there afterwards."""

import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from tests.podcasts.sounds import silence

TOKEN = "a" * 32
PDF = b"%PDF-1.4 " + bytes(5000)
MP3 = silence()


def picture(kind="PNG", size=(400, 300)):
    file = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(file, kind)
    return file.getvalue()


@dataclass(frozen=True)
class Door:
    address: str
    prefix: str = ""
    field: str = "file"
    by_script: bool = False
    name: str = "a.pdf"
    content: bytes = PDF

    def fields(self, name=None, content=None, **others):
        file = SimpleUploadedFile("a", self.content if content is None else content)
        # Past the constructor, which would tidy the name as no browser does.
        file._name = self.name if name is None else name
        data = {"title": "A", "collection": 1, **others}
        return {
            "csrfmiddlewaretoken": TOKEN,
            **{f"{self.prefix}{key}": value for key, value in data.items()},
            f"{self.prefix}{self.field}": file,
        }

    def post(self, client, **fields):
        headers = {"X-Requested-With": "XMLHttpRequest"} if self.by_script else {}
        return client.post(self.address, self.fields(**fields), headers=headers)


PICTURE = {"name": "a.png", "content": picture()}
SOUND = {"name": "a.mp3", "content": MP3}
DOORS = {
    "document": Door("/admin/documents/add/"),
    "documents": Door("/admin/documents/multiple/add/", field="files[]", by_script=True),
    "document chooser": Door(
        "/admin/documents/chooser/create/", "document-chooser-upload-", by_script=True
    ),
    "image": Door("/admin/images/add/", **PICTURE),
    "images": Door("/admin/images/multiple/add/", field="files[]", by_script=True, **PICTURE),
    "image chooser": Door(
        "/admin/images/chooser/create/", "image-chooser-upload-", by_script=True, **PICTURE
    ),
    "audio": Door("/admin/media/audio/add/", **SOUND),
    "audio chooser": Door(
        "/admin/media/audio/chooser/upload/", "media-chooser-upload-", by_script=True, **SOUND
    ),
}


def browser_of(account):
    """A client that has to pass CSRF protection, which is the first to read what is posted."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(account)
    client.cookies[settings.CSRF_COOKIE_NAME] = TOKEN
    return client


def page_fields(lead):
    """The form of a standard page, the lead at its end."""
    return nested_form_data(
        {
            "csrfmiddlewaretoken": TOKEN,
            "title": "Om os",
            "slug": "om-os",
            "audience": "everyone",
            "topic_links": inline_formset([]),
            "related_links": inline_formset([]),
            "credits": inline_formset([]),
            "comments": inline_formset([]),
            "body": streamfield([("paragraph", rich_text("<p>Kom ind.</p>"))]),
            "lead": lead,
        }
    )


def files_in(folder):
    return {path for path in Path(folder).rglob("*") if path.is_file()}


def stored():
    return files_in(default_storage.location)


def temporary():
    return files_in(tempfile.gettempdir())
