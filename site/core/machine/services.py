"""wagtail-localize's machine translators, in pieces that the services take and with their faults
told in words."""

import json
import logging
from itertools import accumulate
from time import monotonic

import requests
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from urllib3.exceptions import HTTPError as BrokenAnswer
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

from core.machine.answers import sound

logger = logging.getLogger(__name__)

# DeepL takes no more in one request; public LibreTranslate servers take this many characters.
MOST_TEXTS = 50
MOST_CHARACTERS = 5_000
# Seconds to connect and to wait for each answer, and after which no other piece is begun: the
# editor waits, and a proxy in front of the site gives up after a minute.
TIMEOUT = (5, 20)
PATIENCE = 30
# Many times what the texts of one request can come to.
MOST_BYTES = 1_000_000
BIT = 65_536

# LibreTranslate's answer to more texts, or a longer one, than its owner lets it take, though also
# to a language that it has not; DeepL has one of its own.
TOO_MUCH = {400, 413}
KEY_REFUSED = {401, 403}
QUOTA_USED_UP = {456}
TOO_MANY = {429}


def piece(strings: list[StringValue], most_texts: int) -> list[StringValue]:
    """As many of the first as may be asked at once; at least one."""
    characters = accumulate(len(string.data) for string in strings[:most_texts])
    return strings[: max(1, sum(total <= MOST_CHARACTERS for total in characters))]


class ServiceMixin:
    """`problem`: after translate(), what went wrong, in the editor's language; else empty."""

    problem = ""

    def ask(self, source_locale, target_locale, batch: list[StringValue]):
        """The answer's JSON, or what post() raises."""
        raise NotImplementedError

    def texts_in(self, answer) -> list[str]:
        """Of the answer's JSON; KeyError or TypeError if it is of another shape."""
        raise NotImplementedError

    def translate(self, source_locale, target_locale, strings) -> dict[StringValue, StringValue]:
        """As far as the service came: what is missing stays untranslated."""
        found, began, damaged, most_texts = {}, monotonic(), 0, MOST_TEXTS
        # The shortest first: where one is too long for the service, so is all that is left.
        left = sorted(strings, key=lambda string: len(string.data))
        while left:
            batch = piece(left, most_texts)
            if monotonic() - began > PATIENCE:
                self.problem = _("%(service)s needs long. Start it again for the rest.") % {
                    "service": self.display_name
                }
                break
            try:
                answered = self.translated(source_locale, target_locale, batch)
            except (
                requests.RequestException,
                LookupError,
                TypeError,
                ValueError,
                RecursionError,
            ) as error:
                if status_of(error) in TOO_MUCH and len(batch) > 1:
                    most_texts = len(batch) // 2
                    continue
                # No text of the page: it may tell of someone's health.
                why = type(error).__name__, status_of(error) or ""
                logger.warning("%s failed: %s %s", self.display_name, *why)
                self.problem = self.told(error)
                break
            found |= answered
            damaged += len(batch) - len(answered)
            left = left[len(batch) :]
        if damaged and not self.problem:
            self.problem = self.told_of_damaged(damaged)
        return found

    def translated(self, source_locale, target_locale, batch):
        texts = self.texts_in(self.ask(source_locale, target_locale, batch))
        if not all(isinstance(text, str) for text in texts):
            raise TypeError(texts)
        pairs = zip(batch, texts, strict=True)
        return {
            string: StringValue(html)
            for string, text in pairs
            if (html := sound(string.data, text)) is not None
        }

    def told_of_damaged(self, count: int) -> str:
        told = ngettext(
            "%(service)s left out %(count)d text or damaged its links. Translate it by hand.",
            "%(service)s left out %(count)d texts or damaged their links. Translate them by hand.",
            count,
        )
        return told % {"service": self.display_name, "count": count}

    def told(self, error) -> str:
        status = status_of(error)
        service = {"service": self.display_name, "status": status}
        if status in KEY_REFUSED:
            told = _("%(service)s refuses the site or its key. Tell whoever runs the site.")
        elif status in QUOTA_USED_UP:
            told = _("The site's quota at %(service)s is used up. Translate the rest by hand.")
        elif status in TOO_MANY:
            told = _("%(service)s has too much to do. Try again in some minutes.")
        elif status and status < 500:
            # A language it has not, a text longer than it takes, a key it wants, another address.
            told = _(
                "%(service)s does not take what the site sends (%(status)s). Translate by hand, "
                "and tell whoever runs the site."
            )
        elif status:
            told = _("%(service)s answered with an error (%(status)s). Try again later.")
        elif isinstance(error, requests.ConnectionError | requests.Timeout):
            told = _("%(service)s does not answer. Try again later.")
        else:
            told = _("%(service)s answered something that can't be read. Try again later.")
        return told % service


def status_of(error) -> int | None:
    return getattr(getattr(error, "response", None), "status_code", None)


def post(address: str, **options):
    """The answer's JSON; RequestException, or ValueError for what is too large or no JSON."""
    until = monotonic() + sum(TIMEOUT)
    with requests.Session() as session:
        # No password of this machine's, and no way round.
        session.trust_env = False
        options |= {"timeout": TIMEOUT, "allow_redirects": False, "stream": True}
        with session.post(address, **options) as response:
            if response.status_code != 200:
                raise requests.HTTPError(response=response)
            return json.loads(body_of(response, until))


def body_of(response, until: float) -> bytes:
    body = bytearray()
    try:
        while bit := response.raw.read1(BIT, decode_content=True):
            body += bit
            if len(body) > MOST_BYTES:
                raise ValueError(len(body))
            if monotonic() > until:
                raise requests.Timeout
    except BrokenAnswer as error:
        raise requests.ConnectionError from error
    return bytes(body)


class DeepL(ServiceMixin, DeepLTranslator):
    def get_parameters(self, source_locale, target_locale, strings):
        parameters = super().get_parameters(source_locale, target_locale, strings)
        if parameters["target_lang"] == "EN":
            # DeepL asks for one of its two; this site writes British English.
            parameters["target_lang"] = "EN-GB"
        return parameters

    def ask(self, source_locale, target_locale, batch):
        parameters = self.get_parameters(source_locale, target_locale, batch)
        return post(self.get_api_endpoint(), data=parameters, headers=self.get_headers())

    def texts_in(self, answer):
        return [translation["text"] for translation in answer["translations"]]


class LibreTranslate(ServiceMixin, LibreTranslator):
    def ask(self, source_locale, target_locale, batch):
        question = {
            "q": [string.data for string in batch],
            "source": self.language_code(source_locale.language_code),
            "target": self.language_code(target_locale.language_code),
            "format": "html",
        }
        if self.options["API_KEY"]:
            question["api_key"] = self.options["API_KEY"]
        return post(
            f"{self.get_api_endpoint()}/translate",
            data=json.dumps(question),
            headers={"Content-Type": "application/json"},
        )

    def texts_in(self, answer):
        texts = answer["translatedText"]
        if not isinstance(texts, list):
            raise TypeError(texts)
        return texts
