"""A visitor writes to the secretariat: no cookie, and nothing is lost whatever goes wrong."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import caches
from django.utils import timezone

from core.clock import new_day
from home.contact import views
from home.contact.forms import signer
from home.models import ContactMessage, ContactPage, ContactSubject
from tests import factories

pytestmark = pytest.mark.django_db
OURS = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def page():
    page = factories.page_of(ContactPage, title="Kontakt", slug="kontakt", email="post@example.org")
    ContactSubject.objects.create(
        page=page, title="Bliv medlem", email="medlem@example.org", locale=page.locale
    )
    return page


@pytest.fixture
def write(client, page, django_capture_on_commit_callbacks):
    """Send the form as a visitor's browser would; what the page itself holds comes along."""

    def send(to=page, headers=OURS, address="203.0.113.5", **fields):
        subject = to.subjects.first()
        opened = re.search(r'name="opened" value="([^"]+)"', client.get(to.url).text)[1]
        values = {"opened": opened, "website": "", "text": "Hej", "name": "", "email": ""}
        if subject:
            values["subject"] = subject.pk
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(at(to), values | fields, headers=headers, REMOTE_ADDR=address)

    return send


def at(page):
    prefix = "" if page.locale.language_code == "da" else f"/{page.locale.language_code}"
    return f"{prefix}/besked/{page.pk}/"


def test_a_message_reaches_whoever_looks_after_its_subject(client, page, write):
    answer = write(
        text="Hej\r\nmed jer", name="Æble  Å", email="gaest@example.org", wants_answer="on"
    )
    assert (answer.status_code, answer["Location"]) == (303, "/besked/tak/")
    assert not client.cookies
    message = ContactMessage.objects.get()
    assert (message.text, message.name, message.subject) == (
        "Hej\nmed jer",
        "Æble Å",
        "Bliv medlem",
    )
    assert message.mailed_at
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to) == (["medlem@example.org"], ["gaest@example.org"])
    assert "Bliv medlem" in sent.subject
    assert "Hej\nmed jer" in sent.body
    assert "Æble Å" in sent.body
    thanks = client.get(answer["Location"])
    assert thanks.status_code == 200
    assert not client.cookies
    assert "Set-Cookie" not in str(thanks.headers)


def test_who_wants_no_answer_need_not_say_who_they_are(write):
    assert write().status_code == 303
    assert mail.outbox[0].reply_to == []
    answer = write(wants_answer="on")
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"email"}


def test_without_subjects_it_goes_to_the_page_itself(page, write):
    page.subjects.all().delete()
    assert write().status_code == 303
    assert mail.outbox[0].to == ["post@example.org"]


def test_the_form_says_what_is_wrong_and_keeps_what_was_written(write, page):
    answer = write(text="  ", name="Åse", email="ikke en adresse", subject="999")
    text = answer.text
    assert answer.status_code == 200
    assert ContactMessage.objects.count() == len(mail.outbox) == 0
    assert 'role="alert" tabindex="-1" autofocus' in text
    for name in ("text", "email", "subject"):
        assert f'<a href="#id_{name}">' in text
        field = re.search(rf'<(?:textarea|input|select)[^>]*id="id_{name}"[^>]*>', text)[0]
        assert 'aria-invalid="true"' in field
        described = re.search('aria-describedby="([^"]+)"', field)[1].split()
        assert f"id_{name}_error" in described
        assert all(f'id="{each}"' in text for each in described)
    assert 'value="Åse"' in text
    assert 'value="ikke en adresse"' in text
    assert re.search(r"<title>[^<]*:\s", text)
    assert answer["Cache-Control"] == "private, no-store"


def test_everyone_gets_the_same_page_and_no_cookie(client, page):
    first, again = client.get(page.url), client.get(page.url, headers={"user-agent": "anden"})
    assert first.content == again.content
    assert "csrf" not in first.text
    assert "public" in first["Cache-Control"]
    assert not client.cookies
    assert client.get(at(page))["Location"] == page.url


LONG = "x" * 10_001


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"text": "x" * 10_000}, 303),
        ({"text": LONG}, 200),
        ({"text": "🙂 " * 900, "name": "🙂"}, 303),
        ({"text": "a\x00b\x1b", "name": "\ud800".encode("utf-8", "replace").decode()}, 303),
        ({"text": "<script>alert(1)</script>"}, 303),
        ({"name": "A\r\nBcc: alle@example.org", "email": "a@example.org"}, 303),
        ({"email": "a@example.org\r\nBcc: alle@example.org"}, 200),
        ({"email": "a" * 300 + "@example.org"}, 200),
        ({"name": "n" * 201}, 200),
        ({"subject": "1 OR 1"}, 200),
        ({"subject": str(10**30)}, 200),
        ({"website": "https://spam.example/"}, 400),
        ({"opened": ""}, 400),
        ({"opened": "739000:forged"}, 400),
        ({f"p{number}": "x" for number in range(400)}, 303),
        ({"text": "y" * 200_001}, 400),
    ],
)
def test_odd_input_is_no_error_of_the_sites(write, fields, status):
    answer = write(**fields)
    assert answer.status_code == status
    assert ContactMessage.objects.count() == len(mail.outbox) == (status == 303)
    assert b"<script>alert" not in answer.content
    if status == 303:
        assert "\n" not in mail.outbox[0].subject
        assert mail.outbox[0].recipients() == ["medlem@example.org"]
    elif "text" in fields and len(fields["text"]) <= len(LONG):
        assert fields["text"] in answer.text
    elif "text" not in fields:
        assert ">\nHej</textarea>" in answer.text


def test_bytes_that_are_no_text_and_no_form_at_all(client, page):
    for body in (b"text=\xff\xfe%ff&name=%C3", b"", b"\x00" * 50):
        answer = client.post(
            at(page), body, content_type="application/x-www-form-urlencoded", headers=OURS
        )
        assert answer.status_code == 400
    assert client.post(at(page), b"{", content_type="application/json").status_code == 403
    assert client.get(f"/besked/{10**30}/").status_code == 404
    assert client.put(at(page)).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {},
    ],
)
def test_another_sites_form_sends_nothing(write, headers):
    answer = write(headers=headers, text="Bevares, men sendes ikke")
    assert answer.status_code == 403
    assert "Bevares, men sendes ikke" in answer.text
    assert answer.context["form"].non_field_errors()
    assert not ContactMessage.objects.exists()


def test_a_page_open_for_a_week_still_sends_and_after_that_asks_once_more(write):
    today = timezone.localdate().toordinal()
    assert write(opened=signer.sign(str(today - 7))).status_code == 303
    again = write(opened=signer.sign(str(today - 8)), text="Gemt")
    assert again.status_code == 400
    assert "Gemt" in again.text
    assert write(opened=again.context["form"].stamp).status_code == 303


def test_how_often_is_counted_without_knowing_whom(write, monkeypatch):
    monkeypatch.setattr(views, "MOST_A_DAY", 2)
    first, other = "2001:db8:1:2::5", "198.51.100.7"
    assert [write(address=first).status_code for _time in range(3)] == [303, 303, 429]
    refused = write(address="2001:db8:1:2::6", text="Ikke tabt")
    assert refused.status_code == 429
    assert refused["Retry-After"]
    assert "Ikke tabt" in refused.text
    assert write(address=other).status_code == 303
    kept = str(caches["visitors"]._cache)
    assert first not in kept
    assert other not in kept
    caches["visitors"].delete(f"salt:{timezone.localdate()}")
    assert write(address=first).status_code == 303
    # A proxy that does not say whom it speaks for is not taken for one visitor.
    assert [write(address="127.0.0.1").status_code for _time in range(3)] == [303] * 3
    monkeypatch.setattr(views, "MOST_AN_HOUR", 1)
    assert write(address="198.51.100.8").status_code == 429


def test_each_language_has_its_form_and_the_secretariat_reads_danish(client, page, write):
    english = factories.translated(page, slug="contact", title="Contact")
    english.subjects.update(title="Become a member")
    assert "Send the message" in client.get(english.url).text
    assert client.post(f"/besked/{english.pk}/", headers=OURS).status_code == 404
    answer = write(english)
    assert answer["Location"] == "/en/besked/tak/"
    message = ContactMessage.objects.get()
    assert (message.subject, message.language) == ("Bliv medlem", "en")
    assert "Bliv medlem" in mail.outbox[0].subject


@pytest.mark.parametrize("how", ["draft", "private", "off"])
def test_who_cannot_see_the_form_cannot_send_it(client, page, how):
    if how == "draft":
        page.unpublish()
    elif how == "private":
        factories.restrict(page)
    else:
        ContactPage.objects.update(takes_messages=False)
        assert "/besked/" not in client.get(page.url).text
    assert client.post(at(page), {"text": "Hej"}, headers=OURS).status_code == 404


def test_a_fault_of_the_mail_loses_nothing(write, monkeypatch, settings):
    settings.EMAIL_BACKEND = "findes.ikke.Backend"
    assert write(text="Stadig her").status_code == 303
    message = ContactMessage.objects.get()
    assert (message.text, message.mailed_at) == ("Stadig her", None)


def test_after_ninety_days_it_is_gone(write):
    write()
    for days in (89, 90):
        ContactMessage.objects.update(sent_at=timezone.now() - timedelta(days=days))
        new_day.send(None)
        assert ContactMessage.objects.exists() == (days == 89)
