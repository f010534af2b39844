from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents.views.serve import authenticate_with_password

from core.drafts import draft
from core.files import document, media

urlpatterns = [
    path("admin/", include("core.admin.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path(
        "documents/<int:document_id>/<path:document_filename>", document, name="wagtaildocs_serve"
    ),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("media/<path:path>", media),
    path("vis-kladde/<slug:token>/", draft, name="draft"),
    path("", include("podcasts.urls")),
    path("", include("home.site_urls")),
]

urlpatterns += i18n_patterns(
    path("soeg/", include("search.urls")),
    path("", include("home.urls")),
    prefix_default_language=False,
)

handler404 = "home.views.page_not_found"
