"""Addresses of the whole site, outside any language."""

from django.urls import path

from home import views

urlpatterns = [
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("podcast.opml", views.all_shows_opml, name="all_shows_opml"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
]
