"""Each convention is broken once, to hear the check say so."""

from types import SimpleNamespace

import pytest
from wagtail.blocks import CharBlock, StreamBlock, StructBlock

from core.checks import conventions
from core.models import BasePage
from home.models import StandardPage

COMPLETE = {
    "icon": "title",
    "label": "Pris",
    "description": "Hvad det koster.",
    "group": "Hverdag",
    "template": "blocks/heading.html",
    "preview_value": {"text": "Gratis"},
}


def own(name, *bases, **said):
    """A class that passes for a page type of ours."""
    return type(
        name, bases or (BasePageLike,), {"_meta": SimpleNamespace(app_label="news"), **said}
    )


class BasePageLike:
    """Stands in for BasePage: a real page type would stay in Django's registry."""


@pytest.fixture
def page_types(monkeypatch):
    monkeypatch.setattr(conventions, "BasePage", BasePageLike)

    def are(*models):
        monkeypatch.setattr(conventions, "get_page_models", lambda: models)

    return are


def told(errors):
    return [(error.id, error.msg.split(" ")[0]) for error in errors]


def test_the_house_keeps_its_own_conventions():
    for check in (
        conventions.pages_extend_base_page,
        conventions.pages_have_tree_rules,
        conventions.blocks_are_complete,
    ):
        assert check(None) == []
    assert issubclass(StandardPage, BasePage)


def test_a_page_type_that_does_not_extend_the_base_page(page_types):
    page_types(own("StrayPage", object), own("GoodPage"))
    assert told(conventions.pages_extend_base_page(None)) == [("core.E001", "StrayPage")]


@pytest.mark.parametrize("missing", ["parent_page_types", "subpage_types"])
def test_a_page_type_without_its_own_rules_of_the_tree(page_types, missing):
    rules = {"parent_page_types": [], "subpage_types": []}
    good = own("GoodPage", **rules)
    # Those of its parent are not its own.
    stray = own("StrayPage", good, **{name: [] for name in rules if name != missing})
    page_types(stray, good)
    assert told(conventions.pages_have_tree_rules(None)) == [("core.E002", "StrayPage")]


@pytest.mark.parametrize("missing", conventions.BLOCK_NEEDS)
def test_a_block_that_leaves_something_out(monkeypatch, missing):
    def block(**meta):
        return StructBlock([("text", CharBlock())], **meta)

    said = {need: value for need, value in COMPLETE.items() if need != missing}
    stream = StreamBlock([("good", block(**COMPLETE)), ("bare", block(**said))])
    monkeypatch.setattr(conventions, "StoryBlock", lambda: stream)
    errors = conventions.blocks_are_complete(None)
    assert [(error.id, error.msg) for error in errors] == [
        ("core.E003", f"The block bare must state its {missing}.")
    ]
