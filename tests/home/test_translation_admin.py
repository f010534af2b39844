"""wagtail-localize's views under the page's own permissions."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from home.models import ContactPage, HoursException, StandardPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Opstart på arbejdet", slug="opstart", lead="Fem råd.")
    page.save_revision().publish()
    return page


def submit_address(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def submit(client, page, *codes):
    locales = [factories.locale(code).pk for code in codes]
    return client.post(submit_address(page), {"locales": locales})


def translate_all(page, code):
    """Every text of the page's translation, with the language in front."""
    target = factories.locale(code)
    source = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=target
    ).source
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=target,
            defaults={"data": f"{code} {segment.string.data}"},
        )


def test_submitting_publishes_nothing(client, member, page):
    member("Secretariat")
    submit(client, page, "en")
    english = page.get_translation(factories.locale("en"))
    assert not english.live
    assert client.get("/en/opstart/").status_code == 404


def test_a_translator_submits_into_the_own_language_only(client, member, page):
    member("Translator en")
    assert client.get(submit_address(page)).status_code == 200
    assert submit(client, page, "nb").status_code == 200
    assert not page.has_translation(factories.locale("nb"))
    assert submit(client, page, "en").status_code == 302
    assert page.has_translation(factories.locale("en"))


def test_without_a_right_to_any_language_there_is_no_submitting(client, member, page):
    account = member("Volunteer writer")
    assert submit(client, page, "en").status_code == 302
    account.user_permissions.add(*Permission.objects.filter(codename="submit_translation"))
    assert submit(client, page, "en").status_code == 302
    assert not Translation.objects.exists()


def test_a_danish_draft_is_not_read_by_translating_it(client, member, page):
    page.unpublish()
    member("Translator en")
    assert submit(client, page, "en").status_code == 302
    assert not Translation.objects.exists()


def test_a_page_waits_for_the_translation_of_the_page_above(client, member, page):
    """Wagtail would publish the Danish page above it as English."""
    child = factories.standard_page(page, title="Startpakke", slug="startpakke")
    member("Translator en")
    answer = client.post(
        submit_address(child), {"locales": [factories.locale("en").pk]}, follow=True
    )
    assert "translate the page above it first" in answer.content.decode()
    assert not page.has_translation(factories.locale("en"))
    assert not child.has_translation(factories.locale("en"))
    assert client.get("/en/opstart/").status_code == 404
    submit(client, page, "en")
    submit(client, child, "en")
    assert child.get_translation(factories.locale("en")).url == "/en/opstart/startpakke/"


def test_no_page_is_offered_in_a_language_that_the_page_above_lacks(client, member, page):
    child = factories.standard_page(page, title="Startpakke", slug="startpakke")
    factories.translated(page, "nb")
    member("Secretariat")
    assert submit(client, child, "en").status_code == 200
    assert not child.has_translation(factories.locale("en"))
    assert submit(client, child, "nb").status_code == 302
    assert child.has_translation(factories.locale("nb"))


@pytest.fixture
def english(client, member, page):
    """Submitted by the secretariat, nothing translated yet."""
    member("Secretariat")
    submit(client, page, "en")
    return page.get_translation(factories.locale("en"))


def test_an_unfinished_translation_is_not_published(client, page, english):
    edit = reverse("wagtailadmin_pages:edit", args=[english.pk])
    answer = client.post(edit, {"action": "publish"}, follow=True)
    assert "not translated yet" in answer.content.decode()
    assert client.get("/en/opstart/").status_code == 404
    publish = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{publish}?id={english.pk}")
    assert not StandardPage.objects.get(pk=english.pk).live


@pytest.mark.parametrize("next_url", ["//evil.example/", "https://evil.example/", "nowhere", ""])
def test_the_refusal_never_leads_off_the_site(client, english, next_url):
    publish = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(f"{publish}?id={english.pk}&next={next_url}")
    assert answer.status_code == 302
    assert "evil" not in answer["Location"]


def test_a_finished_one_is(client, page, english, django_capture_on_commit_callbacks):
    translate_all(page, "en")
    edit = reverse("wagtailadmin_pages:edit", args=[english.pk])
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, {"action": "publish"})
    shown = StandardPage.objects.get(pk=english.pk)
    assert shown.live
    assert shown.title == "en Opstart på arbejdet"
    assert client.get(shown.url).status_code == 200


def test_slugs_of_translations_keep_their_letters(client, page, english):
    translate_all(page, "en")
    target = factories.locale("en")
    StringTranslation.objects.filter(context__path="slug", locale=target).update(data="Løn på Åen")
    Translation.objects.get(target_locale=target).save_target(publish=False)
    assert StandardPage.objects.get(pk=english.pk).slug == "loen-paa-aaen"


def test_a_sync_never_turns_english_back_into_danish(
    client, page, english, django_capture_on_commit_callbacks
):
    translate_all(page, "en")
    translation = Translation.objects.get(target_locale=factories.locale("en"))
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    page.title = "Opstart, ny udgave"
    page.save_revision().publish()
    update = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(update, {"publish_translations": "on"}, follow=True)
    assert "stays a draft" in answer.content.decode()
    assert StandardPage.objects.get(pk=english.pk).title == "en Opstart på arbejdet"


@pytest.mark.parametrize(
    "content",
    [b'msgid "x"\nmsgstr "y"\n', b'msgid ""\nmsgstr ""\n"X-Other: 1\\n"\n', b"", b"\x00\xff", None],
    ids=["no header", "another header", "empty", "no text", "no file"],
)
def test_a_file_that_is_no_po_file_of_the_translation_is_refused(client, english, content):
    translation = Translation.objects.get(target_locale=factories.locale("en"))
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = {} if content is None else {"file": SimpleUploadedFile("en.po", content)}
    answer = client.post(
        address, {**file, "next": reverse("wagtailadmin_explore_root")}, follow=True
    )
    assert answer.status_code == 200
    assert "(PO)" in answer.content.decode()
    assert not StringTranslation.objects.exists()


def test_the_po_file_of_the_translation_is_read(client, page, english):
    translation = Translation.objects.get(target_locale=factories.locale("en"))
    po = translation.export_po()
    for entry in po:
        entry.msgstr = f"en {entry.msgid}"
    file = SimpleUploadedFile("en.po", str(po).encode())
    client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": file})
    assert StringTranslation.objects.filter(data="en Fem råd.").exists()


def test_updating_is_closed_to_other_languages(client, member, page, english):
    source = Translation.objects.get(target_locale=factories.locale("en")).source
    update = reverse("wagtail_localize:update_translations", args=[source.pk])
    client.logout()
    member("Translator nb")
    assert client.get(update).status_code == 302
    client.logout()
    member("Translator en")
    assert client.get(update).status_code == 200


def test_snippets_are_translated_by_who_may_edit_them(client, member, site):
    person = factories.person()
    address = reverse(
        "wagtail_localize:submit_snippet_translation", args=["core", "person", person.pk]
    )
    member("Translator en")
    assert client.get(address).status_code == 302
    client.logout()
    member("Secretariat")
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("key", ["x", "%00", "9" * 30])
def test_a_fact_that_is_none_is_not_found(client, member, site, key):
    member("Secretariat")
    address = f"/admin/localize/submit/snippet/core/topic/{key}/"
    assert client.get(address).status_code == 404


def test_no_translation_becomes_an_alias(client, page, english):
    address = reverse("wagtail_localize:convert_to_alias", args=[english.pk])
    assert client.post(address).status_code == 302
    assert StandardPage.objects.get(pk=english.pk).alias_of_id is None


def test_fixed_fields_follow_into_the_live_page_and_its_draft(site):
    """Also into the rows below a page; words of the translation stay."""
    contact = factories.page_of(ContactPage, title="Kontakt os", email="ny@example.org")
    row = HoursException.objects.create(
        page=contact, locale=contact.locale, first_day=date(2026, 7, 1), text="Lukket"
    )
    contact.save_revision().publish()
    english = contact.copy_for_translation(factories.locale("en"))
    english.title = "Contact"
    english.exceptions.update(text="Closed")
    english.save_revision().publish()
    english.title = "Contact us (draft)"
    planned = english.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    english.save_revision()

    contact = ContactPage.objects.get(pk=contact.pk)
    contact.email = "andet@example.org"
    contact.expire_at = timezone.now().replace(microsecond=0) + timedelta(days=3)
    exception = contact.exceptions.get()
    exception.first_day = date(2026, 8, 1)
    contact.exceptions = [exception]
    contact.save_revision().publish()

    live = ContactPage.objects.get(pk=english.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.title, draft.title) == ("Contact", "Contact us (draft)")
    planned.refresh_from_db()
    for version in (live, draft, planned.as_object(), live.live_revision.as_object()):
        assert version.email == "andet@example.org"
        assert version.expire_at == contact.expire_at
        [hours] = version.exceptions.all()
        assert (str(hours.first_day), hours.text) == ("2026-08-01", "Closed")
        assert hours.translation_key == row.translation_key
