from django.http import Http404
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.handbook.chapters import BY_SLUG, CHAPTERS, Chapter


class HandbookView(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Handbook")
    header_icon = "help"
    template_name = "home/handbook/index.html"
    index_url_name = "handbook"

    def get_context_data(self, **kwargs):
        return super().get_context_data(chapters=CHAPTERS, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class ChapterView(HandbookView):
    template_name = "home/handbook/chapter.html"

    @cached_property
    def chapter(self) -> Chapter:
        try:
            return BY_SLUG[self.kwargs["slug"]]
        except KeyError:
            raise Http404 from None

    @property
    def page_title(self):
        return self.chapter.title

    @property
    def header_icon(self):
        return self.chapter.icon

    def get_context_data(self, **kwargs):
        return super().get_context_data(chapter=self.chapter, **kwargs)


handbook_urls = [
    path("handbook/", HandbookView.as_view(), name="handbook"),
    path("handbook/<slug:slug>/", ChapterView.as_view(), name="handbook_chapter"),
]
