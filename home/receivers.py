"""A topic whose slug changes: its old addresses lead to the new ones, as Wagtail sees to for pages.

A topic is no page, so Wagtail knows nothing of its addresses, which lie below the index page.
"""

from django.db.models import Q
from django.db.models.signals import post_save, pre_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import BatchRedirectCreator

from core.models import Topic
from home.models import TopicIndexPage


def remember_slug(instance, raw=False, **kwargs):
    stored = Topic.objects.filter(pk=None if raw else instance.pk)
    instance.slug_before = stored.values_list("slug", flat=True).first()


def lead_on(instance, update_fields=None, **kwargs):
    is_written = update_fields is None or "slug" in update_fields
    if is_written and instance.slug_before not in (None, instance.slug):
        for index in TopicIndexPage.objects.filter(locale=instance.locale_id):
            if parts := index.get_url_parts():
                site_id, _root, path = parts
                lead_from(index, site_id, path, instance.slug_before, instance.slug)


def lead_from(index, site_id: int, index_path: str, old_slug: str, new_slug: str):
    """What led to the old address leads to the new one at once, and nothing leads away from it."""
    made = BatchRedirectCreator(max_size=100, ignore_conflicts=True)
    for old, new in zip(
        index.route_paths_of(old_slug), index.route_paths_of(new_slug), strict=True
    ):
        led_here = Redirect.objects.filter(redirect_page=index)
        led_here.filter(redirect_page_route_path=old).update(redirect_page_route_path=new)
        to_itself = Q(redirect_page=index, redirect_page_route_path=new)
        Redirect.objects.filter(
            to_itself | Q(automatically_created=True, site=site_id),
            old_path=old_path(index_path, new),
        ).delete()
        made.add(
            old_path=old_path(index_path, old),
            site_id=site_id,
            redirect_page=index,
            redirect_page_route_path=new,
            automatically_created=True,
        )
    made.process()


def old_path(index_path: str, route_path: str) -> str:
    return Redirect.normalise_path(f"{index_path.rstrip('/')}{route_path}")


pre_save.connect(remember_slug, sender=Topic, dispatch_uid="home.topic.remember_slug")
post_save.connect(lead_on, sender=Topic, dispatch_uid="home.topic.lead_on")
