"""The tree of pages, with the lifecycle and the next review of each."""

from wagtail.admin.viewsets.pages import PageViewSet

from home.admin.views import ExplorerView, PagesOfTypeView


class ExplorerViewSet(PageViewSet):
    index_view_class = ExplorerView
    content_type_use_view_class = PagesOfTypeView
