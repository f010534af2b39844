from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self):
        from . import erasing, follow, receivers  # noqa: F401
        from .contact import receivers as _contact  # noqa: F401
        from .desk import figures, needs  # noqa: F401
