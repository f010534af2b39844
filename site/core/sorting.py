"""Danish alphabetical order that any database keeps: … z æ ø å, and aa sorts as å."""

import unicodedata

ALPHABET = " 0123456789abcdefghijklmnopqrstuvwxyzæøå"
RANK = {letter: f"{index:02d}" for index, letter in enumerate(ALPHABET, start=1)}
SAME_PLACE = {"ä": "æ", "ö": "ø", "ü": "y", "ð": "d", "þ": "t", "œ": "ø", "ß": "s"}
KEY_LETTERS = 60


def danish_sort_key(text: str) -> str:
    """Two digits a letter (at most 120 characters): digits sort alike in every collation."""
    letters = []
    for letter in unicodedata.normalize("NFC", text.lower()).replace("aa", "å"):
        plain = SAME_PLACE.get(letter, letter)
        if plain not in RANK:
            plain = unicodedata.normalize("NFD", plain)[0]
        if plain in RANK:
            letters.append(RANK[plain])
        elif letters and letters[-1] != RANK[" "]:
            letters.append(RANK[" "])
    return "".join(letters[:KEY_LETTERS])
