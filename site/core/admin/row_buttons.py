"""What wagtail-localize offers in each row of a list of pages, without its queries for each row."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

HOOK = "register_page_listing_more_buttons"


def translate_button(page, user, next_url=None):
    """Updating stands in the page's own header, in the report and among the bulk actions."""
    may = user.has_perm("wagtail_localize.submit_translation") and page.depth > 1
    if may and getattr(page, "_has_untranslated_locale", True):
        url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        icon = "wagtail-localize-language"
        yield Button(_("Translate this page"), url, icon_name=icon, priority=60)


def replace_row_buttons():
    """Wagtail has no way to take a hook back but among its own."""
    hooks._hooks[HOOK].remove((page_listing_more_buttons, 0))
    hooks.register(HOOK, translate_button)
