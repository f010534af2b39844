"""What wagtail-localize needs of a model, and says nothing about when it lacks."""

from django.apps import apps
from django.core.checks import Error, register
from wagtail import blocks
from wagtail.admin.panels import get_edit_handler
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin, get_page_models
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields

from core.blocks.base import WholeStreamBlock
from core.checks.own import is_own
from core.translations import owner_key

# Their texts are not found, or not as one that a translator can work with.
UNTRANSLATABLE_BLOCKS = (blocks.RawHTMLBlock, TableBlock, TypedTableBlock)

# A year is history; these are what an event, a price or a recording has.
FACT_BLOCKS = (
    blocks.DateBlock,
    blocks.TimeBlock,
    blocks.DateTimeBlock,
    blocks.DecimalBlock,
    blocks.FloatBlock,
)


def own_translatable_models():
    return [
        model
        for model in apps.get_models()
        if is_own(model) and issubclass(model, TranslatableMixin)
    ]


@register()
def facts_follow_the_source(app_configs, **kwargs):
    """A date, number, choice or file that a translation could change for itself drifts."""
    return [
        Error(
            f"{model.__name__}.{field.field_name} must be in synchronized_fields, or in "
            "translatable_fields as not overridable.",
            obj=model,
            id="core.E004",
        )
        for model in own_translatable_models()
        for field in get_translatable_fields(model)
        if isinstance(field, SynchronizedField) and field.overridable
    ]


def fields_in_form(model) -> set[str]:
    """Those that an editor, and hence a translator, is shown."""
    handler = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    return set(handler.get_form_options().get("fields", ()))


def translated_fields(model) -> set[str]:
    """Without the rows that belong to it: where no panel makes any, there are none."""
    own = {field.name for field in model._meta.concrete_fields}
    names = {
        field.field_name
        for field in get_translatable_fields(model)
        if isinstance(field, TranslatableField)
    }
    return own & names


@register()
def translated_texts_have_panels(app_configs, **kwargs):
    """A text without a panel counts as untranslated for ever."""
    return [
        Error(
            f"{model.__name__}.{name} needs a panel, or to be synchronised.",
            obj=model,
            id="core.E005",
        )
        for model in own_translatable_models()
        for name in sorted(translated_fields(model) - fields_in_form(model))
    ]


@register()
def rows_are_translatable(app_configs, **kwargs):
    """A translation gets none of those that are not."""
    return [
        Error(f"{model.__name__} must be a TranslatableMixin.", obj=model, id="core.E012")
        for model in apps.get_models()
        if is_own(model) and owner_key(model) and not issubclass(model, TranslatableMixin)
    ]


@register()
def no_field_is_unique(app_configs, **kwargs):
    """A translation begins as a copy of its source."""
    return [
        Error(
            f"{model.__name__}.{field.name} can't be unique: a translation begins as a copy.",
            obj=model,
            id="core.E006",
        )
        for model in own_translatable_models()
        for field in model._meta.local_fields
        if field.unique and not field.primary_key
    ]


@register()
def no_many_to_many(app_configs, **kwargs):
    """It would point at Danish facts in every language, and emptying it would reach none."""
    return [
        Error(
            f"{model.__name__}.{field.name} must be a model of rows with a foreign key.",
            obj=model,
            id="core.E007",
        )
        for model in own_translatable_models()
        for field in model._meta.local_many_to_many
    ]


@register()
def limits_are_per_language(app_configs, **kwargs):
    return [
        Error(
            f"{model.__name__} must say max_count_per_parent: max_count counts all languages.",
            obj=model,
            id="core.E008",
        )
        for model in get_page_models()
        if model.max_count is not None
    ]


def blocks_within(block):
    yield block
    for child in getattr(block, "child_blocks", {}).values():
        yield from blocks_within(child)
    if isinstance(block, blocks.ListBlock):
        yield from blocks_within(block.child_block)


def own_streams():
    """(model, field name, stream block) of each stream that is translated."""
    return [
        (model, field.name, field.stream_block)
        for model in own_translatable_models()
        for field in model._meta.local_fields
        if isinstance(field, StreamField)
    ]


def blocks_of(kinds):
    """Each once, however many models have it."""
    found = (block for _, _, stream in own_streams() for block in blocks_within(stream))
    return {type(block): block for block in found if isinstance(block, kinds)}.values()


@register()
def blocks_can_be_translated(app_configs, **kwargs):
    return [
        Error(f"The block {block.name} can't be translated.", obj=type(block), id="core.E009")
        for block in blocks_of(UNTRANSLATABLE_BLOCKS)
    ]


@register()
def blocks_hold_no_facts(app_configs, **kwargs):
    """In a stream they would be as old as the last translation: a field follows at once."""
    return [
        Error(
            f"{block.name} must be a field of the page, to follow its source.",
            obj=type(block),
            id="core.E010",
        )
        for block in blocks_of(FACT_BLOCKS)
    ]


@register()
def streams_store_every_key(app_configs, **kwargs):
    return [
        Error(
            f"{model.__name__}.{name} must be made of a WholeStreamBlock: wagtail-localize "
            "can't read a picture whose keys are missing.",
            obj=model,
            id="core.E011",
        )
        for model, name, stream in own_streams()
        if not isinstance(stream, WholeStreamBlock)
    ]
