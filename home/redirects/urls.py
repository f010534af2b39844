"""Matched before Wagtail's own, whose names they are reversed by."""

from django.urls import path
from django.views.generic import RedirectView
from wagtail.contrib.redirects.views import CreateView, EditView

from home.redirects.forms import SiteRedirectForm
from home.redirects.importing import ImportView

redirect_urls = [
    path("redirects/add/", CreateView.as_view(form_class=SiteRedirectForm)),
    path("redirects/<int:redirect_id>/", EditView.as_view(form_class=SiteRedirectForm)),
    path("redirects/import/", ImportView.as_view()),
    path(
        "redirects/import/process/",
        RedirectView.as_view(pattern_name="wagtailredirects:start_import"),
    ),
]
