"""Addresses of the organisation's former site, which people have kept."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

# By each, below the Danish front page: where it leads, the best that there is.
OLD_ADDRESSES = {
    "/2021-i-peer-netvaerket/": ("nyheder/2021-i-peer-netvaerket/", "nyheder/", ""),
    "/opstart-og-implementering-ny/": ("opstart-og-implementering/", ""),
    "/aktiviteter/lokale-netvaerksgrupper/": ("aktiviteter/", ""),
}


def lead_old_addresses(front_page: Page) -> dict[str, str]:
    """By the old address: the one it leads to, its own if a page is there.

    Where someone has led one elsewhere, it stays.
    """
    site = Site.objects.get(is_default_site=True)
    root = front_page.url_path
    paths = {root + path for paths in OLD_ADDRESSES.values() for path in paths}
    paths |= {root.rstrip("/") + address for address in OLD_ADDRESSES}
    pages = {page.url_path: page for page in Page.objects.filter(url_path__in=paths, live=True)}
    told = {}
    for address, targets in OLD_ADDRESSES.items():
        own = pages.get(root.rstrip("/") + address)
        found = [pages[root + target] for target in targets if root + target in pages]
        if own or not found:
            told[address] = own.url if own else ""
            continue
        redirect, _made = Redirect.objects.get_or_create(
            old_path=Redirect.normalise_path(address),
            site=site,
            defaults={"redirect_page": found[0]},
        )
        if redirect.redirect_page in found[1:]:
            redirect.redirect_page = found[0]
            redirect.save()
        told[address] = redirect.link or ""
    return told
