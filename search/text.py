"""From what people type to the tokens both databases store.

Words are folded first and stemmed afterwards: the folded form is the same however æ, ø and å
were typed, so a page and a query can never be stemmed differently.
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

MAX_QUERY_LENGTH = 100
MAX_QUERY_WORDS = 16
MAX_TOKEN_LENGTH = 64
# Work is bounded before anything looks at single characters.
MAX_RAW_LENGTH = 4_000

WORD = re.compile(r"[^\W_]+")
_KEPT_PUNCTUATION = frozenset("-–'’.,§/?")
_MULTIPLE_A = re.compile(r"a{2,}")
_O_WITH_E = re.compile(r"oe+")
_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "ä": "ae",
        "ø": "o",
        "ö": "o",
        "œ": "o",
        "å": "a",
        "ð": "d",
        "đ": "d",
        "þ": "th",
        "ł": "l",
    }
)

_STEMMERS = {"da": "danish", "nb": "norwegian", "en": "english"}
_stemmers = {code: snowballstemmer.stemmer(name) for code, name in _STEMMERS.items()}
_stemming = Lock()

# Left out of queries (never of the index), so that a question finds its answer.
_STOP_WORDS = {
    "da": "af at da de den der deres det dig din du efter en er et for fra ham han har hos hun "
    "hvad hvem hvor hvordan hvornår hvorfor i ikke jeg kan man med men mig min når og om på "
    "sig sin skal som så til ud var ved vi vil være",
    "nb": "av at da de den der deres det deg din du etter en er et for fra han har hos hun hva "
    "hvem hvor hvordan når hvorfor i ikke jeg kan man med men meg min og om på seg sin skal "
    "som så til ut var ved vi vil være",
    "en": "a an and are as at be by can do for from has have how i in is it me my not of on or "
    "our that the their there this to was we what when where which who why will with you your",
}


def plain(text: object) -> str:
    """Text without what databases, XML or readers choke on; white space collapsed."""
    kept = []
    for char in unicodedata.normalize("NFC", str(text)):
        category = unicodedata.category(char)
        if category in ("Cc", "Zl", "Zp", "Zs"):
            kept.append(" ")
        elif category not in ("Cf", "Cs", "Cn", "Co"):
            kept.append(char)
    return " ".join("".join(kept).split())


def clean_query(raw: object) -> str:
    """The only door for typed queries: no operators, controls or broken characters."""
    if not isinstance(raw, str):
        return ""
    text = plain(raw[:MAX_RAW_LENGTH])
    text = "".join(c if c.isalnum() or c in _KEPT_PUNCTUATION else " " for c in text)
    words = text.split()[:MAX_QUERY_WORDS]
    return " ".join(words)[:MAX_QUERY_LENGTH].rstrip()


def fold(word: str) -> str:
    """`træf` and `traef`, `løn`, `loen` and `lon`, `Aalborg` and `ålborg` become one."""
    word = unicodedata.normalize("NFC", word).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", word).casefold().translate(_LETTERS)
    letters = "".join(char for char in decomposed if char.isalnum())
    return _O_WITH_E.sub("o", _MULTIPLE_A.sub("a", letters))


@lru_cache(maxsize=60_000)
def token(word: str, language: str) -> str:
    """The form in which a word is stored and looked for; empty for what is no word."""
    folded = fold(word)[:MAX_TOKEN_LENGTH]
    stemmer = _stemmers.get(language)
    if stemmer is None or not folded.isalpha():
        return folded
    # Snowball's stemmers keep the word they work on in the object.
    with _stemming:
        return stemmer.stemWord(folded) or folded


def tokens(text: str, language: str) -> list[str]:
    found = (token(word, language) for word in WORD.findall(unicodedata.normalize("NFC", text)))
    return [item for item in found if item]


@lru_cache(maxsize=8)
def _stop_tokens(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _STOP_WORDS.get(language, "").split())


def terms(query: str, language: str) -> tuple[str, ...]:
    """Distinct tokens of a cleaned query, in order; stop words only when nothing else is left."""
    words = WORD.findall(query)[:MAX_QUERY_WORDS]
    meaningful = [word for word in words if fold(word) not in _stop_tokens(language)]
    found = (token(word, language) for word in meaningful or words)
    return tuple(dict.fromkeys(item for item in found if item))
