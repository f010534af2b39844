"""Everything that the demo says in English and Norwegian."""

from typing import Any

from django.core.management.base import CommandError
from wagtail.models import Locale, Page

from core.models import Topic
from core.translating.kept import keep
from demo.content.markup import Rich, Text, Translation, translation_units
from demo.content.organisations import ORGANISATIONS
from demo.content.people import PEOPLE, ROLE_TITLES
from demo.content.periods import PERIODS
from demo.content.topics import TRANSLATIONS as TOPIC_TRANSLATIONS
from demo.content.walk import units_of, with_units
from demo.loader.furniture import Furniture
from demo.loader.kinds import facts_of
from demo.loader.shelf import Shelf
from demo.loader.translations import translate
from demo.loader.values import Values
from home.models import HomePage, StandardPage


class LanguageLoader:
    def __init__(self, shelf: Shelf, language_code: str):
        self.shelf = shelf
        self.code = language_code
        self.locale = Locale.objects.get(language_code=language_code)

    def load(self, specs: list, translations: dict[str, Translation]):
        self.translate_facts()
        by_key = {spec.key: spec for spec in specs}
        made = [self.translate_page(by_key[key], words) for key, words in translations.items()]
        # Guidance is kept up to date in every language it exists in; news need not be.
        standing = [page for page in made if isinstance(page, HomePage | StandardPage)]
        keep([page.translation_key for page in standing], {self.locale.pk})
        Furniture(self.shelf).translate(self.locale)

    def twin(self, kind: str, key: str):
        """A second copy of the source as stored, to be written over and never saved."""
        source = self.shelf.get(kind, key)
        return source, type(source).objects.get(pk=source.pk)

    def translate_facts(self):
        for key, (slug, name, description) in TOPIC_TRANSLATIONS[self.code].items():
            source, twin = self.twin("topic", key)
            twin.name, twin.description = name, description
            translate(source, twin, self.locale)
            # A topic's address is no segment: the translator writes it on the topic itself.
            Topic.objects.filter(translation_key=source.translation_key, locale=self.locale).update(
                slug=slug
            )
        for spec in ORGANISATIONS:
            if self.code in spec.translations:
                source, twin = self.twin("organisation", spec.key)
                twin.description = spec.translations[self.code]
                translate(source, twin, self.locale)
        for spec in PERIODS:
            if self.code in spec.translations:
                source, twin = self.twin("period", spec.key)
                twin.name, twin.description, twin.places = spec.translations[self.code]
                people = list(twin.people.all())
                for person in people:
                    person.role = ROLE_TITLES[person.role][self.code]
                twin.people = people
                translate(source, twin, self.locale)
        for spec in PEOPLE:
            if self.code in spec.translations:
                source, twin = self.twin("person", spec.key)
                values = Values(self.shelf, spec.key)
                twin.background = values.rich_text(Rich.parse(spec.translations[self.code]))
                roles = list(twin.roles.all())
                for role in roles:
                    role.title = ROLE_TITLES[role.title][self.code]
                twin.roles = roles
                translate(source, twin, self.locale)

    def translate_page(self, spec, translation: Translation) -> Page:
        source, twin = self.twin("page", spec.key)
        facts = facts_of(spec, self.shelf)
        values = Values(self.shelf, spec.key, facts.year)
        units = translation_units(translation.text)
        wanted = len(units_of(spec.body))
        if len(units) != wanted:
            raise CommandError(
                f"{spec.key} in {self.code}: {len(units)} pieces of text where the Danish page "
                f"has {wanted}."
            )
        twin.title = values.text(translation.title)
        twin.slug = self.slug_of(source, translation)
        twin.lead = values.text(translation.lead)
        twin.body = values.stream(with_units(spec.body, iter(units)))
        for name, value in facts.fields.items():
            self.write(twin, name, value, translation.fields.get(name), values)
        made = translate(source, twin, self.locale)
        if source.first_published_at:
            Page.objects.filter(pk=made.pk).update(first_published_at=source.first_published_at)
        return self.shelf.put(f"page {self.code}", spec.key, made)

    def slug_of(self, source: Page, translation: Translation) -> str:
        """A front page keeps the slug that `setup` gave it."""
        if isinstance(source, HomePage):
            return source.get_translation(self.locale).slug
        return translation.slug

    def write(self, twin, name: str, danish: Any, translated: Any, values: Values):
        if isinstance(danish, list):
            children = list(getattr(twin, name).all())
            rows = translated or [{} for _ in danish]
            for child, row, own in zip(children, danish, rows, strict=True):
                for field, value in row.items():
                    if isinstance(value, Text) and value:
                        setattr(child, field, self.needed(own.get(field), twin, field, values))
            setattr(twin, name, children)
        elif isinstance(danish, Text) and danish:
            setattr(twin, name, self.needed(translated, twin, name, values))

    def needed(self, text: str | None, twin, name: str, values: Values) -> str:
        if not text:
            raise CommandError(f"{values.owner} in {self.code}: {name} is not translated.")
        return values.text(text)
