"""English that shows in the Danish admin: words of the strings that the installed apps and this
site are written in, which are in no Danish string."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

from core.admin import catalogue

MAY_STAY = {
    "wagtail": "the name of the program",
    "deepl": "the name of a service",
    "csv": "a file format that has no other name",
    "english": "a language that is chosen by its own name",
}
# They stand in Danish strings of the apps and are not Danish.
NOT_DANISH = {
    *("absolute", "dashboard", "live", "moderation", "password", "publish", "scheduled", "slug"),
    *("uploaded", "uploading"),
}
WORD = re.compile(r"[^\W\d_]{3,}")
NO_WORDS = re.compile(
    r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>|&\w+;"  # what a catalogue leaves open
    r"|\b(?:audio|image|text|video)/\w+|\w+…$"  # kinds of files, a word cut short
    r"|https?://\S+|\S+@\S+|(?<!\w)/[\w/-]+|\S+\.\w{2,4}\b(?!\s[A-ZÆØÅ])"  # addresses, file names
)
SPACE = re.compile(r"\s+")


OWN = settings.SITE_DIR / "locale" / "site"


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
def danish_of_english() -> list[tuple[str, set[str]]]:
    """Each of the apps' strings with its Danish, the one that wins, if there is one."""
    found: dict[tuple, set[str]] = {}
    for domain, folder, language in product(
        catalogue.DOMAINS, folders(), ("en", catalogue.LANGUAGE)
    ):
        for entry in catalogue.catalogue_in(folder, language, domain):
            texts = (
                {text for text in catalogue.texts_of(entry) if text} if language != "en" else set()
            )
            for english in filter(None, (entry.msgid, entry.msgid_plural)):
                key = domain, entry.msgctxt, english
                found[key] = texts or found.get(key, set())
    return [(english, texts) for (_domain, _context, english), texts in found.items()]


@cache
def english_words() -> frozenset[str]:
    pairs = danish_of_english()
    english = {word for text, _danish in pairs for word in words(text)}
    danish = {
        word
        for text, translations in pairs
        for translation in translations - {text}
        for word in words(translation)
    }
    same = {word for text in same_in_danish() for word in words(text)}
    return frozenset(english - (danish - NOT_DANISH) - same - set(MAY_STAY))


def same_in_danish() -> set[str]:
    """Of the apps those that are listed, of our own those that were left as they are."""
    own = catalogue.catalogue_in(OWN, catalogue.LANGUAGE, "django")
    return catalogue.same_in_danish() | {
        entry.msgid for entry in own if entry.msgid == entry.msgstr
    }


@cache
def english_texts() -> frozenset[str]:
    """Whole texts, which show also where each word could be Danish."""
    return frozenset(
        text
        for text, translations in danish_of_english()
        if translations and text not in translations and WORD.search(text)
    )


def english_in(text: str, content: Iterable[str] = ()) -> Iterator[str]:
    """The words of `text` that are English, or `text` itself; `content` is what people wrote."""
    text = SPACE.sub(" ", text).strip()
    for written in content:
        text = text.replace(written, "")
    if text in english_texts() and not MAY_STAY.keys() & set(words(text)):
        yield text
    else:
        yield from (word for word in words(text) if word in english_words())
