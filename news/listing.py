"""A list of pages that readers can narrow and leaf through, by plain GET parameters."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext as _

from core.models import Topic, TopicLink


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """One select box. `found` are (value, label, count); anything else asked for is ignored."""

    name: str
    label: str
    found: list[tuple[str, str, int]]
    asked: str
    # One value alone narrows nothing, unless the rarer ones are hidden.
    useful_from: int = 2

    @property
    def chosen(self) -> str:
        return self.asked if self.asked in {value for value, _label, _count in self.found} else ""

    @property
    def options(self) -> list[Option]:
        return [
            Option(value, label, count, selected=value == self.chosen)
            for value, label, count in self.found
        ]


class YearFilter:
    """By the year of a date or time field."""

    name = "year"

    def __init__(self, field: str):
        self.field = field

    def facet(self, pages, page, asked) -> Facet:
        years = (
            pages.order_by()
            .filter(**{f"{self.field}__isnull": False})
            .values_list(f"{self.field}__year")
            .annotate(count=Count("pk"))
        )
        found = [(str(year), str(year), count) for year, count in sorted(years, reverse=True)]
        return Facet(self.name, _("Year"), found, asked)

    def narrow(self, pages, page, chosen):
        return pages.filter(**{f"{self.field}__year": int(chosen)})


class ChoiceFilter:
    """By a field with choices, in their order; values of fewer than `at_least` pages are hidden."""

    def __init__(self, name: str, field: str, label, at_least: int = 1):
        self.name, self.field, self.label, self.at_least = name, field, label, at_least

    def facet(self, pages, page, asked) -> Facet:
        counts = dict(pages.order_by().values_list(self.field).annotate(count=Count("pk")))
        found = [
            (value, str(label), counts[value])
            for value, label in pages.model._meta.get_field(self.field).flatchoices
            if value and counts.get(value, 0) >= self.at_least
        ]
        useful_from = 1 if self.at_least > 1 else 2
        return Facet(self.name, str(self.label), found, asked, useful_from)

    def narrow(self, pages, page, chosen):
        return pages.filter(**{self.field: chosen})


class TopicFilter:
    """By topic, under the name and slug it has in the language of the list."""

    name = "topic"

    def facet(self, pages, page, asked) -> Facet:
        marked = (
            TopicLink.objects.filter(
                page__in=pages.order_by().values("pk"),
                topic__translation_key=OuterRef("translation_key"),
            )
            .order_by()
            .values("topic__translation_key")
            .annotate(count=Count("page", distinct=True))
        )
        topics = Topic.objects.filter(locale=page.locale).annotate(
            count=Subquery(marked.values("count"))
        )
        found = list(topics.filter(count__gt=0).values_list("slug", "name", "count"))
        return Facet(self.name, _("Topic"), found, asked)

    def narrow(self, pages, page, chosen):
        keys = Topic.objects.filter(slug=chosen, locale=page.locale).values("translation_key")
        return pages.filter(
            pk__in=TopicLink.objects.filter(topic__translation_key__in=keys).values("page_id")
        )


class ListingMixin:
    """For an index page: `entries()` and `filters`; get_context then gives page_obj and facets."""

    page_size = 20
    filters = []

    def entries(self):
        raise NotImplementedError

    def prepared(self, pages) -> list:
        """The pages of one screen, with whatever their cards would ask for one by one."""
        return list(pages)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        pages = everything = self.entries()
        facets = []
        for filter_ in self.filters:
            facet = filter_.facet(everything, self, request.GET.get(filter_.name, ""))
            if facet.chosen:
                pages = filter_.narrow(pages, self, facet.chosen)
            facets.append(facet)
        page_obj = Paginator(pages, self.page_size).get_page(request.GET.get("page"))
        page_obj.object_list = self.prepared(page_obj.object_list)
        context["page_obj"] = page_obj
        context["facets"] = [
            facet for facet in facets if len(facet.found) >= facet.useful_from or facet.chosen
        ]
        context["is_narrowed"] = any(facet.chosen for facet in facets)
        context["feeds"] = self.feed_links(request)
        return context
