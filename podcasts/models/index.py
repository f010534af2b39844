from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from podcasts.models.show import ShowPage


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
        return ShowPage.objects.child_of(self).public().current().order_by("path")

    def feed_links(self, request):
        return [show.feed_link(request) for show in self.shows().select_related("locale")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["shows"] = [
            (show, show.public_episodes().first())
            for show in self.shows().select_related("locale", "artwork")
        ]
        return context
