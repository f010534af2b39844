import re


def names_told(text: str, name: str, shown: str) -> set[str]:
    """Words of the name that stand in the text, also in capitals or with a genitive's s, and are
    not shown."""
    capitalised = {word for word in name.split() if not word.islower()}
    return {word for word in capitalised - set(shown.split()) if stands_in(text, word)}


def stands_in(text: str, word: str) -> bool:
    written = "|".join(map(re.escape, {word, word.upper()}))
    return re.search(rf"(?<!\w)(?:{written})[sS]?(?!\w)", text) is not None
