"""Nothing of a story is public without the consent of the person it is about."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageManager

from core.agreed import Shown
from core.models import Consent
from core.models.consented import Obstacle
from core.names_told import names_told
from core.pages import BasePageQuerySet
from core.slugs import danish_slugify
from news.consents import consent_of_page, covered, profile_consents


def name_in_slug(name: str, slug: str) -> bool:
    """Whether a part of the name is a word of the slug, or the name runs through its words.

    A single letter names nobody, and a short name alone ("Bo") is in many words.
    """
    # Particles such as "de" and "von" are words of the language, too.
    capitalised = " ".join(word for word in name.split() if not word.islower()) or name
    parts = [part for part in danish_slugify(capitalised).split("-") if len(part) > 1]
    runs_through = len(parts) > 1 and "".join(parts) in slug.replace("-", "")
    return runs_through or not set(parts).isdisjoint(slug.split("-"))


class PeerPageQuerySet(BasePageQuerySet):
    """A withdrawal with a date takes effect by the clock, also when no command has run."""

    def with_consent(self):
        return self.annotate(consent_pk=consent_of_page())

    def public(self):
        return super().public().with_consent().filter(covered())


PeerPageManager = PageManager.from_queryset(PeerPageQuerySet)


class ConsentGateMixin:
    """For a page with `person` and `third_parties_asked`; comes before BasePage."""

    def clean(self):
        self.__dict__.pop("consent", None)
        super().clean()
        if self.person_id and self.slug and name_in_slug(self.person.name, self.slug):
            message = _(
                "The address must not contain the person's name: it stays in other people's "
                "histories. Change it under Promote."
            )
            raise ValidationError({"slug": message})

    def people_shown(self):
        """Who tells the story; what the person is quoted with belongs to it."""
        if not self.person_id:
            return super().people_shown()
        others = [
            shown
            for shown in super().people_shown()
            if shown.use != Consent.Use.QUOTE or shown.key != self.person.translation_key
        ]
        return [Shown(self.person, Consent.Use.PROFILE), *others]

    def field_of(self, shown):
        return "person" if shown.use == Consent.Use.PROFILE else super().field_of(shown)

    def obstacles(self, on=None, about=None):
        found = super().obstacles(on, about)
        if about is None and self.person_id and not self.third_parties_asked:
            message = _(
                "Make sure that others in the story were asked or can't be recognised, "
                "and tick this under Facts."
            )
            found.append(Obstacle(message, "third_parties_asked"))
        return found

    def told_without_consent(self, shown):
        if shown.use != Consent.Use.PROFILE:
            return super().told_without_consent(shown)
        return _(
            "There is no valid consent from this person (%(name)s) to a profile on the web site. "
            "Ask for it and record it among the consents, or save the story as a draft."
        )

    def hidden_names_told(self, shown, consent):
        """A story names its person nowhere else than the consent lets it, credits included."""
        if shown.use != Consent.Use.PROFILE:
            return super().hidden_names_told(shown, consent)
        texts = [*self.texts_told(), *map(str, self.credits.all())]
        versions = set(self.person.get_translations(inclusive=True).values_list("pk", flat=True))
        if any(block["value"].get("person") in versions for block in self.quotes):
            texts.append(self.person.name)
        return names_told("\n".join(texts), self.person.name, consent.shown_name)

    @cached_property
    def consent(self) -> Consent | None:
        """The one that counts today."""
        if not self.person_id:
            return None
        return profile_consents().for_person(self.person_id).first()

    @property
    def quotes(self) -> list[dict]:
        """As stored: building the blocks would ask the database."""
        return [block for block in self.body.raw_data if block["type"] == "pull_quote"]

    @property
    def may_be_public(self) -> bool:
        consent = self.consent
        return bool(consent and consent.website and self.covers_language(consent))

    @property
    def may_be_indexed(self):
        own = self.may_be_public and self.consent.search_engines
        return own and self.may_spread("search_engines")

    @property
    def may_be_shared(self):
        return self.may_be_public and self.consent.social and self.may_spread("social")

    @property
    def may_be_machine_translated(self):
        consent = self.consent
        return bool(consent and consent.translation and consent.machine_translation)

    def serve(self, request, *args, **kwargs):
        """A consent that ended by its date closes the page before anyone takes it down."""
        if not self.may_be_public and not getattr(request, "is_preview", False):
            raise Http404
        return super().serve(request, *args, **kwargs)
