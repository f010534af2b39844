"""What may come for a text of a translation, and what it makes of the page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail_localize.models import SegmentOverride, StringTranslation

from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import published, submitted
from tests.home.translation_editor import (
    address,
    override_address,
    publish_in_editor,
    put,
    text_address,
    translation_of,
)

pytestmark = pytest.mark.django_db
LINKED = "<p>Ring til <a href='https://example.org/'>os</a></p>"


@pytest.fixture
def page(client, member, site):
    page = published("Side", lead="Fem råd.", body=[("paragraph", LINKED)])
    submitted(page)
    member("Secretariat")
    return page


def english_of(page):
    return page.get_translation(factories.locale("en"))


FORM = "application/x-www-form-urlencoded"
BODIES = {
    "nothing": (b"", MULTIPART_CONTENT),
    "no type": (b"x", ""),
    "another name": (b"text=x", FORM),
    "an object": (b'{"value": "x"}', "application/json"),
    "a list": (b"[1]", "application/json"),
    "null": (b"null", "application/json"),
    "half of it": (b"{", "application/json"),
    "cut form": (b"--x", "multipart/form-data"),
    "plain text": (b"x", "text/plain"),
    "a file": (
        encode_multipart(BOUNDARY, {"value": SimpleUploadedFile("a.txt", b"x")}),
        MULTIPART_CONTENT,
    ),
}


def test_what_is_no_text_is_refused(client, page):
    translation = translation_of(page)
    for place in (text_address(translation), override_address(translation)):
        for what, (body, kind) in BODIES.items():
            assert 400 <= client.put(place, body, content_type=kind).status_code < 500, what
    assert not StringTranslation.objects.exists()
    assert not SegmentOverride.objects.exists()


def test_a_text_comes_from_the_site_itself(page, client):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert put(strict, text_address(translation_of(page)), "Page").status_code == 403
    assert not StringTranslation.objects.exists()


def test_a_text_of_another_page_is_not_there(client, page):
    other = published("En anden")
    submitted(other)
    mine, segment = translation_of(page), translation_of(other).source.stringsegment_set.first()
    for ids in ((mine.pk, segment.pk), (mine.pk, 10**9), (10**9, segment.pk)):
        assert put(client, address("edit_string_translation", *ids), "x").status_code == 404
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize("text", ["", "  \n", "\x00", "<b></b>", "&nbsp;", "x" * 256])
def test_a_text_that_can_t_stand_there_counts_as_missing(
    client, page, text, django_capture_on_commit_callbacks
):
    """An empty one would be filled with Danish."""
    translate_all(page, "en")
    told = put(client, text_address(translation_of(page)), text).json()
    assert told["error"]
    answer = publish_in_editor(client, english_of(page), django_capture_on_commit_callbacks)
    assert "1 text is not translated yet" in answer.content.decode()
    assert not english_of(page).live
    assert english_of(page).title == "Side"


@pytest.mark.parametrize("text", ["x" * 255, "🎉 party", "Q &amp; A", "-"])
def test_odd_texts_are_published_as_they_are(
    client, page, text, django_capture_on_commit_callbacks
):
    translate_all(page, "en")
    assert put(client, text_address(translation_of(page)), text).json()["error"] is None
    publish_in_editor(client, english_of(page), django_capture_on_commit_callbacks)
    assert english_of(page).live
    assert english_of(page).title == text.replace("&amp;", "&")


def test_a_long_text_is_taken_where_there_is_room(client, page, django_capture_on_commit_callbacks):
    translate_all(page, "en")
    put(client, text_address(translation_of(page), "body"), "word " * 2_000)
    publish_in_editor(client, english_of(page), django_capture_on_commit_callbacks)
    assert "word word" in str(english_of(page).body)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//evil.example", ""])
def test_a_link_of_its_own_is_an_address(client, page, link):
    answer = put(client, override_address(translation_of(page)), link)
    assert answer.status_code == 400
    assert answer.json()["detail"]
    assert not SegmentOverride.objects.exists()


def test_a_link_may_lead_elsewhere_than_the_sources(
    client, page, django_capture_on_commit_callbacks
):
    translate_all(page, "en")
    assert (
        put(client, override_address(translation_of(page)), "https://example.com/").status_code
        == 201
    )
    publish_in_editor(client, english_of(page), django_capture_on_commit_callbacks)
    assert 'href="https://example.com/"' in str(english_of(page).body)


@pytest.fixture
def pictured(client, member, site):
    """A page with a picture, whose translation is complete."""
    picture = factories.image()
    picture.contextual_alt_text, picture.decorative = "To kopper", False
    value = {"image": picture, "caption": "Kaffe", "credit": ""}
    page = published("Side", body=[("image", value)])
    submitted(page)
    translate_all(page, "en")
    member("Secretariat")
    return page


@pytest.mark.parametrize("choice", ["999999", "1" * 30, "abc", "-1", "", "[1]"])
def test_a_picture_of_its_own_is_one_that_is_there(client, pictured, choice):
    answer = put(client, override_address(translation_of(pictured)), choice)
    assert answer.status_code == 400
    assert not SegmentOverride.objects.exists()


def test_one_that_is_deleted_later_is_said_to_be_gone(
    client, pictured, django_capture_on_commit_callbacks
):
    translation, another = translation_of(pictured), factories.image()
    assert put(client, override_address(translation), str(another.pk)).status_code == 201
    assert client.get(address("preview_translation", translation.pk)).status_code == 200
    another.delete()
    answer = client.get(address("preview_translation", translation.pk), follow=True)
    assert "no longer there" in answer.content.decode()
    answer = publish_in_editor(client, english_of(pictured), django_capture_on_commit_callbacks)
    assert "no longer there" in answer.content.decode()
    assert not english_of(pictured).live
