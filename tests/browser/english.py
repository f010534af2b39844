"""English that shows in the Danish admin: words of the strings that the installed apps and this
site are written in, which are in no Danish string."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

from core.admin import catalogue

MAY_STAY = {
    "wagtail": "the name of the program",
    "deepl": "the name of a service",
    "csv": "a file format that has no other name",
}
# They stand in Danish strings of the apps and are not Danish.
NOT_DANISH = {
    *("absolute", "dashboard", "live", "moderation", "password", "publish", "scheduled", "slug"),
    *("uploaded", "uploading"),
}
WORD = re.compile(r"[^\W\d_]{3,}")
NO_WORDS = re.compile(
    r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>|&\w+;"  # what a catalogue leaves open
    r"|https?://\S+|\S+@\S+|(?<!\w)/[\w/-]+|\S+\.\w{2,4}\b(?!\s[A-ZÆØÅ])"  # addresses, file names
)
SPACE = re.compile(r"\s+")


def words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(NO_WORDS.sub(" ", text))]


def folders() -> list[Path]:
    """Where strings and their Danish are, the ones that win last."""
    return [
        Path(django.__file__).parent / "conf" / "locale",
        *(Path(app.path) / "locale" for app in apps.get_app_configs()),
        *map(Path, settings.LOCALE_PATHS),
    ]


@cache
def danish_of_english() -> dict[str, set[str]]:
    """What the apps' strings are in Danish; where there is none, nothing."""
    found: dict[str, set[str]] = {}
    for domain in catalogue.DOMAINS:
        for folder in folders():
            for language in ("en", "da"):
                for entry in catalogue.catalogue_in(folder, language, domain):
                    for english in filter(None, (entry.msgid, entry.msgid_plural)):
                        texts = catalogue.texts_of(entry) if language == "da" else ()
                        found.setdefault(english, set()).update(filter(None, texts))
    return found


@cache
def english_words() -> frozenset[str]:
    pairs = danish_of_english()
    english = {word for text in pairs for word in words(text)}
    danish = {
        word
        for text, translations in pairs.items()
        for translation in translations - {text}
        for word in words(translation)
    }
    same = {word for text in catalogue.same_in_danish() for word in words(text)}
    return frozenset(english - (danish - NOT_DANISH) - same - set(MAY_STAY))


@cache
def english_texts() -> frozenset[str]:
    """Whole texts, which show also where each word could be Danish."""
    return frozenset(
        text
        for text, translations in danish_of_english().items()
        if translations and text not in translations and WORD.search(text)
    )


def english_in(text: str, ours: Iterable[str] = ()) -> Iterator[str]:
    """The words of `text` that are English, or `text` itself; `ours` are words of the content."""
    text = SPACE.sub(" ", text).strip()
    if text in english_texts() and text not in ours:
        yield text
    else:
        yield from (word for word in words(text) if word in english_words() - set(ours))
