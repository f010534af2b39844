"""Each trap of wagtail-localize is set once, to hear the check say so."""

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, ObjectList, get_edit_handler
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from core.blocks.base import TEXT_FEATURES, WholeStreamBlock
from core.checks import translation
from core.models import Topic
from home.models import HoursException, StandardPage


def told(errors):
    return [(error.id, error.msg.split(" ")[0]) for error in errors]


@pytest.mark.parametrize(
    "check",
    [
        translation.facts_follow_the_source,
        translation.translated_texts_have_panels,
        translation.rows_are_translatable,
        translation.no_field_is_unique,
        translation.no_many_to_many,
        translation.limits_are_per_language,
        translation.blocks_can_be_translated,
        translation.blocks_hold_no_facts,
        translation.streams_store_every_key,
    ],
)
def test_the_house_keeps_its_own_rules(check):
    assert check(None) == []


def test_a_text_that_no_translator_is_shown(monkeypatch):
    only_title = ObjectList([FieldPanel("title")]).bind_to_model(StandardPage)
    monkeypatch.setattr(StandardPage, "get_edit_handler", lambda: only_title)
    reported = told(translation.translated_texts_have_panels(None))
    assert ("core.E005", "StandardPage.lead") in reported
    assert ("core.E005", "StandardPage.title") not in reported


def test_nor_one_in_the_rows_below_a_page(monkeypatch):
    only_day = ObjectList([FieldPanel("first_day")]).bind_to_model(HoursException)
    monkeypatch.setattr(
        translation,
        "get_edit_handler",
        lambda model: only_day if model is HoursException else get_edit_handler(model),
    )
    reported = told(translation.translated_texts_have_panels(None))
    assert reported == [("core.E005", "HoursException.text")]


def test_rows_that_no_translation_would_have(monkeypatch):
    key = ParentalKey(StandardPage, on_delete=models.CASCADE)
    stray = type("Stray", (), {"_meta": SimpleNamespace(fields=[key])})
    monkeypatch.setattr(translation.apps, "get_models", lambda: [stray, HoursException, Topic])
    assert told(translation.rows_are_translatable(None)) == [("core.E012", "Stray")]


def translatable(monkeypatch, *fields, many=()):
    """A model that passes for a translatable one of ours."""
    meta = SimpleNamespace(local_fields=fields, local_many_to_many=many)
    model = type("Stray", (), {"_meta": meta})
    monkeypatch.setattr(translation, "own_translatable_models", lambda: [model])


def named(field, name):
    field.name = name
    return field


def test_a_field_that_may_not_be_twice(monkeypatch):
    code = named(models.CharField(unique=True), "code")
    key = named(models.AutoField(primary_key=True), "id")
    translatable(monkeypatch, code, key, named(models.CharField(), "name"))
    assert told(translation.no_field_is_unique(None)) == [("core.E006", "Stray.code")]


def test_facts_that_are_chosen_without_a_row(monkeypatch):
    translatable(monkeypatch, many=[named(models.ManyToManyField(Topic), "topics")])
    assert told(translation.no_many_to_many(None)) == [("core.E007", "Stray.topics")]


def test_a_limit_for_all_languages_together(monkeypatch):
    monkeypatch.setattr(StandardPage, "max_count", 1)
    assert told(translation.limits_are_per_language(None)) == [("core.E008", "StandardPage")]


def deep_in_a_stream(monkeypatch, block):
    """A field whose stream has a picture, and the block in rows of a list."""
    inner = blocks.StructBlock([("rows", blocks.ListBlock(blocks.StreamBlock([("bad", block)])))])
    stream = WholeStreamBlock([("picture", ImageBlock()), ("deep", inner)])
    translatable(monkeypatch, named(StreamField(stream), "body"))


@pytest.mark.parametrize("bad", [TableBlock, TypedTableBlock, blocks.RawHTMLBlock])
def test_a_block_whose_text_is_not_found_also_deep_in_others(monkeypatch, bad):
    deep_in_a_stream(monkeypatch, bad())
    assert [error.id for error in translation.blocks_can_be_translated(None)] == ["core.E009"]


@pytest.mark.parametrize("fact", translation.FACT_BLOCKS)
def test_a_date_or_an_amount_that_would_be_as_old_as_its_translation(monkeypatch, fact):
    deep_in_a_stream(monkeypatch, fact())
    assert [error.id for error in translation.blocks_hold_no_facts(None)] == ["core.E010"]


def test_a_stream_that_stores_a_picture_without_its_keys(monkeypatch):
    plain, whole = [("picture", ImageBlock())], WholeStreamBlock([("picture", ImageBlock())])
    translatable(monkeypatch, named(StreamField(plain), "body"), named(StreamField(whole), "menu"))
    assert told(translation.streams_store_every_key(None)) == [("core.E011", "Stray.body")]


def features_of_texts():
    """(where, features) of each running text: None are Wagtail's own, which have pictures."""
    for model in translation.own_translatable_models():
        for field in model._meta.local_fields:
            if isinstance(field, RichTextField):
                yield f"{model.__name__}.{field.name}", field.features
            if isinstance(field, StreamField):
                for block in translation.blocks_within(field.stream_block):
                    if isinstance(block, blocks.RichTextBlock):
                        yield f"{model.__name__}.{field.name}", block.features


def test_no_picture_in_running_text_hides_its_description_from_translators():
    found = list(features_of_texts())
    assert ("StandardPage.body", TEXT_FEATURES) in found
    assert [where for where, names in found if names is None or "image" in names] == []


def test_what_wagtail_localize_does_not_go_with_is_not_there():
    assert Page._meta.swapped is None
    assert not apps.is_installed("wagtail.contrib.simple_translation")
    assert not apps.is_installed("wagtail.locales")
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False
