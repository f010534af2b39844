"""wagtail-localize's machine translators, in pieces that the services take and with their faults
told in words."""

import json
import logging
from itertools import accumulate
from time import monotonic

import requests
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

from core.machine.answers import sound
from core.machine.questions import post, status_of

logger = logging.getLogger(__name__)

# DeepL takes no more in one request; public LibreTranslate servers take this many characters.
MOST_TEXTS = 50
MOST_CHARACTERS = 5_000
# Seconds after which no other piece is begun: the editor waits, and a proxy in front of the site
# gives up after a minute.
PATIENCE = 30

# LibreTranslate's answer to more texts or characters than it is set to take, and to a language
# that it has not; DeepL has one of its own for the first.
NOT_TAKEN = {400, 413}
KEY_REFUSED = {401, 403}
QUOTA_USED_UP = {456}
TOO_MANY = {429}

# DeepL's own client refuses the bare language as a target.
VARIANT = {"EN": "EN-GB"}


def piece(strings: list[StringValue], most_texts: int) -> list[StringValue]:
    """As many of the first as may be asked at once; at least one."""
    characters = accumulate(len(string.data) for string in strings[:most_texts])
    return strings[: max(1, sum(total <= MOST_CHARACTERS for total in characters))]


class ServiceMixin:
    """`problem`: after translate(), what went wrong, in the editor's language; else empty."""

    problem = ""

    def ask(self, source_locale, target_locale, batch: list[StringValue]):
        """The answer's JSON."""
        raise NotImplementedError

    def texts_in(self, answer) -> list[str]:
        """Of the answer's JSON; KeyError or TypeError if it is of another shape."""
        raise NotImplementedError

    def translate(self, source_locale, target_locale, strings) -> dict[StringValue, StringValue]:
        """As far as the service came: what is missing stays untranslated."""
        found, damaged, most_texts, began = {}, 0, MOST_TEXTS, monotonic()
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
                translated = self.translated(source_locale, target_locale, batch)
            except (
                requests.RequestException,
                LookupError,
                TypeError,
                ValueError,
                RecursionError,
            ) as error:
                status = status_of(error)
                if status in NOT_TAKEN and len(batch) > 1:
                    most_texts = len(batch) // 2
                    continue
                # No text of the page: it may tell of someone's health.
                logger.warning("%s failed: %s %s", self.display_name, type(error).__name__, status)
                self.problem = self.told(error, some=bool(found))
                break
            found |= translated
            damaged += len(batch) - len(translated)
            left = left[len(batch) :]
        if damaged and not self.problem:
            told = ngettext(
                "%(service)s sent %(count)d text back empty or with other links or markup. "
                "Translate it by hand.",
                "%(service)s sent %(count)d texts back empty or with other links or markup. "
                "Translate them by hand.",
                damaged,
            )
            self.problem = told % {"service": self.display_name, "count": damaged}
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

    def told(self, error, *, some: bool) -> str:
        """`some`: whether others were translated before."""
        status = status_of(error)
        service = {"service": self.display_name, "status": status}
        if status in NOT_TAKEN and some:
            told = _("%(service)s takes no texts as long as the rest. Translate them by hand.")
        elif status in NOT_TAKEN:
            told = _(
                "%(service)s does not take what it was asked (%(status)s): it may lack the "
                "language, want a key, or take shorter texts only. Tell whoever runs the site."
            )
        elif status in KEY_REFUSED:
            told = _("%(service)s refuses the site or its key. Tell whoever runs the site.")
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


class DeepL(ServiceMixin, DeepLTranslator):
    def ask(self, source_locale, target_locale, batch):
        parameters = self.get_parameters(source_locale, target_locale, batch)
        target = parameters["target_lang"]
        parameters["target_lang"] = VARIANT.get(target, target)
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
