"""Old addresses that people have kept lead to the page of today."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from demo.content.navigation import OLD_ADDRESSES
from demo.loader.shelf import Shelf


def load_redirects(shelf: Shelf):
    """`manage.py setup` has led them to the best that an empty site has."""
    site = Site.objects.get(is_default_site=True)
    for address, key in OLD_ADDRESSES.items():
        Redirect.objects.update_or_create(
            old_path=Redirect.normalise_path(address),
            site=site,
            defaults={"redirect_page": Page.objects.get(pk=shelf.get("page", key).pk)},
        )
