import re


def names_told(text: str, name: str, shown: str) -> set[str]:
    """Words of the name that stand in the text, also with a genitive's s, and are not shown."""
    capitalised = {word for word in name.split() if not word.islower()}
    return {
        word
        for word in capitalised - set(shown.split())
        if re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text)
    }
