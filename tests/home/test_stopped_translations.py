"""Danish doesn't become English by being edited or copied as if it were."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import completed, publish, published, submitted
from tests.home.translation_editor import address, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client, member, site):
    member("Secretariat")
    return published("Side")


def stop(client, page):
    place = address("stop_translation", translation_of(page).pk)
    return client.post(place, {"next": reverse("wagtailadmin_explore_root")}, follow=True)


def test_an_unfinished_translation_is_not_stopped(client, page):
    submitted(page)
    assert "still in Danish" in stop(client, page).content.decode()
    assert Translation.objects.get().enabled


def test_a_finished_one_is_and_what_was_translated_is_in_the_draft(client, page):
    english = submitted(page)
    translate_all(page, "en")
    stop(client, page)
    assert not Translation.objects.get().enabled
    english = Page.objects.get(pk=english.pk)
    assert not english.live
    assert english.get_latest_revision_as_object().title == "en Side"


def test_one_that_was_public_is_and_readers_see_no_change(client, page):
    english = completed(page)
    publish(page, title="Ny titel")
    translation_of(page).source.update_from_db()
    stop(client, page)
    assert not Translation.objects.get().enabled
    assert Page.objects.get(pk=english.pk).title == "en Side"


def copy(client, page, **data):
    parent = data.pop("to", None) or page.get_parent()
    answer = client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Kopi",
            "new_slug": "kopi",
            "new_parent_page": parent.pk,
            "publish_copies": "on",
            **data,
        },
    )
    return answer, Page.objects.filter(slug="kopi").first()


def test_a_translation_is_not_copied_before_its_texts_are_in_the_page(client, page):
    english = submitted(page)
    translate_all(page, "en")
    answer, made = copy(client, english)
    assert "before it has been published once" in answer.content.decode()
    assert made is None
    stop(client, page)
    assert copy(client, english)[1].title == "Kopi"


def test_nor_below_another_page(client, page):
    above = completed(published("Over"))
    below = published("Under", parent=Page.objects.get(title="Over").specific)
    submitted(below)
    assert copy(client, above, copy_subpages="on")[1] is None
    assert copy(client, above)[1]


def test_a_copy_stays_in_its_language(client, page, site):
    answer, made = copy(client, page, to=site["en"])
    assert "stays in its language" in answer.content.decode()
    assert made is None
    assert copy(client, page)[1].locale == factories.locale("da")
