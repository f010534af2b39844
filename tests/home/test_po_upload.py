"""Translations that come back as files: from an agency, or from whoever took the wrong one."""

import tempfile

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def temporary(monkeypatch, tmp_path):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def translation(client, member, site):
    member("Translator en")
    text = "<p>Du er <b>ikke</b> alene.</p>"
    page = factories.standard_page(title="Om os", slug="om-os", body=[("paragraph", text)])
    page.save_revision().publish()
    locales = [factories.locale("en").pk]
    client.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": locales}
    )
    return Translation.objects.get(source__object_id=page.translation_key)


def upload(client, translation, content):
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    files = {} if content is None else {"file": SimpleUploadedFile("en.po", content)}
    answer = client.post(address, files)
    assert answer.status_code == 302
    return str(list(get_messages(answer.wsgi_request))[-1])


def exported(client, translation, *replacements):
    address = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    text = client.get(address).content.decode()
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    return text.encode()


TRANSLATED = ('msgid "Om os"\nmsgstr ""', 'msgid "Om os"\nmsgstr "About us"')


def test_what_was_exported_and_translated_is_taken(client, translation, temporary):
    assert "Success" in upload(client, translation, exported(client, translation, TRANSLATED))
    assert StringTranslation.objects.get().data == "About us"
    assert not list(temporary.iterdir())


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n'
OTHERS = {
    "none": None,
    "empty": b"",
    "page": b"<!doctype html><script>1</script>",
    "program": b"MZ\x90\x00" + bytes(500),
    "name of a file": b"/etc/passwd",
    "other program's": HEADER.format("utf-8").encode() + b'\nmsgid "a"\nmsgstr "b"\n',
    "other letters": (HEADER.format("utf-8") + 'msgid "æ"\n').encode("latin-1"),
    "letters that it has not": HEADER.format("utf-16").encode(),
    "cut in a letter": (HEADER.format("utf-8") + 'msgid "æ').encode()[:-1],
}


def test_another_file_is_refused_with_advice(client, translation, temporary):
    for what, content in OTHERS.items():
        assert "not a translation file" in upload(client, translation, content), what
        assert not list(temporary.iterdir()), what
    assert not StringTranslation.objects.exists()


def test_a_file_that_would_keep_all_others_waiting_is_refused(client, translation):
    many = b"".join(b'msgid "%d"\nmsgstr "x"\n\n' % number for number in range(5_001))
    for addition in (b"#" * 5_300_000, many):
        content = exported(client, translation, TRANSLATED) + b"\n" + addition
        assert "not a translation file" in upload(client, translation, content)
    assert not StringTranslation.objects.exists()


HARM = (
    "<script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>",
    "<img src='x' onerror='alert(1)'>",
    "<b onclick='alert(1)'>x</b>",
    "</p></div><script>alert(1)</script>",
)


def test_markup_that_came_with_it_does_nothing(client, translation):
    before = 'msgid "Du er <b>ikke</b> alene."\nmsgstr ""'

    def draft(text):
        content = exported(client, translation, (before, f'{before[:-1]}{text}"'))
        upload(client, translation, content)
        assert StringTranslation.objects.get().data == text
        translation.save_target(publish=False)
        StringTranslation.objects.all().delete()
        return str(translation.get_target_instance().get_latest_revision_as_object().body)

    for harm in HARM:
        assert "alert" not in draft(f"You {harm}")
    assert "<b>not</b> alone" in draft("You are <b>not</b> alone.")
