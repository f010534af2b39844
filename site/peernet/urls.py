from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.files import document, media

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", document),
    path("media/<path:path>", media),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("podcasts.urls")),
    path("", include("home.site_urls")),
]

urlpatterns += i18n_patterns(
    path("soeg/", include("search.urls")),
    path("", include("home.urls")),
    prefix_default_language=False,
)

handler404 = "home.views.page_not_found"
