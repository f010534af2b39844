"""Old addresses that people have kept lead to the page of today."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from demo.content.navigation import OLD_ADDRESSES
from demo.loader.shelf import Shelf


def load_redirects(shelf: Shelf):
    for address, key in OLD_ADDRESSES.items():
        redirect = Redirect(
            old_path=Redirect.normalise_path(address),
            redirect_page=Page.objects.get(pk=shelf.get("page", key).pk),
        )
        redirect.full_clean()
        redirect.save()
