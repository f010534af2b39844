"""Taking over what sources have changed: for one, for all, and what is told meanwhile."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from core.translating import updating
from home.models import StandardPage
from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import (
    completed,
    known_before,
    publish,
    published,
    ready_to_update,
)

pytestmark = pytest.mark.django_db
UPDATE_ALL = reverse("update_all_translations")


def english_of(page):
    return StandardPage.objects.get(pk=page.get_translation(factories.locale("en")).pk)


@pytest.fixture
def two_behind(site):
    """A page whose changed text is translated already, and one whose new text is not."""
    done, undone = published("Klar", lead="Før"), published("Ikke klar", lead="Før")
    for page in (done, undone):
        completed(page)
    known_before(done, "Klar nu")
    return publish(done, title="Klar nu"), publish(undone, lead="Efter")


def update_all(client, commit, **data):
    with commit(execute=True):
        return client.post(UPDATE_ALL, data, follow=True)


def test_what_will_happen_is_said_first(client, member, two_behind):
    member("Editor")
    text = client.get(UPDATE_ALL).content.decode()
    assert "2 pages and facts have been changed" in text
    assert "Ikke klar (English): Lead" in text
    assert english_of(two_behind[0]).title == "en Klar"


def test_what_is_complete_is_published(
    client, member, two_behind, django_capture_on_commit_callbacks
):
    done, undone = two_behind
    member("Editor")
    answer = update_all(client, django_capture_on_commit_callbacks, publish="on")
    text = answer.content.decode()
    assert english_of(done).title == "en Klar nu"
    assert english_of(undone).lead == "en Før"
    assert english_of(undone).live
    assert "“en Ikke klar” stays a draft: 1 text is not translated yet." in text
    assert "The texts of 2 pages and facts were taken over." in text
    assert "No translation is behind" in client.get(UPDATE_ALL).content.decode()


def test_nothing_is_published_unasked(
    client, member, two_behind, django_capture_on_commit_callbacks
):
    member("Editor")
    update_all(client, django_capture_on_commit_callbacks)
    assert english_of(two_behind[0]).title == "en Klar"


def test_a_locked_translation_is_left_as_it_is(
    client, member, two_behind, django_capture_on_commit_callbacks
):
    StandardPage.objects.filter(pk=english_of(two_behind[0]).pk).update(locked=True)
    member("Editor")
    update_all(client, django_capture_on_commit_callbacks, publish="on")
    assert english_of(two_behind[0]).title == "en Klar"


def test_a_translator_publishes_nothing(
    client, member, two_behind, django_capture_on_commit_callbacks
):
    completed(two_behind[0], "nb")
    publish(two_behind[0], title="Klar nu")
    member("Translator en")
    answer = update_all(client, django_capture_on_commit_callbacks, publish="on")
    assert "“nb " not in answer.content.decode()
    assert english_of(two_behind[0]).title == "en Klar"
    taken = Translation.objects.filter(source__object_id=two_behind[0].translation_key).first()
    assert taken.source.last_updated_at > two_behind[0].last_published_at


def test_nothing_is_taken_over_by_who_may_not_edit_it(client, member, two_behind):
    member("Translator nb")
    assert client.post(UPDATE_ALL, {"publish": "on"}).status_code == 302
    client.logout()
    member("Volunteer writer")
    assert client.get(UPDATE_ALL).status_code == 302
    for translation in Translation.objects.filter(source__object_repr="Ikke klar"):
        source = StandardPage.objects.get(title="Ikke klar", locale=factories.locale())
        assert translation.source.last_updated_at < source.last_published_at


@pytest.mark.parametrize("fault", [ValidationError({"lead": "Too long."}), KeyError("image")])
def test_one_fault_stops_nothing_and_is_told(
    client, member, two_behind, monkeypatch, django_capture_on_commit_callbacks, fault
):
    update = updating.update

    def failing(source, *args):
        if source.object_repr == "Ikke klar":
            source.update_from_db()
            raise fault
        return update(source, *args)

    monkeypatch.setattr(updating, "update", failing)
    member("Editor")
    text = update_all(client, django_capture_on_commit_callbacks, publish="on").content.decode()
    assert "“Ikke klar” could not be updated." in text
    assert "The texts of 1 page or fact were taken over." in text
    assert english_of(two_behind[0]).title == "en Klar nu"
    assert "Ikke klar (English): Lead" in client.get(UPDATE_ALL).content.decode()


def test_it_stops_before_anyone_waits_too_long(
    client, member, two_behind, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("core.admin.translation_updates.SECONDS", -1)
    member("Editor")
    for left in ("1 is left", "No translation is behind its source."):
        text = update_all(client, django_capture_on_commit_callbacks).content.decode()
        assert left in (text if "1 is" in left else client.get(UPDATE_ALL).content.decode())


def test_chosen_pages_are_updated_alone(
    client, member, two_behind, django_capture_on_commit_callbacks
):
    done, undone = two_behind
    action = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "update_translations"])
    alone = published("Uden oversættelse")
    member("Editor")
    address = f"{action}?id={done.pk}&id={alone.pk}&next={reverse('wagtailadmin_explore_root')}"
    text = client.get(address).content.decode()
    assert "These pages have no translation" in " ".join(text.split())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, {"publish": "on"})
    assert english_of(done).title == "en Klar nu"
    text = client.get(UPDATE_ALL).content.decode()
    assert undone.title in text
    assert done.title not in text


def test_choosing_pages_gives_no_rights(client, member, two_behind):
    action = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "update_translations"])
    member("Translator nb")
    client.post(f"{action}?id={two_behind[0].pk}", {"publish": "on"})
    source = Translation.objects.get(source__object_id=two_behind[0].translation_key).source
    assert source.last_updated_at < two_behind[0].last_published_at


def paragraphs(*texts):
    return json.dumps(
        [
            {
                "type": "paragraph",
                "id": f"0000000{number}-0000-4000-8000-000000000000",
                "value": text,
            }
            for number, text in enumerate(texts)
        ]
    )


def test_a_new_paragraph_comes_into_the_translation(
    client, member, site, django_capture_on_commit_callbacks
):
    """Also its place: the source as it was before knows none for it."""
    page = published("Med brødtekst", body=paragraphs("<p>Et</p>"))
    completed(page)
    publish(page, body=paragraphs("<p>Et</p>", "<p>To</p>"))
    source = Translation.objects.get(source__object_id=page.translation_key).source
    source.update_from_db()
    translate_all(page, "en")
    publish(page, body=paragraphs("<p>Et</p>"))
    source.update_from_db()
    publish(page, body=paragraphs("<p>Et</p>", "<p>To</p>"))
    member("Editor")
    update_all(client, django_capture_on_commit_callbacks, publish="on")
    assert [str(block.value) for block in english_of(page).body] == ["<p>en Et</p>", "<p>en To</p>"]


def test_a_fact_is_not_turned_back_into_danish(client, member, site):
    """It has no draft in which the new text could wait."""
    person = factories.person("Ingolf", title="konsulent")
    translate_object(person, [factories.locale("en")])
    translate_all(person, "en")
    Translation.objects.get(source__object_id=person.translation_key).save_target()
    person.title = "seniorkonsulent"
    person.save()
    member("Secretariat")
    text = client.post(UPDATE_ALL, {"publish": "on"}, follow=True).content.decode()
    assert "“Ingolf” stays as it is: 1 text is not translated yet." in text
    assert person.get_translation(factories.locale("en")).title == "en konsulent"
    translate_all(person, "en")
    StringTranslation.objects.update(has_error=False)
    Translation.objects.get(source__object_id=person.translation_key).save_target()
    assert person.get_translation(factories.locale("en")).title == "en seniorkonsulent"


def save_and_publish(client, page):
    """Through the question before publishing, where no hook of Wagtail's is asked."""
    page.save_revision()
    address = reverse("page_publish_anyway", args=[page.pk])
    asked = client.get(address).context["asked_about"]
    return client.post(address, {"asked_about": asked}, follow=True)


def test_after_publishing_it_is_told_what_is_behind(client, member, site):
    member("Secretariat")
    page = published("Ny", lead="Før")
    completed(page)
    factories.translated(page, "nb")
    page = StandardPage.objects.get(pk=page.pk)
    page.lead = "Efter"
    text = save_and_publish(client, page).content.decode()
    assert "Behind “Ny” now: Norwegian, English." in text
    source = Translation.objects.get(source__object_id=page.translation_key).source_id
    assert reverse("wagtail_localize:update_translations", args=[source]) in text


def test_publishing_what_has_no_translation_tells_nothing(client, member, site):
    member("Secretariat")
    page = published("Alene")
    page.lead = "Efter"
    assert "Behind “" not in save_and_publish(client, page).content.decode()


def test_publishing_many_tells_how_many(client, member, two_behind):
    member("Editor")
    for page in two_behind:
        page = StandardPage.objects.get(pk=page.pk)
        page.lead = "Endnu senere"
        page.save_revision()
    publish_all = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in two_behind)
    home = reverse("wagtailadmin_explore_root")
    text = client.post(f"{publish_all}?{ids}&next={home}", follow=True).content.decode()
    assert "Translations of 2 published pages are behind them now." in text


def test_queries_per_page_do_not_grow(site, django_capture_on_commit_callbacks):
    editor = factories.user("redaktion", groups=["Editor"])

    def queries_per_page(pages):
        sources = ready_to_update(pages)
        committed = django_capture_on_commit_callbacks(execute=True)
        with CaptureQueriesContext(connection) as captured, committed:
            updating.update_all(sources, editor, True, 60)
        assert StandardPage.objects.filter(title="en Ny side", live=True).count() >= pages
        return len(captured) / pages

    queries_per_page(1)
    assert queries_per_page(10) <= queries_per_page(5)


def test_nor_does_the_editor_of_a_fact_write_danish_into_it(client, member, site):
    topic = factories.topic("Løn")
    translate_object(topic, [factories.locale("en")])
    translate_all(topic, "en")
    translation = Translation.objects.get(source__object_id=topic.translation_key)
    translation.save_target()
    topic.name = "Løn og pension"
    topic.save()
    translation.source.update_from_db()
    member("Secretariat")
    english = topic.get_translation(factories.locale("en"))
    edit = reverse("wagtailsnippets_core_topic:edit", args=[english.pk])
    answer = client.post(edit, {"action": "publish"}, follow=True)
    assert "stays as it is: 1 text is not translated yet" in answer.content.decode()
    assert type(topic).objects.get(pk=english.pk).name == "en Løn"
    translate_all(topic, "en")
    client.post(edit, {"action": "publish"})
    assert type(topic).objects.get(pk=english.pk).name == "en Løn og pension"
