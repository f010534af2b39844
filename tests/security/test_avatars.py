"""The picture of an account: any size is made small, so each is decoded when it is uploaded."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import EpsImagePlugin, Image
from wagtail.users.models import UserProfile

from core.uploads import MediaStorage, no_room
from tests.factories import user
from tests.security.test_images import huge_png
from tests.security.upload_doors import picture, stored

pytestmark = pytest.mark.django_db
POSTSCRIPT = (
    b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 900 900\n%%EndComments\nshowpage\n%%EOF\n"
)


@pytest.fixture
def profile(client):
    account = user(is_superuser=True, first_name="Asta", last_name="Holm")
    client.force_login(account)
    return UserProfile.objects.create(user=account, preferred_language="en")


def upload(client, content, name="a.png"):
    address = "/admin/account/"
    tabs = client.get(address).context["panels_by_tab"]
    fields = {
        form.add_prefix(field): form[field].value() or ""
        for panels in tabs.values()
        for form in (panel.get_form() for panel in panels)
        for field in form.fields
        if field != "avatar"
    }
    file = SimpleUploadedFile(name, content)
    return client.post(address, {**fields, "avatar-avatar": file})


def phone_picture():
    file, hidden = io.BytesIO(), Image.new("RGB", (100, 80))
    Image.new("RGB", (900, 700)).save(file, "MPO", save_all=True, append_images=[hidden])
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content"), [("a.png", picture(size=(900, 700))), ("a.jpg", phone_picture())]
)
def test_a_picture_is_taken_made_small_and_shown(client, profile, name, content):
    assert upload(client, content, name).status_code == 302
    profile.refresh_from_db()
    assert max(Image.open(profile.avatar.path).size) <= 400
    shown = client.get(profile.avatar.url)
    assert (shown.status_code, shown["Content-Type"][:6]) == (200, "image/")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b""),
        ("a.png", b"<html><script>1</script>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("a.jpg", picture("JPEG", (900, 700))[:20_000]),
        ("a.png", picture(size=(900, 700))[:20_000]),
        ("a.png", huge_png(11_000, 11_000)),
        ("a.png", huge_png(1_000_000, 1)),
        ("a.jpg", POSTSCRIPT),
    ],
)
def test_what_is_no_picture_is_refused_with_advice(client, profile, monkeypatch, name, content):
    # Not even asked for: calling this would be an error of its own.
    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", None)
    before = stored()
    answer = upload(client, content, name)
    assert answer.status_code == 200
    assert "error-message" in answer.text
    assert stored() == before


@pytest.mark.usefixtures("failed_saves_undo_themselves")
def test_without_room_the_old_one_is_kept(client, profile, monkeypatch):
    old = picture()
    profile.avatar.save("gammel.png", ContentFile(old))

    def full(self, name, content):
        raise no_room()

    monkeypatch.setattr(MediaStorage, "_save", full)
    assert upload(client, picture()).status_code == 413
    assert UserProfile.objects.get().avatar.open().read() == old
