"""Pages of any type as plain cards, in one query however many types there are."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, DateField, DateTimeField, F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate
from wagtail.models import get_page_models

from core.pages import all_pages


@dataclass(frozen=True)
class PageCard:
    """What core/page_card.html asks of a page."""

    title: str
    url: str
    summary: str
    kind: str = "page"
    card_label: str = ""
    card_template: str = "core/page_card.html"


def with_leads(pages):
    """Annotates base pages with `shown_lead`, whichever type's table holds it."""
    own_types = [model for model in get_page_models() if hasattr(model, "lead")]
    leads = [
        Subquery(model._base_manager.filter(pk=OuterRef("pk")).values("lead")[:1])
        for model in own_types
    ]
    return pages.annotate(shown_lead=Coalesce(*leads, Value(""), output_field=CharField()))


def day_of(model, name: str):
    with_time = isinstance(model._meta.get_field(name), DateTimeField)
    return TruncDate(name) if with_time else F(name)


def newest_first(pages, models=None):
    """Base pages by the date a reader connects with each, else by the day it came to the site.

    `models`: the page types whose own dates count, all unless told.
    """
    dates = [
        Subquery(model._base_manager.filter(pk=OuterRef("pk")).values(day=day_of(model, name))[:1])
        for model in models or get_page_models()
        for name in getattr(model, "date_fields", ())
    ]
    shown = Coalesce(*dates, TruncDate("first_published_at"), output_field=DateField())
    return pages.annotate(shown_date=shown).order_by(
        F("shown_date").desc(nulls_last=True), "-first_published_at", "-pk"
    )


def card_of(page) -> PageCard:
    """With its kind in the reader's language; without for a page that is just a page."""
    model = ContentType.objects.get_for_id(page.content_type_id).model_class()
    kind = getattr(model, "kind", "page")
    return PageCard(
        title=page.title,
        url=page.url,
        summary=page.shown_lead or page.search_description,
        kind=kind,
        card_label="" if kind == "page" else str(model._meta.verbose_name).capitalize(),
    )


def page_cards(pages) -> list[PageCard]:
    """`pages`: a queryset of base pages, in the order to show."""
    return [card_of(page) for page in with_leads(pages)]


def chosen_cards(rows, name: str, locale_id: int) -> list[PageCard]:
    """The public versions in a language of pages that rows choose, in the rows' `sort_order`.

    `rows`: a queryset; `name`: its field that holds the page. One query.
    """
    key = f"{name}__translation_key"
    place = rows.filter(**{key: OuterRef("translation_key")}).order_by("sort_order")
    return page_cards(
        all_pages()
        .public()
        .in_locale(locale_id)
        .filter(translation_key__in=rows.values(key))
        .annotate(place=Subquery(place.values("sort_order")[:1]))
        .order_by("place", "pk")
    )
