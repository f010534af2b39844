"""Blocks of the menu and the footer: not part of a story."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from core.blocks.base import (
    LinkAddressBlock,
    PhoneBlock,
    WholeStreamBlock,
    require_one_target,
)

MOST_ITEMS, MOST_BELOW = 7, 12


class LinkBlock(blocks.StructBlock):
    label = blocks.CharBlock(
        label=_("Text"), max_length=60, required=False, help_text=_("Empty: the page's title.")
    )
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = LinkAddressBlock()

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A page of this site, or an address elsewhere.")
        group = _("Menu")
        preview_value = {"label": "Kontakt", "page": None, "url": "https://example.org/"}

    def clean(self, value):
        value = super().clean(value)
        require_one_target(value)
        return value


def errors_of_repeated(links) -> dict[int, ValidationError]:
    """By the position of each link that leads where one before it in the list does."""
    seen, errors = set(), {}
    for position, link in enumerate(links):
        target = link["page"].pk if link.get("page") else link.get("url")
        if target in seen:
            errors[position] = ValidationError(_("This link stands here twice."))
        seen.add(target)
    return errors


class SecondLevelBlock(blocks.ListBlock):
    def clean(self, value):
        value = super().clean(value)
        if errors := errors_of_repeated(value):
            raise ListBlockValidationError(block_errors=errors)
        return value


class MenuItemBlock(LinkBlock):
    children = SecondLevelBlock(
        LinkBlock(), label=_("Second level"), default=[], max_num=MOST_BELOW
    )

    class Meta:
        icon = "list-ul"
        label = _("Menu item")
        description = _("A link with the pages below it.")
        group = _("Menu")
        preview_value = {
            "label": "For peers",
            "page": None,
            "url": "https://example.org/",
            "children": [],
        }


class MenuBlock(WholeStreamBlock):
    item = MenuItemBlock()

    class Meta:
        max_num = MOST_ITEMS

    def clean(self, value):
        value = super().clean(value)
        if errors := errors_of_repeated([child.value for child in value]):
            raise StreamBlockValidationError(block_errors=errors)
        return value


class ChannelBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Name"), max_length=60)
    url = LinkAddressBlock(required=True)

    class Meta:
        icon = "globe"
        label = _("Channel")
        description = _("A newsletter or a social medium.")
        group = _("Footer")
        preview_value = {"label": "Nyhedsbrev", "url": "https://example.org/"}


class SupportLineBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=100)
    phone = PhoneBlock(required=False)
    hours = blocks.CharBlock(label=_("Hours"), max_length=100, required=False)
    url = LinkAddressBlock()

    class Meta:
        icon = "help"
        label = _("Help line")
        description = _("Someone to talk to now.")
        group = _("Footer")
        preview_value = {"name": "Akut hjælp", "phone": "112", "hours": "hele døgnet", "url": ""}
