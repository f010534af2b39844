from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """No models: content of other apps, and the command that puts it there."""

    name = "demo"
    verbose_name = _("Demonstration")
