"""wagtail-localize's machine translators, in pieces that the services take and with their faults
told in words."""

import json
import logging
from collections.abc import Iterator
from time import monotonic

import requests
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

logger = logging.getLogger(__name__)

# DeepL takes no more in one request; public LibreTranslate servers take this many characters.
MOST_TEXTS = 50
MOST_CHARACTERS = 5_000
# Seconds to connect and to wait for each answer, and after which no other piece is begun: the
# editor waits, and a proxy in front of the site gives up after a minute.
TIMEOUT = (5, 20)
PATIENCE = 30

KEY_REFUSED = {401, 403}
QUOTA_USED_UP = {456}
TOO_MANY = {429}


def batches(strings: list[StringValue]) -> Iterator[list[StringValue]]:
    batch, characters = [], 0
    for string in strings:
        if batch and (len(batch) == MOST_TEXTS or characters + len(string.data) > MOST_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(string)
        characters += len(string.data)
    if batch:
        yield batch


class ServiceMixin:
    """`problem`: after translate(), what went wrong, in the editor's language; else empty."""

    problem = ""

    def ask(self, source_locale, target_locale, batch: list[StringValue]) -> requests.Response:
        raise NotImplementedError

    def texts_in(self, answer) -> list[str]:
        """Of the answer's JSON; KeyError or TypeError if it is of another shape."""
        raise NotImplementedError

    def translate(self, source_locale, target_locale, strings) -> dict[StringValue, StringValue]:
        """As far as the service came: what is missing stays untranslated."""
        found, began = {}, monotonic()
        for batch in batches(list(strings)):
            if monotonic() - began > PATIENCE:
                self.problem = _("%(service)s needs long. Start it again for the rest.") % {
                    "service": self.display_name
                }
                break
            try:
                found |= self.translated(source_locale, target_locale, batch)
            except (
                requests.RequestException,
                LookupError,
                TypeError,
                ValueError,
                RecursionError,
            ) as error:
                # No text of the page: it may tell of someone's health.
                logger.warning("%s failed: %s", self.display_name, type(error).__name__)
                self.problem = self.told(error)
                break
        return found

    def translated(self, source_locale, target_locale, batch):
        response = self.ask(source_locale, target_locale, batch)
        if response.status_code != 200:
            raise requests.HTTPError(str(response.status_code), response=response)
        texts = self.texts_in(response.json())
        if not all(isinstance(text, str) for text in texts):
            raise TypeError(texts)
        pairs = zip(batch, texts, strict=True)
        return {string: StringValue(text) for string, text in pairs if text.strip()}

    def told(self, error) -> str:
        status = getattr(getattr(error, "response", None), "status_code", None)
        service = {"service": self.display_name, "status": status}
        if status in KEY_REFUSED:
            told = _("%(service)s refuses the site's key. Tell whoever runs the site.")
        elif status in QUOTA_USED_UP:
            told = _("The site's quota at %(service)s is used up. Translate the rest by hand.")
        elif status in TOO_MANY:
            told = _("%(service)s has too much to do. Try again in some minutes.")
        elif status:
            told = _("%(service)s answered with an error (%(status)s). Try again later.")
        elif isinstance(error, requests.ConnectionError | requests.Timeout):
            told = _("%(service)s does not answer. Try again later.")
        else:
            told = _("%(service)s answered something that can't be read. Try again later.")
        return told % service


def post(address: str, **options) -> requests.Response:
    with requests.Session() as session:
        # No password of this machine's, and no way round.
        session.trust_env = False
        return session.post(address, timeout=TIMEOUT, allow_redirects=False, **options)


class DeepL(ServiceMixin, DeepLTranslator):
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
