"""No door to aliases: one follows its source in everything, and is Danish in any language.

The pages' own are closed by BasePageCopyForm and core.admin.translations.
"""

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail_localize.locales.components import get_locale_components


class ReadingAPIViewSet(PagesAdminAPIViewSet):
    """Nothing in the admin acts through its API, which goes past the checks of the views."""

    actions = {}


def remove_locale_synchronization():
    """“Synchronise content from another locale” fills a language with aliases."""
    get_locale_components().clear()
