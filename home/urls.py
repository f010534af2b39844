"""Addresses in every language. The last one takes whatever is left: the pages."""

from django.urls import path, re_path
from wagtail.urls import serve_pattern
from wagtail.urls import urlpatterns as wagtail_urlpatterns

from core.routing import serve
from home import views
from home.contact import views as contact

urlpatterns = [
    path("foelg/", views.follow, name="follow"),
    path("foelg/opml/", views.shows_opml, name="shows_opml"),
    path("besked/<int:page_id>/", contact.write, name="contact_message"),
    path("besked/tak/", contact.thanks, name="contact_thanks"),
    path("<feed_format:name>/", views.everything, name="everything"),
    *[pattern for pattern in wagtail_urlpatterns if pattern.name != "wagtail_serve"],
    re_path(serve_pattern, serve, name="wagtail_serve"),
]
