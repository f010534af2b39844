import hashlib

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


def fingerprint(*parts) -> str:
    """Of what an editor was shown, so that nothing else is answered or saved over."""
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:16]


class BesidePageMixin(WagtailAdminTemplateMixin):
    """What is edited beside a page, at an address with its `page_id`."""

    def pages(self):
        """The queryset in which the page is looked for."""
        raise NotImplementedError

    def may_use(self, user, page) -> bool:
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        if not self.may_use(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self):
        return get_object_or_404(self.pages(), id=self.kwargs["page_id"])

    @property
    def edit_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        explore = reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])
        return [
            *self.breadcrumbs_items,
            {"url": explore, "label": self.page.get_parent().get_admin_display_title()},
            {"url": self.edit_url, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]


class BesidePageView(BesidePageMixin, TemplateView):
    http_method_names = ["get", "post", "head", "options"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(edit_url=self.edit_url, **kwargs)
