"""Choosers whose rows are fetched once for the whole body that they stand in."""

from wagtail.blocks import PageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from core.references import AtHandMixin


class BodyPageChooserBlock(AtHandMixin, PageChooserBlock):
    pass


class BodySnippetChooserBlock(AtHandMixin, SnippetChooserBlock):
    pass
