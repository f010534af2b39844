"""Nothing of a story is public without the consent of the person it is about."""

import html
import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageManager

from core.models import Consent
from core.pages import BasePageQuerySet
from core.slugs import danish_slugify
from core.stored import stored_strings
from news.consents import (
    covered,
    expiry_of_editors,
    is_of_consent,
    newest_consent_of_page,
    profile_consents,
)


def name_in_slug(name: str, slug: str) -> bool:
    """Whether a part of the name is a word of the slug, or the name runs through its words.

    A single letter names nobody, and a short name alone ("Bo") is in many words.
    """
    # Particles such as "de" and "von" are words of the language, too.
    capitalised = " ".join(word for word in name.split() if not word.islower()) or name
    parts = [part for part in danish_slugify(capitalised).split("-") if len(part) > 1]
    runs_through = len(parts) > 1 and "".join(parts) in slug.replace("-", "")
    return runs_through or not set(parts).isdisjoint(slug.split("-"))


def names_told(text: str, name: str, shown: str) -> set[str]:
    """Words of the name that stand in the text, also with a genitive's s, and are not shown."""
    capitalised = {word for word in name.split() if not word.islower()}
    return {
        word
        for word in capitalised - set(shown.split())
        if re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text)
    }


class PeerPageQuerySet(BasePageQuerySet):
    """A withdrawal with a date takes effect by the clock, also when no command has run."""

    def with_consent(self):
        return self.annotate(consent_pk=newest_consent_of_page())

    def public(self):
        return super().public().with_consent().filter(covered())


PeerPageManager = PageManager.from_queryset(PeerPageQuerySet)


class ConsentGateMixin:
    """For a page with `person` and `third_parties_asked`; comes before BasePage."""

    def clean(self):
        super().clean()
        errors = {}
        if self.person_id and self.slug and name_in_slug(self.person.name, self.slug):
            errors["slug"] = _(
                "The address must not contain the person's name: it stays in other people's "
                "histories. Change it under Promote."
            )
        if self.live:
            errors.update(self.obstacles())
        if errors:
            raise ValidationError(errors)

    def obstacles(self) -> dict:
        """Why the story can't be public now: messages by field."""
        found = {}
        if not self.person_id:
            return found
        self.__dict__.pop("consent", None)
        if self.consent is None or not self.consent.website:
            found["person"] = _(
                "There is no valid consent from this person to a profile on the web site. "
                "Ask for it and record it among the consents, or save the story as a draft."
            )
        elif not self.covers_language(self.consent):
            found["person"] = _(
                "The person's consent does not cover translation. Ask, and tick translation "
                "in the consent, or keep this language as a draft."
            )
        elif told := self.hidden_names_told(self.consent):
            found["person"] = _(
                "The story says “%(words)s”, and the person's consent shows the name as "
                "“%(shown)s”. Write that instead, also under quotes and pictures and among the "
                "credits, or ask for another consent."
            ) % {"words": " ".join(sorted(told)), "shown": self.consent.shown_name}
        if not self.third_parties_asked:
            found["third_parties_asked"] = _(
                "Make sure that others in the story were asked or can't be recognised, "
                "and tick this under Facts."
            )
        return found

    def save_revision(self, *args, **kwargs):
        """Without the consent's own last day, which would outlive it as if an editor had set it."""
        if self.expire_at and is_of_consent(self):
            self.expire_at = expiry_of_editors(self)
        return super().save_revision(*args, **kwargs)

    @cached_property
    def consent(self) -> Consent | None:
        """The one that counts today."""
        if not self.person_id:
            return None
        return profile_consents().for_person(self.person_id).first()

    def covers_language(self, consent: Consent) -> bool:
        return consent.translation or self.locale.language_code == settings.LANGUAGE_CODE

    def is_covered_by(self, consent: Consent | None) -> bool:
        return bool(consent and consent.website and self.covers_language(consent))

    def hidden_names_told(self, consent: Consent) -> set[str]:
        """Parts of the person's name that the page tells although the consent hides them."""
        texts = [self.title, self.lead, self.quote, self.seo_title, self.search_description]
        texts.append(self.archive_note)
        texts += map(html.unescape, stored_strings(list(self.body.raw_data)))
        texts += [str(credit) for credit in self.credits.all()]
        versions = set(self.person.get_translations(inclusive=True).values_list("pk", flat=True))
        if any(block["value"].get("person") in versions for block in self.quotes):
            texts.append(self.person.name)
        return names_told("\n".join(texts), self.person.name, consent.shown_name)

    @property
    def quotes(self) -> list[dict]:
        """As stored: building the blocks would ask the database."""
        return [block for block in self.body.raw_data if block["type"] == "pull_quote"]

    @property
    def may_be_public(self) -> bool:
        return self.is_covered_by(self.consent)

    @property
    def may_be_indexed(self):
        return self.may_be_public and self.consent.search_engines

    @property
    def may_be_shared(self):
        return self.may_be_public and self.consent.social

    @property
    def may_be_machine_translated(self):
        consent = self.consent
        return bool(consent and consent.translation and consent.machine_translation)

    def serve(self, request, *args, **kwargs):
        """A consent that ended by its date closes the page before anyone takes it down."""
        if not self.may_be_public and not getattr(request, "is_preview", False):
            raise Http404
        return super().serve(request, *args, **kwargs)
