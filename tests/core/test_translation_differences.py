"""What counts as a change of a source, and what its editor's form does by itself."""

import json

import pytest

from core.models import Navigation
from core.translating.differences import changed_labels
from home.models import StandardPage

BLOCKS = [
    {"type": "paragraph", "id": "1", "value": '<p>Et <a linktype="page" id="20">link</a></p>'},
    {"type": "heading", "id": "2", "value": {"text": "To", "level": "h2"}},
]


def labels(body, **after):
    before = {"title": "Side", "lead": "Fem råd.", "body": json.dumps(BLOCKS)}
    return changed_labels(StandardPage, before, {**before, "body": json.dumps(body), **after})


def with_value(number, value):
    return [
        {**block, "value": value} if index == number else block
        for index, block in enumerate(BLOCKS)
    ]


@pytest.mark.parametrize(
    "body",
    [
        BLOCKS,
        with_value(0, '<p data-block-key="2krvl">Et <a linktype="page" id="20">link</a></p>'),
        with_value(1, {"text": "To", "level": "h2", "anchor": "", "image": None, "wide": False}),
    ],
    ids=["the same", "a key", "names without a value"],
)
def test_saving_without_a_change_is_none(body):
    assert labels(body) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (with_value(0, '<p>Et <a linktype="page" id="21">link</a></p>'), ["Tekst (Tekst)"]),
        (with_value(1, {"text": "Tre", "level": "h2"}), ["Tekst (Overskrift)"]),
        (BLOCKS[:1], ["Tekst (Overskrift)"]),
        (BLOCKS[::-1], ["Tekst"]),
    ],
    ids=["a link", "a text", "taken away", "another order"],
)
def test_changes_are_named_as_the_editor_knows_them(body, told):
    assert labels(body) == told


def test_fields_are_named_but_not_those_that_follow_by_themselves():
    assert labels(BLOCKS, lead="Seks råd.", social_image=7) == ["Indledning"]


def about(*keys):
    rows = enumerate(keys, start=7)
    return {"topic_links": [{"pk": pk, "topic": pk, "translation_key": key} for pk, key in rows]}


def test_rows_are_told_by_what_they_are_and_not_by_their_number():
    assert changed_labels(StandardPage, about("løn", "sorg"), about("løn", "sorg")) == []
    for after in (about("løn"), about("løn", "uro"), about("sorg", "løn")):
        assert changed_labels(StandardPage, about("løn", "sorg"), after) == ["Emner"]
    saved_again = {"topic_links": [{**row, "pk": 99} for row in about("løn")["topic_links"]]}
    assert changed_labels(StandardPage, about("løn"), saved_again) == []


def menu(label, identity):
    item = {"type": "item", "id": identity, "value": {"label": label, "children": []}}
    return {"items": json.dumps([item])}


def test_a_menu_is_compared_though_its_blocks_are_called_like_those_of_a_list():
    assert changed_labels(Navigation, menu("Om os", "1"), menu("Om os", "1")) == []
    [told] = changed_labels(Navigation, menu("Om os", "1"), menu("Kontakt", "1"))
    assert told.startswith("Menu")


def test_items_of_a_list_are_the_same_bare_or_with_an_id():
    bare, dressed = (
        with_value(1, {"items": items})
        for items in (["et"], [{"type": "item", "id": "a", "value": "et"}])
    )
    before = {"body": json.dumps(bare)}
    assert changed_labels(StandardPage, before, {"body": json.dumps(dressed)}) == []
