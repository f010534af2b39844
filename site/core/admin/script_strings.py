"""Strings of Wagtail's scripts: its own views look in the app alone, not in LOCALE_PATHS."""

from django.conf import settings
from django.urls import path
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.auth import require_admin_access
from wagtail.admin.localization import get_localized_response


class ScriptStringsView(JavaScriptCatalog):
    def get_paths(self, packages):
        """The last ones win."""
        return [*super().get_paths(packages), *reversed(settings.LOCALE_PATHS)]


catalogue = ScriptStringsView.as_view(packages=["wagtail.admin"])


def for_everyone(request):
    """Also before the log-in, in the language that the admin would speak."""
    return get_localized_response(catalogue, request)


script_urls = [
    path("jsi18n/", for_everyone),
    path(
        "localize/jsi18n/",
        require_admin_access(ScriptStringsView.as_view(packages=["wagtail_localize"])),
    ),
]
