"""What templates ask of a block's value, so that they need not work it out."""

from django.utils.functional import cached_property
from wagtail.blocks import StructValue
from wagtail.models import Page

from core.references import references_at_hand
from core.slugs import danish_slugify


class HeadingValue(StructValue):
    @cached_property
    def anchor(self) -> str:
        """Of the words alone; the story numbers it where something else has it."""
        return danish_slugify(self.get("text") or "") or "afsnit"


class LinkValue(StructValue):
    """Of a block with `page` and, or, `url`: the page wins, in the reader's language."""

    @cached_property
    def target(self) -> Page | None:
        return next(iter(references_at_hand().shown([self.get("page")])), None)

    @property
    def href(self) -> str:
        if self.get("page"):
            return self.target.url if self.target else ""
        return self.get("url") or ""

    @property
    def link_text(self) -> str:
        return self.get("label") or (self.target.title if self.target else self.href)
