from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.stored import whole
from core.telephone import telephone_number

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
TEXT_FEATURES = [*INLINE_FEATURES, "ol", "ul"]
EVERYDAY = _("Content")
FACTS = _("People and facts")
LEADING_ON = _("Leading on")
WEB_SCHEMES = ("https://", "http://", "mailto:", "tel:")


class WholeStreamBlock(blocks.StreamBlock):
    """Stores every key of its parts, also of those that a program made or an older version."""

    def get_prep_value(self, value):
        return [
            child | {"value": whole(self.child_blocks[child["type"]], child["value"])}
            for child in super().get_prep_value(value)
        ]


def text_block(**kwargs) -> blocks.RichTextBlock:
    return blocks.RichTextBlock(features=TEXT_FEATURES, **kwargs)


class AddressBlock(blocks.CharBlock):
    """An address is not prose: nothing to search or read, nothing for a translator to do."""

    is_address = True

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class LinkAddressBlock(AddressBlock):
    """A web, mail or telephone address, or one on this site; never javascript: or data:."""

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 500)
        kwargs.setdefault("label", _("Web address"))
        super().__init__(**kwargs)

    def clean(self, value):
        value = super().clean(value).strip()
        on_this_site = value.startswith("/") and not value.startswith(("//", "/\\"))
        if value and not on_this_site and not value.lower().startswith(WEB_SCHEMES):
            raise ValidationError(
                _("Write a whole address that begins with https://, mailto: or tel:.")
            )
        return value


class PhoneBlock(blocks.CharBlock):
    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Telephone"))
        super().__init__(max_length=40, validators=[telephone_number], **kwargs)


def require_one_target(value, required=True):
    """Raise StructBlockValidationError unless exactly one of page and url is given."""
    page, url = value.get("page"), value.get("url")
    if page and url:
        message = _("Choose a page or write an address, not both.")
    elif required and not page and not url:
        message = _("Choose a page, or write an address.")
    else:
        return
    raise blocks.StructBlockValidationError(block_errors={"page": ValidationError(message)})
