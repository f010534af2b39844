"""What this house has agreed on, checked whenever a command runs."""

from django.core.checks import Error, register
from wagtail.blocks import StreamBlock
from wagtail.models import get_page_models

from core.blocks import StoryBlock
from core.checks.own import is_own
from core.models import BasePage

# The last is the icon that Wagtail gives a block without.
UNSTATED = (None, "", "placeholder")
BLOCK_NEEDS = ("icon", "label", "description", "group", "template", "preview_value")


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
