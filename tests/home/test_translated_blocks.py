"""What a body holds, through wagtail-localize: prose is translated, the rest is the source's."""

from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation

from core.blocks import StoryBlock
from core.models.unfinished import missing_texts
from core.stored import TEXTS, stored_values
from core.translating import updating
from home.models import StandardPage
from tests import factories
from tests.home.translated_pages import completed, publish, published
from tests.news.test_admin import COMMON

pytestmark = pytest.mark.django_db


def is_prose(block) -> bool:
    return isinstance(block, TEXTS) and not getattr(block, "is_address", False)


def test_every_block(site):
    factories.image(), factories.person(), factories.organisation(), factories.document()
    page = factories.standard_page(title="Alt på én gang")
    previews = {
        name: block.get_preview_value() for name, block in StoryBlock().child_blocks.items()
    }
    page.body = list(previews.items())
    page.save_revision().publish()
    english = completed(page)
    assert [block.block_type for block in english.body] == list(previews)
    for block, text in stored_values(english.body.stream_block, list(english.body.raw_data)):
        if is_prose(block) and text:
            assert "en " in text, (block.name, text)


def emptied(raw):
    """As a program stores it that knows of no part of a block."""
    if isinstance(raw, dict):
        return {key: emptied(value) for key, value in raw.items() if isinstance(value, list)}
    if isinstance(raw, list):
        return [item | {"value": emptied(item["value"])} for item in raw]
    return raw


def test_a_block_of_which_nothing_was_stored(site):
    """wagtail-localize falls over a picture without its keys, and over a text that is null."""
    page = factories.standard_page(title="Næsten tom")
    blocks = StoryBlock().child_blocks.items()
    stored = [(name, block.get_prep_value(block.get_preview_value())) for name, block in blocks]
    body = [
        {"type": name, "value": emptied(value), "id": str(uuid4())}
        for name, value in stored
        if isinstance(value, dict)
    ]
    assert {key: body[1][key] for key in ("type", "value")} == {"type": "image", "value": {}}
    StandardPage.objects.filter(pk=page.pk).update(body=body)
    assert completed(StandardPage.objects.get(pk=page.pk), live=False).title == "en Næsten tom"


@pytest.fixture
def editor(client, member):
    return member("Editor")


def updated(page, editor):
    """Its English draft, after the editor has taken over the source's texts."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    updating.update(translation.source, [translation], editor, wants_to_publish=True)
    english = StandardPage.objects.get(pk=translation.get_target_instance().pk)
    return english.get_latest_revision_as_object()


def test_a_year_within_a_block_is_its_sources_after_an_update(
    editor, django_capture_on_commit_callbacks
):
    """No translator can write another: only prose is."""
    grant = {"organisation": None, "programme": "Udvikling", "first_year": 2014, "text": ""}
    page = published("Tilskud", body=[("funding", {"title": "Støtte", "grants": [grant]})])
    assert completed(page).body[0].value["grants"][0]["first_year"] == 2014
    body = page.body
    body[0].value["grants"][0]["first_year"] = 2015
    page = publish(page, body=body)
    with django_capture_on_commit_callbacks(execute=True):
        grant = updated(page, editor).body[0].value["grants"][0]
    assert (grant["first_year"], grant["programme"]) == (2015, "en Udvikling")


def test_an_edited_block_leaves_the_others_translated(client, editor):
    """Blocks are matched by their ids, and the editor's form keeps them."""
    headings = [("heading", {"text": text, "level": "h2"}) for text in ("Før", "Imens", "Efter")]
    page = published("Opstart", body=headings)
    completed(page)
    headings[1][1]["text"] = "Undervejs"
    fields = {"title": page.title, "slug": page.slug, "body": streamfield(headings)}
    data = nested_form_data(COMMON | fields)
    kept = {f"body-{place}-id": block.id for place, block in enumerate(page.body)}
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(edit, data | kept | {"action-publish": "1"})
    page = StandardPage.objects.get(pk=page.pk)
    assert page.body[1].value["text"] == "Undervejs"
    assert [block.id for block in page.body] == list(kept.values())
    english = updated(page, editor)
    assert missing_texts(english) == 1
    texts = [block.value["text"] for block in english.body]
    assert (texts[0], texts[2]) == ("en Før", "en Efter")
