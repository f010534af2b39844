import re

from django.utils.text import slugify

# Python's slugify drops æ and ø; Danish custom spells them out.
TRANSLITERATION = {
    "æ": "ae",
    "ø": "oe",
    "å": "aa",
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ð": "d",
    "þ": "th",
    "ß": "ss",
    "&": " og ",
}
SLUG_FORMATTERS = [
    (re.compile(letter + ("|" + letter.upper() if letter.isalpha() else "")), spelling)
    for letter, spelling in TRANSLITERATION.items()
]


def danish_slugify(text: str) -> str:
    """ASCII slug in the Danish manner: "Opstart & løn på Åen" → "opstart-og-loen-paa-aaen"."""
    return slugify("".join(TRANSLITERATION.get(letter, letter) for letter in text.lower()))
