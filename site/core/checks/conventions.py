"""What this house has agreed on, checked whenever a command runs."""

from django.apps import apps
from django.core.checks import Error, register
from wagtail.blocks import StreamBlock
from wagtail.models import TranslatableMixin, get_page_models
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from core.blocks import StoryBlock
from core.models import BasePage

THEIRS = {"wagtail", "wagtail_localize"}
# The last is the icon that Wagtail gives a block without.
UNSTATED = (None, "", "placeholder")
BLOCK_NEEDS = ("icon", "label", "description", "group", "template", "preview_value")


def is_own(model) -> bool:
    return model.__module__.partition(".")[0] not in THEIRS


@register()
def pages_extend_base_page(app_configs, **kwargs):
    return [
        Error(f"{model.__name__} must extend core.models.BasePage.", obj=model, id="core.E001")
        for model in get_page_models()
        if is_own(model) and not issubclass(model, BasePage)
    ]


@register()
def pages_have_tree_rules(app_configs, **kwargs):
    return [
        Error(
            f"{model.__name__} must say its parent_page_types and subpage_types.",
            obj=model,
            id="core.E002",
        )
        for model in get_page_models()
        if is_own(model) and not {"parent_page_types", "subpage_types"} <= vars(model).keys()
    ]


@register()
def blocks_are_complete(app_configs, **kwargs):
    return [
        Error(f"The block {name} must state its {need}.", obj=type(block), id="core.E003")
        for name, block in StoryBlock().child_blocks.items()
        for need in BLOCK_NEEDS
        if not isinstance(block, StreamBlock) and getattr(block.meta, need, None) in UNSTATED
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


def own_translatable_models():
    return [
        model
        for model in apps.get_models()
        if is_own(model) and issubclass(model, TranslatableMixin)
    ]
