import pytest

from core.templatetags.text_tags import is_long, unbroken


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("efter § 18 i loven", "efter §\u00a018 i loven"),
        ("Kl. 19 ved åen", "Kl.\u00a019 ved åen"),
        ("900 kr. for andre", "900\u00a0kr. for andre"),
        ("2 kroner, 3 krager", "2 kroner, 3 krager"),
        ("klokken 19, side 4", "klokken 19, side 4"),
        ("§ og kl. alene", "§ og kl. alene"),
    ],
)
def test_a_number_stays_with_its_sign(typed, set_as):
    assert unbroken(typed) == set_as


@pytest.mark.parametrize(
    ("title", "long"),
    [
        ("Lokale netværksgrupper", False),
        ("Samarbejdspartnere", True),
        ("Peer-til-peer-uddannelse", False),
        ("Hvad nu? " * 11, True),
    ],
)
def test_titles_that_a_phone_has_no_room_for_are_long(title, long):
    assert is_long(title) is long
