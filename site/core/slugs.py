import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import resolve, reverse
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

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
# The list of feeds shows the words of the page at its own address.
VIEWS_OF_PAGES = {"wagtail_serve", "follow"}
SLUG_FORMATTERS = [
    (re.compile(letter + ("|" + letter.upper() if letter.isalpha() else "")), spelling)
    for letter, spelling in TRANSLITERATION.items()
]


def danish_slugify(text: str, longest: int = 250) -> str:
    """ASCII slug in the Danish manner: "Opstart & løn på Åen" → "opstart-og-loen-paa-aaen".

    At most `longest` characters: a page's address has room for 255, with a number behind.
    """
    spelled_out = "".join(TRANSLITERATION.get(letter, letter) for letter in text.lower())
    return slugify(spelled_out)[:longest].rstrip("-")


def language_of_path(path: str) -> str:
    """By the whole of its first part: Django takes "/en-peer-fortaeller/" for English."""
    first = path.lstrip("/").partition("/")[0].lower()
    return first if first in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def is_the_sites_own(slug: str, language_code: str) -> bool:
    """Whether no page below the language's front page could be reached at this address."""
    with translation.override(language_code):
        address = f"{reverse('wagtail_serve', args=[''])}{slug}/"
        views = {resolve(address).url_name, resolve(f"{address}below/").url_name}
    return language_of_path(address) != language_code or not views <= VIEWS_OF_PAGES


def refuse_the_sites_own(slug: str, parent, field: str = "slug"):
    """Raises ValidationError where a page below `parent` could not be reached by its slug."""
    if slug and parent.depth == 2 and is_the_sites_own(slug, parent.locale.language_code):
        message = _("The site itself uses the address “%(slug)s”. Choose another slug.")
        raise ValidationError({field: message % {"slug": slug}})
