"""Excerpts with the words that were looked for, escaped and marked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.text import WORD, token

EXCERPT_LENGTH = 220
# A word is looked at one by one only near a place the pattern found.
MAX_CANDIDATES = 60

_SPELLINGS = {
    "ae": "(?:ae|æ|ä|ǽ|åe|aae)",
    "a": "(?:aa|å|[aáàâã])",
    "o": "(?:oe|[oøöóòôõœ]e?)",
    "e": "[eéèêë]",
    "i": "[iíìîïy]",
    "u": "[uúùûü]",
    "y": "[yýÿ]",
    "c": "[cç]",
    "n": "[nñ]",
    "d": "[dðđ]",
    "l": "[lł]",
}
_UNIT = re.compile(r"ae|.", re.DOTALL)


@lru_cache(maxsize=512)
def _candidates(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Words that may have one of the tokens: cheap to find in a long text, checked afterwards."""
    spelled = (
        "".join(_SPELLINGS.get(unit, re.escape(unit)) for unit in _UNIT.findall(term))
        for term in sorted(terms, key=len, reverse=True)
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spelled)})[^\W_]*", re.IGNORECASE)


def hits(text: str, terms: tuple[str, ...], language: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, token) of the words that match, the first MAX_CANDIDATES looked at."""
    if not terms:
        return
    for match in islice(_candidates(terms).finditer(text), MAX_CANDIDATES):
        stem = token(match.group(), language)
        if stem in terms:
            yield match.start(), match.end(), stem


def highlight(text: str, terms: tuple[str, ...], language: str) -> SafeString:
    """Everything is escaped here; only our own <mark> is markup."""
    parts, last = [], 0
    for start, end, _stem in hits(text, terms, language):
        parts.append((text[last:start], text[start:end]))
        last = end
    marked = format_html_join("", "{}<mark>{}</mark>", parts)
    return format_html("{}{}", marked, text[last:])


def excerpt(text: str, terms: tuple[str, ...], language: str, length: int = EXCERPT_LENGTH) -> str:
    """The stretch of the text with most of the terms, cut between words."""
    if len(text) <= length:
        return text
    found = list(hits(text, terms, language))
    start = _best_start(found, length) if found else 0
    start = max(0, start - length // 4)
    if start:
        start = next((m.start() for m in WORD.finditer(text, start) if m.start() > start), start)
    end = min(len(text), start + length)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + length // 2)
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"


def _best_start(found: list[tuple[int, int, str]], length: int) -> int:
    def distinct(index: int) -> int:
        first = found[index][0]
        return len({stem for start, _end, stem in found if first <= start < first + length // 2})

    best = max(range(len(found)), key=lambda index: (distinct(index), -index))
    return found[best][0]
