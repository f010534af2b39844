import uuid

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import BasePage, Credit
from core.models.mixins import CreditsMixin
from core.registry import FeedLink
from core.told import credited
from core.translations import is_source
from podcasts import schema
from podcasts.artwork import PIXELS
from podcasts.feeds import answer_feed, with_what_feeds_ask
from podcasts.feeds.moves import moved_to
from podcasts.models.audio import HAS_READY_AUDIO
from podcasts.models.season import refuse_repeated
from podcasts.models.show_directory import DirectoryMixin
from podcasts.models.show_rights import RightsMixin
from podcasts.models.spoken import has_transcript
from podcasts.subscribing import ROUTE, subscribe_context

# PSP-1: a show's guid is the UUIDv5 of its feed's address in this namespace.
GUID_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
EPISODES_A_PAGE = 20


def guid_of_feed(url):
    """`url` with or without a scheme; scheme and trailing slash do not count."""
    return uuid.uuid5(GUID_NAMESPACE, url.partition("://")[2].rstrip("/") or url.rstrip("/"))


def check_artwork(image):
    """ValidationError for the field `artwork` unless podcast apps would take the picture."""
    if image and (image.width != image.height or image.width < PIXELS):
        message = _(
            "Podcast apps want a square of at least 1400 pixels; "
            "this picture is %(width)s × %(height)s."
        )
        raise ValidationError({"artwork": message % {"width": image.width, "height": image.height}})


def published_episodes():
    """Newest first, with what a card and a feed ask of each."""
    return (
        apps.get_model("podcasts.EpisodePage")
        .objects.public()
        .current()
        .filter(HAS_READY_AUDIO)
        .select_related("audio", "locale")
        .prefetch_related("chapters")
        .annotate(has_transcript=has_transcript())
        .order_by("-date", "-pk")
    )


class ShowPage(DirectoryMixin, RightsMixin, RoutablePageMixin, BasePage):
    """A podcast: its episodes are the pages below it, its feed lies at `rss/`."""

    parent_page_types = ["podcasts.PodcastIndexPage"]
    subpage_types = ["podcasts.EpisodePage"]
    template = "podcasts/show_page.html"
    card_template = "podcasts/show_card.html"
    kind = "show"
    # Its feed goes on for those who subscribe, and would be empty without them.
    archives_below = False

    guid = models.UUIDField(null=True, editable=False)
    artwork = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("artwork"),
        help_text=_("Square, at least 1400 by 1400 pixels. Podcast apps show it in their lists."),
    )
    feeds_include_original = models.BooleanField(
        _("feeds in other languages also hold the episodes in the original language"),
        default=False,
        help_text=_(
            "With title, notes and transcript translated. Otherwise each language's feed holds "
            "only what is spoken in that language. The pages list all episodes either way."
        ),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("artwork"),
        InlinePanel(
            "seasons",
            heading=_("Seasons"),
            label=_("Season"),
            help_text=_("Only for a show that counts seasons."),
        ),
    ]
    fact_panels = [*BasePage.fact_panels, *CreditsMixin.credit_panels]
    advanced_panels = [
        FieldPanel("feeds_include_original"),
        *DirectoryMixin.directory_panels,
        *RightsMixin.rights_panels,
    ]
    synchronized_fields = [
        *BasePage.synchronized_fields,
        "artwork",
        "feeds_include_original",
        *DirectoryMixin.directory_fields,
        *RightsMixin.rights_fields,
    ]
    shown_with = [*BasePage.shown_with, "artwork", "addresses"]
    exclude_fields_in_copy = ["guid"]
    placed_roles = [Credit.Role.HOST]

    class Meta:
        verbose_name = _("podcast")
        verbose_name_plural = _("shows")

    def clean(self):
        super().clean()
        check_artwork(self.artwork)
        refuse_repeated(season.number for season in self.seasons.all())

    def save(self, *args, **kwargs):
        # A revision from before the first publishing knows no guid: the stored one counts.
        if self.guid is None and self.pk:
            self.guid = ShowPage.objects.filter(pk=self.pk).values_list("guid", flat=True).first()
        result = super().save(*args, **kwargs)
        if self.live:
            self.give_guid()
            self.count_episodes()
        return result

    def give_guid(self):
        """Once, when it is first public: the page has its address only after it was saved."""
        if self.guid is None and (url := self.feed_url()):
            self.guid = guid_of_feed(url)
            if ShowPage.objects.filter(guid=self.guid).exists():
                # Of a show that was at this address before and has moved.
                self.guid = uuid.uuid4()
            ShowPage.objects.filter(pk=self.pk).update(guid=self.guid)

    def count_episodes(self):
        """A show that has become serial numbers the public episodes in order of time."""
        if self.show_type != self.Type.SERIAL:
            return
        model = apps.get_model("podcasts.EpisodePage")
        uncounted = model.objects.child_of(self).live().filter(number=None)
        for episode in uncounted.order_by("date", "pk"):
            episode.count()
            uncounted.filter(pk=episode.pk).update(number=episode.number)

    @path("rss/", name="rss")
    def rss(self, request):
        public = ShowPage.objects.public().select_related("locale", "artwork")
        return answer_feed(get_object_or_404(with_what_feeds_ask(public), pk=self.pk), request)

    @path(ROUTE, name="subscribe")
    def subscribe(self, request):
        return self.render(
            request,
            template="podcasts/subscribe_page.html",
            context_overrides=subscribe_context(self, request),
        )

    def get_route_paths(self):
        """So that a changed slug or place leads from the old feed to the new."""
        return [*super().get_route_paths(), *(f"/{route}" for route in self.routes())]

    @classmethod
    def routes(cls):
        return [str(route.pattern) for route in cls.get_subpage_urls() if str(route.pattern)]

    def feed_url(self, request=None):
        return self._address_of("rss", request)

    def current_feed_url(self, request=None):
        """Where apps shall ask: at the new host, if the show has moved there."""
        return moved_to(self) or self.feed_url(request)

    def subscribe_url(self, request=None):
        return self._address_of("subscribe", request)

    def _address_of(self, route, request):
        url = self.get_full_url(request)
        return f"{url}{self.reverse_subpage(route)}" if url else ""

    def feed_link(self, request) -> FeedLink:
        return FeedLink(
            self.title,
            self.current_feed_url(request),
            lang=self.locale.language_code,
            sound=True,
            page_url=self.get_full_url(request),
            guide_url=self.subscribe_url(request),
        )

    def feed_links(self, request):
        return [self.feed_link(request)]

    def told_beside(self):
        return map(credited, self.all_credits)

    def structured_data(self, request):
        return [schema.series(self, request)]

    @property
    def picture(self):
        return self.artwork or super().picture

    @cached_property
    def season_names(self) -> dict[int, str]:
        return {season.number: season.name for season in self.seasons.all()}

    def public_episodes(self):
        return published_episodes().child_of(self)

    def feed_episodes(self):
        """Not those that a translation's listeners would hear in another language than its own,
        unless the show says so; the source's feed holds whatever its editors have put there."""
        episodes = self.public_episodes()
        if self.takes_any_language:
            return episodes
        return episodes.filter(spoken_language=self.locale.language_code)

    @property
    def takes_any_language(self) -> bool:
        """Whether its feed holds episodes whatever language is heard in them."""
        return self.feeds_include_original or is_source(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        paginator = Paginator(self.public_episodes(), EPISODES_A_PAGE)
        context["feeds"] = self.feed_links(request)
        context["subscribe_url"] = self.subscribe_url(request)
        context["hosts"] = ", ".join(
            credit.shown_name for credit in self.credited(Credit.Role.HOST)
        )
        context["page_obj"] = paginator.get_page(request.GET.get("page"))
        return context
