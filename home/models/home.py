from django.utils.translation import gettext_lazy as _

from core.models import BasePage


class HomePage(BasePage):
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = []

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
