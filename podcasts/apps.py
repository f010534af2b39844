from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PodcastsConfig(AppConfig):
    name = "podcasts"
    verbose_name = _("Podcast")

    def ready(self):
        from . import erasing, follow, follow_source, parts, taken_down  # noqa: F401
