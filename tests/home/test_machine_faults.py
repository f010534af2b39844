"""What a machine translator answers amiss reaches no page."""

import json

import pytest
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from tests import factories
from tests.home.machine_editor import start, submitted
from tests.machine_service import MachineService

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Om os", slug="om-os")
    page.save_revision().publish()
    return page


def test_a_fault_of_the_service_is_told_and_nothing_is_changed(client, member, page, settings):
    service = MachineService()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "core.machine.services.LibreTranslate",
        "OPTIONS": {"LIBRETRANSLATE_URL": service.url, "API_KEY": ""},
    }
    member("Translator en")
    translation = submitted(client, page)
    service.status = 500
    answer, told = start(client, translation)
    assert answer.status_code == 302
    assert "LibreTranslate answered with an error (500)" in told
    assert not StringTranslation.objects.exists()
    service.status = 200
    _answer, told = start(client, translation)
    assert "LibreTranslate has translated" in told
    service.close()


def test_markup_of_the_service_is_not_taken(client, member, page, settings):
    service = MachineService()
    service.answer = b'{"translatedText": ["<script>alert(1)</script>", "x"]}'
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "core.machine.services.LibreTranslate",
        "OPTIONS": {"LIBRETRANSLATE_URL": service.url, "API_KEY": ""},
    }
    member("Secretariat")
    translation = submitted(client, page)
    start(client, translation)
    service.close()
    translation.save_target(publish=False)
    english = StandardPage.objects.get(pk=translation.get_target_instance().pk)
    assert "script" not in english.get_latest_revision_as_object().title


def test_a_page_is_translated_from_what_libretranslate_really_sends(client, member, page, settings):
    """Title and slug in HTML without entities; and a text that no parser would take."""
    page.title, page.seo_title = "R&D <om> os", "Hej " * 8
    page.save_revision().publish()
    service = MachineService()
    service.answer = json.dumps(
        {"translatedText": ["about-us", "R&D <about> us", "<b>" * 3_000]}
    ).encode()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "core.machine.services.LibreTranslate",
        "OPTIONS": {"LIBRETRANSLATE_URL": service.url, "API_KEY": ""},
    }
    member("Secretariat")
    translation = submitted(client, page)
    answer, told = start(client, translation)
    service.close()
    assert answer.status_code == 302
    assert "has translated 2 texts" in told
    assert "1 text or damaged its links" in told
    translation.save_target(publish=False)
    english = translation.get_target_instance().get_latest_revision_as_object()
    assert (english.title, english.slug) == ("R&D <about> us", "about-us")
    assert english.seo_title == page.seo_title


def test_a_title_too_long_for_its_column_is_not_put_there(client, member, page, settings):
    """PostgreSQL refused it, and the editor got a 500."""
    service = MachineService()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "core.machine.services.LibreTranslate",
        "OPTIONS": {"LIBRETRANSLATE_URL": service.url, "API_KEY": ""},
    }
    member("Secretariat")
    translation = submitted(client, page)
    for title, shown in (("About us " * 40, page.title), ("About us", "About us")):
        StringTranslation.objects.all().delete()
        service.answer = json.dumps({"translatedText": [title, "about-us"]}).encode()
        start(client, translation)
        english = StandardPage.objects.get(pk=translation.get_target_instance().pk)
        assert english.draft_title == shown
    service.close()
