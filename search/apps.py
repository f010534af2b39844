from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self):
        # Django's own place for connecting receivers: models can't be imported before.
        from . import erasing, receivers  # noqa: F401
