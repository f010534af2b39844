"""The tree of pages, with the lifecycle and the next review of each."""

from wagtail.admin.viewsets.pages import PageViewSet

from home.admin.views import ExplorerView


class ExplorerViewSet(PageViewSet):
    index_view_class = ExplorerView
