from django.utils.translation import gettext_lazy as _

from core.models import BasePage, Consent
from news.consents import attach_consents
from news.feeds import NewsFeedMixin
from news.listing import ChoiceFilter, ListingMixin
from news.models.peer import PeerPage

# What fewer people share would point at one of them.
SHARED_BY = 3


class PostFilter(ChoiceFilter):
    """Passes over those with a pseudonym: of them only the region is told."""

    def named(self, pages):
        return pages.exclude(
            consent_pk__in=Consent.objects.filter(
                display_name=Consent.DisplayName.PSEUDONYM
            ).values("pk")
        )

    def facet(self, pages, page, asked):
        return super().facet(self.named(pages), page, asked)

    def narrow(self, pages, page, chosen):
        return super().narrow(self.named(pages), page, chosen)


class PeerIndexPage(ListingMixin, NewsFeedMixin, BasePage):
    """Meet a peer: everyone who has told about themselves."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.PeerPage"]

    filters = [
        ChoiceFilter("region", "region", _("Region"), at_least=SHARED_BY),
        PostFilter("post", "post_kind", _("Kind of post"), at_least=SHARED_BY),
    ]

    related_panels = []

    class Meta:
        verbose_name = _("meet a peer")
        verbose_name_plural = _("indexes of peers")

    def entries(self):
        pages = PeerPage.objects.child_of(self).public().current()
        return pages.select_related("locale", "person").order_by("-date", "-pk")

    def feed_pages(self):
        pages = PeerPage.objects.child_of(self).in_feeds()
        return pages.select_related("locale", "person").order_by("-date", "-pk")

    def prepared(self, pages):
        return attach_consents(pages)
