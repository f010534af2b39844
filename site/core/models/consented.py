"""Nothing of a person is public without what the person has agreed to, whatever the page."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.agreed import Agreed, Shown
from core.languages import code_of
from core.models.appearance import Appearance
from core.models.consent import Consent
from core.models.media import SiteImage
from core.models.people import Person, people_in
from core.names_told import names_told
from core.stored import stored_values
from core.written import written_texts


@dataclass(frozen=True)
class Obstacle:
    """Why a page can't be public: a sentence, and where in the form it is mended."""

    message: str
    field: str = ""
    block: int | None = None

    @property
    def field_of_model(self) -> str:
        """A body has its errors at its blocks, which only a form can show."""
        return self.field if self.field and self.block is None else NON_FIELD_ERRORS


class ConsentedMixin(models.Model):
    # While a draft is saved, or a form asks by itself what stands in the way.
    is_gate_open = False

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.live and not self.is_gate_open and (found := self.obstacles()):
            errors = defaultdict(list)
            for obstacle in found:
                errors[obstacle.field_of_model].append(obstacle.message)
            raise ValidationError(errors)

    def save_revision(self, *args, **kwargs):
        """A draft can always be saved; what is published is cleaned once more. Its date is an
        editor's, never a consent's own last day, which would outlive the consent."""
        if self.expire_at and self.expire_at in self.closing_times():
            self.expire_at = self.expiry_of_editors()
        was_open, self.is_gate_open = self.is_gate_open, True
        try:
            return super().save_revision(*args, **kwargs)
        finally:
            self.is_gate_open = was_open

    def closing_times(self) -> set[datetime]:
        """At which a consent closes what is public."""
        return {row.closes_at for row in Appearance.objects.filter(page=self.pk)} - {None}

    def expiry_of_editors(self) -> datetime | None:
        """As set at the last publishing; the stored page may have the consent's instead."""
        return self.live_revision.as_object().expire_at if self.live_revision else None

    def people_shown(self) -> list[Shown]:
        """Those whose consent the page needs; a type adds those it shows beside its text."""
        return [*self._people_quoted(), *self._people_pictured()]

    def _people_quoted(self) -> list[Shown]:
        chosen = {
            place: block["value"]["person"]
            for place, block in enumerate(self.body.raw_data)
            if block["type"] == "pull_quote" and block["value"].get("person")
        }
        people = Person.objects.in_bulk(set(chosen.values())) if chosen else {}
        return [
            Shown(people[pk], Consent.Use.QUOTE, place)
            for place, pk in chosen.items()
            if pk in people
        ]

    def _people_pictured(self) -> list[Shown]:
        """By a picture that is known to be of a person of the list."""
        places = dict.fromkeys(self.pictures_beside())
        for place, block in enumerate(self.body.raw_data):
            child = self.body.stream_block.child_blocks.get(block["type"])
            for kind, raw in stored_values(child, block["value"]) if child else ():
                if isinstance(kind, (ImageBlock, ImageChooserBlock)) and raw:
                    places[raw.get("image") if isinstance(raw, dict) else raw] = place
        shown = {}
        for person, image in people_in(places) if places else ():
            shown.setdefault(
                person.translation_key, Shown(person, Consent.Use.PORTRAIT, places[image])
            )
        return list(shown.values())

    def pictures_beside(self) -> set[int]:
        """Ids of those outside the body: in its fields; a type adds those it has in rows."""
        fields = [field for field in self._meta.concrete_fields if field.related_model is SiteImage]
        return {getattr(self, field.attname) for field in fields} - {None}

    @property
    def own_day(self) -> date | None:
        """On which who is shown in an office has to hold it."""
        day = self.display_date
        return day.date() if isinstance(day, datetime) else day

    def obstacles(self, on: date | None = None, about: set | None = None) -> list[Obstacle]:
        """What stands in the way of being public on a day, today unless told. `about`: only what
        some people have said of some uses, as (key, use)."""
        shown = [each for each in self.people_shown() if each.said_of_by(about)]
        agreed = Agreed((one.key for one in shown), on)
        found = [(one, self.obstacle_of(one, agreed)) for one in shown]
        return [
            Obstacle(message, self.field_of(one), one.block) for one, message in found if message
        ]

    def field_of(self, shown: Shown) -> str:
        return "body" if shown.block is not None else ""

    def obstacle_of(self, shown: Shown, agreed: Agreed) -> str:
        given = agreed.consent(shown.key, shown.use)
        told = {"name": shown.person.name, "use": str(Consent.Use(shown.use).label).lower()}
        if given is None and agreed.is_in_office(shown.key, shown.use, self.own_day):
            return ""
        if given is None or not given.website:
            return self.told_without_consent(shown) % told
        if not self.covers_language(given):
            return self.told_of_translation % told
        # Whoever is named on the page has agreed to that apart from the picture.
        is_named_apart = shown.use == Consent.Use.PORTRAIT and not given.shows_only_region
        if not is_named_apart and (words := self.hidden_names_told(shown, given)):
            told |= {"words": " ".join(sorted(words)), "shown": given.shown_name}
            return self.told_of_hidden_names % told
        return ""

    @property
    def told_of_translation(self) -> str:
        return _(
            "The consent from %(name)s (%(use)s) does not cover translation. Ask, and have it "
            "recorded, or keep this language as a draft."
        )

    @property
    def told_of_hidden_names(self) -> str:
        return _(
            "The page says “%(words)s”, and the consent shows %(name)s as “%(shown)s”. Write that "
            "instead, also under quotes and pictures and among the credits, or ask for another "
            "consent."
        )

    def told_without_consent(self, shown: Shown) -> str:
        if shown.use == Consent.Use.PORTRAIT:
            return _(
                "There is no valid consent from %(name)s to the portrait. Take the picture out, "
                "or ask and have an Editor record the answer among the consents. A draft can "
                "always be saved."
            )
        return _(
            "There is no valid consent from %(name)s to this use: %(use)s. Ask, and have an "
            "Editor record the answer among the consents, or take it out. A draft can always be "
            "saved."
        )

    def covers_language(self, consent: Consent) -> bool:
        return consent.translation or code_of(self.locale_id) == settings.LANGUAGE_CODE

    def texts_told(self) -> list[str]:
        """A type adds what it has beside the page. Who is heard is named as agreed to that."""
        names = [str(credit) for credit in self.credits.all() if not credit.is_agreed_by_name]
        return [*written_texts(self), *names]

    def hidden_names_told(self, shown: Shown, consent: Consent) -> set[str]:
        """Parts of the person's name that the page tells although the consent hides them."""
        if consent.shown_name == shown.person.name:
            return set()
        return names_told("\n".join(self.texts_told()), shown.person.name, consent.shown_name)

    def may_spread(self, scope: str) -> bool:
        """Whether nobody on it has said no to a scope; lists and the routing ask for all theirs
        at once."""
        name = f"is_kept_from_{scope}"
        if name not in self.__dict__:
            rows = Appearance.objects.filter(page=self.pk).without(scope)
            self.__dict__[name] = bool(self.pk) and rows.exists()
        return not self.__dict__[name]

    @property
    def may_be_indexed(self) -> bool:
        """Whether search engines are welcome."""
        return self.may_spread("search_engines")

    @property
    def may_be_shared(self) -> bool:
        """Whether other sites may show its title and picture where it is linked."""
        return self.may_spread("social")
