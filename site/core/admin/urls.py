"""Matched before Wagtail's own; the names they are reversed by stay its own."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls import display_custom_404
from wagtail.admin.views.home import default

from core.admin.script_strings import script_urls
from core.admin.stale import EditPageView
from core.admin.wagtails_views import DeletePageView, MovePageView, PositionView

urlpatterns = [
    *script_urls,
    # A view that fails on purpose, open to whoever is logged in.
    path("failwhale/", display_custom_404(require_admin_access(default))),
    path(
        "pages/<int:page_to_move_id>/set_position/",
        require_admin_access(PositionView.as_view()),
    ),
    path("pages/<int:page_id>/edit/", require_admin_access(EditPageView.as_view())),
    path("pages/<int:page_id>/delete/", require_admin_access(DeletePageView.as_view())),
    path(
        "pages/<int:page_to_move_id>/move/<int:destination_id>/confirm/",
        require_admin_access(MovePageView.as_view()),
    ),
]
