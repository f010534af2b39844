from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from podcasts.models.show import ShowPage, published_episodes


class PodcastIndexPage(BasePage):
    """All shows of a language."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["podcasts.ShowPage"]
    template = "podcasts/podcast_index_page.html"

    class Meta:
        verbose_name = _("podcasts")
        verbose_name_plural = _("podcast indexes")

    def shows(self):
        return (
            ShowPage.objects.child_of(self)
            .public()
            .current()
            .select_related("locale", "addresses")
            .order_by("path")
        )

    def feed_links(self, request):
        return [show.feed_link(request) for show in self.shows()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        newest = published_episodes().filter(path__startswith=OuterRef("path"))
        shows = list(
            self.shows()
            .select_related("artwork")
            .annotate(newest=Subquery(newest.values("pk")[:1]))
        )
        episodes = published_episodes().in_bulk([show.newest for show in shows])
        context["shows"] = [(show, episodes.get(show.newest)) for show in shows]
        context["feeds"] = [show.feed_link(request) for show in shows]
        return context
