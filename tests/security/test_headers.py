"""security.md row 14: what every answer says about caching, framing and sharing."""

import pytest
from csp.constants import NONE, SELF
from django.conf import settings
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from core.middleware import HeaderPolicyMiddleware, TextCompressionMiddleware
from tests.factories import document, front_page_in, home_page, image, restrict, standard_page, user
from tests.podcasts.podcast_factories import episode

pytestmark = pytest.mark.django_db
KEPT_NOWHERE = "max-age=0, no-cache, no-store, must-revalidate, private"


def policy(answer):
    parts = (part.split() for part in answer["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


@pytest.fixture
def page():
    return standard_page(title="Om os")


def test_the_sites_policy_lets_in_nothing_but_its_own_files(client, page):
    answer = client.get(page.url)
    assert policy(answer)["default-src"] == [NONE]
    for name in ("script-src", "style-src", "img-src", "media-src", "font-src", "connect-src"):
        assert policy(answer)[name] == [SELF]
    assert policy(answer)["form-action"] == [SELF]
    assert policy(answer)["base-uri"] == policy(answer)["frame-ancestors"] == [NONE]


@pytest.mark.parametrize("address", ["/", "/findes-ikke/", "/sitemap.xml", "/admin/login/"])
def test_every_kind_of_answer_has_the_plain_headers(client, page, address):
    answer = client.get(address)
    assert "Content-Security-Policy" in answer
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cache-Control"]


def test_the_admins_policy_is_as_strict_for_scripts(client):
    client.force_login(user(is_superuser=True))
    stated = policy(client.get(reverse("wagtailadmin_home")))
    assert stated["default-src"] == [NONE]
    assert stated["script-src"] == [SELF]
    assert stated["frame-ancestors"] == [SELF]


def test_a_preview_may_stand_in_the_editors_frame_and_nowhere_else(client, page):
    client.force_login(user(is_superuser=True))
    answer = page.make_preview_request(client.get("/admin/").wsgi_request, "")
    assert policy(answer)["frame-ancestors"] == [SELF]
    assert policy(answer)["style-src"] == [SELF]
    assert answer["Cache-Control"] == "private"


def test_the_embedded_player_may_be_framed_anywhere_and_no_other_page(client):
    heard = episode()
    answer = client.get(f"/episode/{heard.guid}/player/")
    assert policy(answer)["frame-ancestors"] == ["*"]
    assert policy(answer)["default-src"] == [NONE]
    assert policy(answer)["script-src"] == [SELF]
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "X-Frame-Options" not in answer
    for address in (heard.url, "/", f"/episode/{heard.audio.uuid}/player/", "/oembed/"):
        assert policy(client.get(address))["frame-ancestors"] == [NONE], address


def test_a_visitors_page_may_be_kept_but_is_asked_for_again(client, page):
    answer = client.get(page.url)
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Cookie" in answer["Vary"]
    assert not answer.cookies


def test_an_unchanged_recording_takes_nothing_back_that_other_sites_were_allowed(client):
    address = episode().audio.url
    whole = client.get(address)
    assert whole["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = client.get(address, headers={"If-None-Match": whole["ETag"]})
    assert again.status_code == 304
    assert "Cross-Origin-Resource-Policy" not in again


@pytest.mark.parametrize("method", ["get", "head"])
def test_an_unchanged_page_is_not_sent_again(client, page, method):
    etag = client.get(page.url)["ETag"]
    again = getattr(client, method)(page.url, headers={"If-None-Match": f'"other", {etag}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == etag
    page.title = "Om os alle"
    page.save()
    assert client.get(page.url, headers={"If-None-Match": etag}).status_code == 200


def test_what_an_editor_sees_is_never_kept(client, page):
    client.force_login(user(is_superuser=True))
    answer = client.get(page.url)
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer
    assert "private" in client.get("/admin/")["Cache-Control"]


def test_a_private_page_and_the_way_to_its_door_are_never_kept(client, page):
    restrict(page)
    door = client.get(page.url)
    assert door.status_code == 302
    assert door["Cache-Control"] == KEPT_NOWHERE
    client.force_login(user())
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == KEPT_NOWHERE


@pytest.mark.parametrize(
    ("content_type", "shared"),
    [
        ("application/rss+xml; charset=utf-8", True),
        ("audio/mpeg", True),
        ("image/jpeg", True),
        ("text/vtt", True),
        ("application/json+chapters", True),
        ("text/html; charset=utf-8", False),
        ("application/pdf", False),
    ],
)
def test_feeds_and_what_they_point_at_are_for_everyone(content_type, shared):
    answer = HeaderPolicyMiddleware(lambda request: HttpResponse("x", content_type=content_type))(
        RequestFactory().get("/x/")
    )
    assert answer.get("Access-Control-Allow-Origin") == ("*" if shared else None)
    wanted = "cross-origin" if shared else "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == wanted


def test_text_is_compressed_and_a_range_of_audio_is_not():
    request = RequestFactory().get("/", headers={"Accept-Encoding": "gzip"})
    for content_type, encoding in (("text/html", "gzip"), ("audio/mpeg", None)):
        middleware = TextCompressionMiddleware(
            lambda request, kind=content_type: HttpResponse("æ" * 900, content_type=kind)
        )
        assert middleware(request).get("Content-Encoding") == encoding


def test_production_asks_for_https_for_a_year_and_leaves_other_hosts_alone(client, page):
    with override_settings(SECURE_HSTS_SECONDS=365 * 24 * 3600):
        answer = client.get(page.url, secure=True)
    assert answer["Strict-Transport-Security"] == "max-age=31536000"


@pytest.fixture
def paper():
    content = bytes(range(256)) * 20
    return document(file=ContentFile(content, name="referat.pdf")), content


def test_a_document_is_seekable_and_can_run_nothing(client, paper):
    stored, content = paper
    answer = client.get(stored.url, headers={"Range": "bytes=100-199"})
    assert answer.status_code == 206
    assert b"".join(answer.streaming_content) == content[100:200]
    assert answer["Content-Range"] == f"bytes 100-199/{len(content)}"
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(stored.url, headers={"Range": "bytes=9000-"}).status_code == 416


def test_a_document_of_a_private_collection_stays_private(client, paper):
    stored, _content = paper
    stored.collection.view_restrictions.create(restriction_type="login")
    answer = client.get(stored.url, headers={"Range": "bytes=0-9"})
    assert answer.status_code == 302
    assert answer["Cache-Control"] == "private, no-store"


def test_a_rendition_is_public_and_its_original_is_not(client):
    picture = image()
    rendition = client.get(picture.get_rendition("width-40").url)
    assert rendition.status_code == 200
    assert rendition["Content-Type"] == "image/png"
    assert rendition["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert client.get(picture.file.url).status_code == 404
    client.force_login(user(is_superuser=True))
    assert client.get(picture.file.url).status_code == 200


@pytest.mark.parametrize("way", ["images/../", "images/%2e%2e/", "images/..%2f", "images/x/../../"])
def test_no_way_leads_from_a_public_folder_into_another(client, way):
    picture, paper = image(), document()
    paper.collection.view_restrictions.create(restriction_type="login")
    for name in (picture.file.name, paper.file.name):
        assert client.get(f"/media/{way}{name}").status_code == 404


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5_000, "٢"])
def test_a_document_that_can_not_be_is_not_found(client, paper, number):
    assert client.get(f"/documents/{number}/referat.pdf").status_code == 404
    assert client.get(f"/documents/authenticate_with_password/{number}/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "images/",
        "images/../db.sqlite3",
        "images/..%2f..%2fdb.sqlite3",
        "images/%00.png",
        "images/" + "a" * 2000,
        "documents/referat.pdf",
        "audio/x/y.mp3",
        "media/x.mp3",
        "images",
        "//evil.example/x.png",
    ],
)
def test_media_gives_nothing_else(client, paper, path):
    home_page()
    assert client.get(f"{settings.MEDIA_URL}{path}").status_code in {400, 404}


@pytest.mark.parametrize("address", ["/media/images/..%2f..%2fdb.sqlite3", "/%00", "/en/%00"])
def test_a_bad_address_is_answered_with_advice_in_the_readers_language(client, page, address):
    front_page_in("en")
    answer = client.get(address)
    language, advice = ("en", "Search") if address.startswith("/en/") else ("da", "Søg")
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.text
    assert advice in answer.text


def test_a_bad_number_of_a_page_is_the_first(client, page):
    assert client.get("/?page=%ff").status_code == 200


def test_a_form_that_grew_too_old_says_what_to_do(page):
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert answer.status_code == 403
    assert "Gå tilbage" in answer.text


def test_a_login_without_access_is_told_so(client, page):
    client.force_login(user())
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain == [("/admin/login/?next=/admin/", 302)]
    assert '<li class="error">' in answer.text
