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
    told = upload(client, translation, exported(client, translation, TRANSLATED))
    assert told.startswith("1 translated text was taken")
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
    "letters that nobody knows": HEADER.format("utf-9").encode(),
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


BEFORE = 'msgid "Du er <b>ikke</b> alene."\nmsgstr ""'


@pytest.mark.parametrize(
    "harm", [*HARM, "<b>not", "not</b>", "<b><i>not</b></i>", "<a id='a9'>x</a>"]
)
def test_a_file_with_damaged_tags_changes_nothing(client, translation, harm):
    content = exported(client, translation, TRANSLATED, (BEFORE, f'{BEFORE[:-1]}You {harm}"'))
    told = upload(client, translation, content)
    assert told.startswith("The tags (such as &lt;b&gt;) of 1 translation are damaged: “You")
    assert not StringTranslation.objects.exists()


def test_tags_of_the_danish_text_are_taken(client, translation):
    content = exported(
        client, translation, (BEFORE, f'{BEFORE[:-1]}You are <b>not</b> alone.<br/>"')
    )
    upload(client, translation, content)
    translation.save_target(publish=False)
    draft = translation.get_target_instance().get_latest_revision_as_object()
    assert "You are <b>not</b> alone." in str(draft.body)


def test_the_file_of_another_page_changes_nothing(client, translation):
    other = factories.standard_page(title="Om os", slug="ogsaa-om-os")
    client.post(
        reverse("wagtail_localize:submit_page_translation", args=[other.pk]),
        {"locales": [factories.locale("en").pk]},
    )
    others = Translation.objects.get(source__object_id=other.translation_key)
    told = upload(client, translation, exported(client, others, TRANSLATED))
    assert "belongs to another page" in told
    assert not StringTranslation.objects.exists()


def test_a_file_from_before_a_change_changes_nothing(client, translation):
    old = exported(client, translation, TRANSLATED, (BEFORE, f'{BEFORE[:-1]}You are not alone."'))
    page = translation.source.get_source_instance()
    page.title = "Om netværket"
    page.save_revision().publish()
    translation.source.update_from_db()
    told = upload(client, translation, old)
    assert "1 text has changed since: “Om os”" in told
    assert not StringTranslation.objects.exists()


def test_a_file_whose_changed_texts_were_not_translated_is_taken(client, translation):
    old = exported(client, translation, (BEFORE, f'{BEFORE[:-1]}You are not alone."'))
    page = translation.source.get_source_instance()
    page.title = "Om netværket"
    page.save_revision().publish()
    translation.source.update_from_db()
    assert "1 translated text was taken" in upload(client, translation, old)


def test_what_the_file_only_remembers_is_passed_over(client, translation):
    remembered = b'\n#~ msgctxt "title"\n#~ msgid "Om foreningen"\n#~ msgstr "About the club"\n'
    content = exported(client, translation, TRANSLATED) + remembered
    assert upload(client, translation, content).startswith("1 translated text was taken")
    assert StringTranslation.objects.get().data == "About us"


def test_a_text_that_stands_elsewhere_now_is_of_an_older_version(client, translation):
    content = exported(client, translation, TRANSLATED, ('msgctxt "title"', 'msgctxt "lead"'))
    assert "1 text has changed since: “Om os”" in upload(client, translation, content)
    assert not StringTranslation.objects.exists()


def test_what_the_file_marks_as_unsure_stays_untranslated(client, translation):
    content = exported(
        client, translation, TRANSLATED, ('msgctxt "title"', '#, fuzzy\nmsgctxt "title"')
    )
    assert "0 translated texts" in upload(client, translation, content)
    assert not StringTranslation.objects.exists()


def test_who_may_not_edit_the_page_may_not_send_a_file(client, member, translation):
    content = exported(client, translation, TRANSLATED)
    client.logout()
    member("Translator nb")
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    client.post(address, {"file": SimpleUploadedFile("en.po", content)})
    assert not StringTranslation.objects.exists()


LONG = (TRANSLATED[0], f'{TRANSLATED[0][:-1]}{"long " * 60}"')


def test_a_text_that_can_t_stand_in_the_page_is_named(client, translation):
    told = upload(client, translation, exported(client, translation, LONG))
    assert "1 of them can&#x27;t stand in the page" in told
    assert StringTranslation.objects.get().has_error


@pytest.mark.parametrize("more", ["another answer", "plural"])
def test_a_file_that_says_two_things_of_a_text_is_refused(client, translation, more):
    once = 'msgctxt "title"\nmsgid "Om os"\n'
    addition = {
        "another answer": f'{once}msgstr "Another"\n',
        "plural": f'{once}msgid_plural "Om dem"\nmsgstr[0] "Us"\nmsgstr[1] "Them"\n',
    }[more]
    content = exported(client, translation, TRANSLATED) + b"\n" + addition.encode()
    assert "not a translation file" in upload(client, translation, content)
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize("line", ["\r\n", "\r"])
def test_another_program_may_end_its_lines_otherwise(client, translation, line):
    content = exported(client, translation, TRANSLATED).decode().replace("\n", line)
    upload(client, translation, b"\xef\xbb\xbf" + content.encode())
    assert StringTranslation.objects.get().data == "About us"
