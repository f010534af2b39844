"""Words that tell of a person, found however they are written down.

As text or markup, in JSON, addresses and names of files; whole words only: "Bo" is not in
"Bornholm".
"""

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import unquote

from core.slugs import danish_slugify

MOST_WORDS = 30
LONGEST_WORD = 100
FEWEST_LETTERS = 2
ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")
ESCAPED_SPACE = re.compile(r"\\+[nrtbf]")
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x00"))
PART = re.compile(r"[^\W_]+")
PLAIN_RUN = re.compile(r"[a-z0-9]+")
MARKUP = re.compile(r"<[^<>]*>")
BETWEEN = r"[\W_]{0,12}"
GENITIVE = r"(?:e?s|['’]s)?"


def readable(text: str) -> str:
    if ESCAPED.search(text):
        halves = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        text = halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = unquote(html.unescape(ESCAPED_SPACE.sub(" ", text)), errors="ignore")
    return unicodedata.normalize("NFKC", text).translate(UNSEEN).casefold()


def tidy_word(word: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", word).translate(UNSEEN).split())


def pattern_of(word: str) -> str:
    parts = PART.findall(readable(word))
    if not parts:
        return re.escape(readable(word))
    written = BETWEEN.join(
        f"(?:{'|'.join(sorted({re.escape(part), re.escape(danish_slugify(part) or part)}))})"
        for part in parts
    )
    return rf"(?<![^\W\d_]){written}{GENITIVE}(?![^\W\d_])"


class Words:
    def __init__(self, words: Iterable[str]):
        tidied = (tidy_word(word) for word in words if word)
        self.all = tuple(dict.fromkeys(word for word in tidied if len(word) >= FEWEST_LETTERS))
        self._patterns = {word: re.compile(pattern_of(word)) for word in self.all}

    def __bool__(self):
        return bool(self.all)

    def in_text(self, text) -> set[str]:
        """Those of the words that stand in it."""
        if not text:
            return set()
        written = readable(str(text))
        # Names lie across markup, and in its attributes.
        plain = f"{written}\n{MARKUP.sub('', written)}"
        return {word for word, pattern in self._patterns.items() if pattern.search(plain)}

    def in_bytes(self, data: bytes) -> set[str]:
        """In a file's own labels, whose letters may be two bytes each."""
        thin = data.replace(b"\0", b"")
        return self.in_text(f"{thin.decode('utf-8', 'ignore')}\n{thin.decode('latin-1')}")

    @cached_property
    def anchors(self) -> list[str]:
        """For the database, which knows neither æ from Æ nor what is escaped: of each word the
        longest run of plain letters. Empty where a word has none: then every row is read."""
        runs = [max(PLAIN_RUN.findall(word.lower()), key=len, default="") for word in self.all]
        return [] if "" in runs else list(dict.fromkeys(runs))
