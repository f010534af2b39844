"""The page tree: first every page in its place, then what stands on it, then published."""

from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page

from core.models import Lifecycle, RelatedPage, Replacement, TopicLink
from core.slugs import danish_slugify
from demo.content.markup import Day, LastDay, Ref, Rich
from demo.content.periods import PERIODS
from demo.loader.kinds import MODELS, Facts, facts_of
from demo.loader.shelf import Shelf, stable_uuid
from demo.loader.values import Values
from home.models import HomePage


class PageLoader:
    def __init__(self, shelf: Shelf):
        self.shelf = shelf
        self.locale = Locale.get_default()

    def load(self, specs: list):
        facts = {spec.key: facts_of(spec, self.shelf) for spec in specs}
        for spec in specs:
            self.place(spec, facts[spec.key])
        for spec in specs:
            self.write_lifecycle(spec, facts[spec.key])
        self.write_replacements()
        for spec in specs:
            self.fill(spec, facts[spec.key])

    def place(self, spec, facts: Facts) -> Page:
        """The page that `setup` has made at this address, or a new one."""
        if not spec.parent:
            page = HomePage.objects.get(locale=self.locale, depth=2)
            return self.shelf.put("page", spec.key, page)
        parent = Page.objects.get(pk=self.shelf.get("page", spec.parent).pk)
        values = Values(self.shelf, spec.key, facts.year)
        title = values.text(spec.title)
        slug = spec.slug or danish_slugify(title)
        page = parent.get_children().filter(slug=slug).first()
        if page is None:
            page = MODELS[spec.kind](
                title=title,
                slug=slug,
                locale=self.locale,
                live=False,
                translation_key=stable_uuid("page", spec.key),
                **facts.needed_at_once,
            )
            parent.add_child(instance=page)
        return self.shelf.put("page", spec.key, page.specific)

    def write_lifecycle(self, spec, facts: Facts):
        if facts.period or facts.construction:
            since, expected = facts.construction or (None, None)
            state = Lifecycle.State
            Lifecycle.objects.update_or_create(
                translation_key=self.shelf.get("page", spec.key).translation_key,
                defaults={
                    "state": state.UNDER_CONSTRUCTION if facts.construction else state.CURRENT,
                    "period": self.shelf.get("period", facts.period),
                    "since": self.shelf.day(since),
                    "expected": self.shelf.day(expected),
                },
            )

    def write_replacements(self):
        for period in PERIODS:
            row = self.shelf.get("period", period.key)
            for lifecycle in row.lifecycles.all() if period.replacements else []:
                for order, key in enumerate(period.replacements):
                    page = Page.objects.get(pk=self.shelf.get("page", key).pk)
                    Replacement.objects.create(lifecycle=lifecycle, page=page, sort_order=order)

    def fill(self, spec, facts: Facts):
        page = self.shelf.get("page", spec.key)
        values = Values(self.shelf, spec.key, facts.year)
        page.title = values.text(spec.title)
        page.lead = values.text(spec.lead)
        page.body = values.stream(spec.body)
        page.topic_links = [
            TopicLink(
                locale=self.locale,
                translation_key=stable_uuid("topic link", spec.key, topic),
                topic=self.shelf.get("topic", topic),
            )
            for topic in spec.topics
        ]
        page.related_links = [
            RelatedPage(
                locale=self.locale,
                translation_key=stable_uuid("related page", spec.key, key),
                target=Page.objects.get(pk=self.shelf.get("page", key).pk),
            )
            for key in spec.related
        ]
        for name, value in facts.fields.items():
            self.set(page, name, value, values)
        if facts.published:
            page.first_published_at = min(facts.published, timezone.now())
        page.full_clean()
        revision = page.save_revision()
        revision.publish()
        self.shelf.put("page", spec.key, type(page).objects.get(pk=page.pk))

    def set(self, page, name: str, value: Any, values: Values):
        if isinstance(value, list):
            model = page._meta.get_field(name).related_model
            children = [
                model(
                    locale=self.locale,
                    translation_key=stable_uuid(name, values.owner, place),
                    **{own: self.resolved(item, values) for own, item in row.items()},
                )
                for place, row in enumerate(value)
            ]
            setattr(page, name, children)
        else:
            setattr(page, name, self.resolved(value, values))

    def resolved(self, value: Any, values: Values) -> Any:
        if isinstance(value, Ref) and value.kind == "page":
            return Page.objects.get(pk=self.shelf.of(value).pk)
        if isinstance(value, Ref):
            return self.shelf.of(value)
        if isinstance(value, Rich):
            return values.rich_text(value)
        if isinstance(value, str):
            return values.text(value)
        if isinstance(value, (Day, LastDay)):
            return self.shelf.day(value)
        return value
