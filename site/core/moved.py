"""Pages that change their address: each of the old ones leads to the new one.

In place of Wagtail's own receivers, which tell the slug of a draft that was renamed before anyone
saw it, and forget the pages below that are only away for a while.
"""

from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import BatchRedirectCreator
from wagtail.models import Page

WAS_SEEN = Q(live=True) | Q(first_published_at__isnull=False)
# SQLite takes no more than 1,000 conditions, and Wagtail asks one for each.
AT_ONCE = 400
LONGEST_PATH = Redirect._meta.get_field("old_path").max_length


def addresses(page: Page) -> dict[str, str]:
    """By its route: each path on the site that the page answers at."""
    parts = page.get_url_parts()
    if not parts or not parts[2]:
        return {}
    routes = {Redirect.normalise_page_route_path(path) for path in page.get_route_paths()}
    return {
        route: Redirect.normalise_path(parts[2].rstrip("/") + (route or "/")) for route in routes
    }


def lead_on(page: Page, url_path_before: str, unseen_pk=None):
    """From the old addresses of the page and of those below it, as far as anyone has seen them."""
    parts = page.get_url_parts()
    if not parts:
        return
    url_path, site_id = page.url_path, parts[0]
    seen = page.get_descendants(inclusive=True).filter(WAS_SEEN).exclude(pk=unseen_pk)
    made = BatchRedirectCreator(max_size=AT_ONCE, ignore_conflicts=True)
    taken = []
    for moved in seen.defer_streamfields().specific().iterator():
        now = addresses(moved)
        moved.url_path = url_path_before + moved.url_path[len(url_path) :]
        taken += now.values()
        for route, old_path in addresses(moved).items():
            if old_path != now.get(route) and len(old_path) <= LONGEST_PATH:
                made.add(
                    old_path=old_path,
                    site_id=site_id,
                    redirect_page_id=moved.pk,
                    redirect_page_route_path=route,
                    automatically_created=True,
                )
    made.process()
    # What came back to an address of its own is led away from it no more.
    Redirect.objects.filter(automatically_created=True, old_path__in=taken).delete()


def on_slug_change(instance, instance_before, **kwargs):
    was_seen = instance_before.live or instance_before.first_published_at
    lead_on(instance, instance_before.url_path, None if was_seen else instance.pk)


def on_move(instance, url_path_before, url_path_after, **kwargs):
    if url_path_before != url_path_after:
        lead_on(instance.specific, url_path_before)
