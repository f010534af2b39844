from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.base import (
    EVERYDAY,
    LEADING_ON,
    LinkAddressBlock,
    PhoneBlock,
    require_one_target,
    text_block,
)
from core.blocks.choosers import BodyPageChooserBlock, BodySnippetChooserBlock
from core.blocks.previews import listing_pages
from core.blocks.values import LinkValue
from core.references import references_at_hand


class CallToActionBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text"), required=False, rows=2, max_length=300)
    label = blocks.CharBlock(
        label=_("Text on the button"),
        max_length=60,
        help_text=_("Says what happens: 'Order the start package', not 'Read more'."),
    )
    page = BodyPageChooserBlock(label=_("Page"), required=False)
    url = LinkAddressBlock()

    class Meta:
        icon = "arrow-right"
        label = _("Call to action")
        description = _("A button that leads on.")
        group = EVERYDAY
        template = "blocks/call_to_action.html"
        value_class = LinkValue
        preview_value = {
            "text": "Vi hjælper jer gerne i gang.",
            "label": "Bestil startpakken",
            "page": None,
            "url": "https://example.org/",
        }

    def clean(self, value):
        value = super().clean(value)
        require_one_target(value)
        return value


class ContactCardBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = blocks.TextBlock(label=_("Text"), required=False, rows=2, max_length=300)
    person = BodySnippetChooserBlock("core.Person", label=_("Person"), required=False)
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    phone = PhoneBlock(required=False)
    page = BodyPageChooserBlock(label=_("Page"), required=False)

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("Who to ask, and how.")
        group = LEADING_ON
        template = "blocks/contact_card.html"
        value_class = LinkValue
        preview_value = {
            "title": "Vil du vide mere?",
            "text": "Skriv eller ring til os.",
            "person": None,
            "email": "hej@example.org",
            "phone": "12 34 56 78",
            "page": None,
        }


class PageLinksValue(blocks.StructValue):
    @cached_property
    def visible_pages(self) -> list:
        return references_at_hand().shown(self.get("pages") or [])


class PageLinksBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    pages = blocks.ListBlock(BodyPageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Links to pages")
        description = _("Articles, events or episodes that belong to the text.")
        group = LEADING_ON
        template = "blocks/page_links.html"
        value_class = PageLinksValue
        preview_value = listing_pages({"title": "Læs også"})


class CalmEndBlock(blocks.StructBlock):
    text = text_block(label=_("Text"))
    page = BodyPageChooserBlock(label=_("A lighter page"), required=False)

    class Meta:
        icon = "pause"
        label = _("Calm end")
        description = _("After a hard story: a pause, whom to call, a lighter page.")
        group = LEADING_ON
        template = "blocks/calm_end.html"
        value_class = LinkValue
        preview_value = {"text": "<p>Tag en pause. Du kan altid ringe.</p>", "page": None}
