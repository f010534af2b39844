"""What the front page gathers: each part one query, and nothing that is not public and current."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from wagtail.models import Page

from core.models import RelatedPage
from core.pages import all_pages
from core.registry import FeedLink
from home.feeds import everything_link
from news.models import (
    ArticlePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    PeerIndexPage,
    PeerPage,
)
from podcasts.models import (
    HAS_READY_AUDIO,
    EpisodePage,
    PodcastIndexPage,
    ShowAddresses,
    ShowPage,
)

NEWS_SHOWN = 4
INDEXES = {"news": NewsIndexPage, "events": EventIndexPage, "podcasts": PodcastIndexPage}
WITH_FEEDS = [NewsIndexPage, EventIndexPage, PeerIndexPage, ShowPage]


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    lead: str = ""


@dataclass(frozen=True)
class Door:
    title: str
    url: str
    lead: str
    illustration: str


class FrontPage:
    def __init__(self, page, request, lead_model):
        self.page = page
        self.request = request
        self.lead_model = lead_model
        self.locale = page.locale

    def shown(self, queryset):
        """For a subquery: the public page of this language behind a page in any language."""
        return (
            queryset.public()
            .current()
            .filter(locale=self.locale, translation_key=OuterRef("translation_key"))
            .order_by("pk")
        )

    @cached_property
    def links(self) -> list[dict]:
        """Doors, guidance and index pages in one query."""
        doors = [self.page.peers_page_id, self.page.employers_page_id]
        rows = RelatedPage.objects.filter(page=self.page.pk)
        index_types = ContentType.objects.get_for_models(*INDEXES.values(), *WITH_FEEDS).values()
        return list(
            Page.objects.filter(
                Q(pk__in=[pk for pk in doors if pk])
                | Q(pk__in=rows.values("target"))
                | Q(content_type__in=list(index_types), locale=self.locale)
            )
            .annotate(
                place=Subquery(
                    rows.filter(target=OuterRef("pk"))
                    .order_by("sort_order")
                    .values("sort_order")[:1]
                ),
                shown_title=Subquery(self.shown(all_pages()).values("title")[:1]),
                shown_path=Subquery(self.shown(all_pages()).values("url_path")[:1]),
                shown_lead=Coalesce(
                    Subquery(self.shown(self.lead_model.objects).values("lead")[:1]),
                    Value(""),
                    output_field=CharField(),
                ),
            )
            .filter(shown_path__isnull=False)
            .order_by(F("place").asc(nulls_last=True), "pk")
            .values(
                *("pk", "content_type", "place", "shown_title", "shown_path", "shown_lead"),
                moved_to=F("showpage__addresses__moved_to"),
            )
        )

    @staticmethod
    def link(row) -> Link:
        return Link(row["shown_title"], Page(url_path=row["shown_path"]).url, row["shown_lead"])

    @property
    def doors(self) -> list[Door]:
        """Those with a public page in this language, peers first."""
        page, by_pk = self.page, {row["pk"]: self.link(row) for row in self.links}
        sides = [
            (page.peers_page_id, page.peers_title, page.peers_text, page.peers_illustration),
            (
                page.employers_page_id,
                page.employers_title,
                page.employers_text,
                page.employers_illustration,
            ),
        ]
        return [
            Door(title or by_pk[pk].title, by_pk[pk].url, text or by_pk[pk].lead, illustration)
            for pk, title, text, illustration in sides
            if pk in by_pk
        ]

    @property
    def guidance(self) -> list[Link]:
        return [self.link(row) for row in self.links if row["place"] is not None]

    @cached_property
    def index_urls(self) -> dict[str, str]:
        names = {
            ContentType.objects.get_for_model(model).pk: name for name, model in INDEXES.items()
        }
        return {
            names[row["content_type"]]: self.link(row).url
            for row in self.links
            if row["content_type"] in names
        }

    def newest(self, model):
        return model.objects.in_feeds().in_locale(self.locale).select_related("locale")

    @cached_property
    def news(self) -> list[ArticlePage]:
        return list(self.newest(ArticlePage).order_by("-date", "-pk")[:NEWS_SHOWN])

    @cached_property
    def event(self) -> EventPage | None:
        events = self.newest(EventPage).upcoming().exclude(state=EventPage.State.CANCELLED)
        return events.soonest_first().first()

    @cached_property
    def episode(self) -> EpisodePage | None:
        episodes = self.newest(EpisodePage).filter(HAS_READY_AUDIO).select_related("audio")
        return episodes.prefetch_related("chapters").order_by("-date", "-pk").first()

    @cached_property
    def peer(self) -> PeerPage | None:
        peers = self.newest(PeerPage).select_related("person")
        return peers.order_by("-date", "-pk").first()

    def known_page(self, model, row):
        """Made from what the row knows already: its feeds ask for no more."""
        page = model(title=row["shown_title"], url_path=row["shown_path"], locale=self.locale)
        if row["moved_to"]:
            page.addresses = ShowAddresses(moved_to=row["moved_to"])
        return page

    @property
    def feeds(self) -> list[FeedLink]:
        models = {ContentType.objects.get_for_model(model).pk: model for model in WITH_FEEDS}
        pages = [
            self.known_page(models[row["content_type"]], row)
            for row in self.links
            if row["content_type"] in models
        ]
        of_lists = [feed for page in pages for feed in page.feed_links(self.request)]
        return [everything_link(self.locale.language_code), *of_lists]
