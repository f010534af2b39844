"""Once for each date: who is to look at a page again is told by mail, each in their language."""

from collections import defaultdict

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.users.models import UserProfile

from core.models import Lifecycle
from core.models.lifecycle import LONG_UNDER_CONSTRUCTION
from core.pages import live_once


def on_new_day(**kwargs):
    today = timezone.localdate()
    lifecycles = list(due(today))
    pages = Page.objects.filter(translation_key__in=[row.translation_key for row in lifecycles])
    by_reader = defaultdict(list)
    told = set()
    for page in live_once(pages).select_related("owner").order_by("path"):
        for user in readers_of(page):
            by_reader[user].append(page)
            told.add(page.translation_key)
    for user, theirs in by_reader.items():
        remind(user, theirs)
    Lifecycle.objects.filter(translation_key__in=told).update(reminded_on=today)


def due(today):
    """What has come since the last reminder: a date of review, of being finished, or 60 days."""
    found = Lifecycle.objects.review_due(today) | Lifecycle.objects.long_under_construction(today)
    untold = (
        Q(reminded_on__isnull=True)
        | Q(review_on__lte=today, review_on__gt=F("reminded_on"))
        | Q(expected__lt=today, expected__gte=F("reminded_on"))
        | Q(
            since__lt=today - LONG_UNDER_CONSTRUCTION,
            since__gte=F("reminded_on") - LONG_UNDER_CONSTRUCTION,
        )
    )
    return found.filter(untold)


def readers_of(page) -> list:
    """Who made the page, if they may still publish it; else all who may."""
    may = PagePermissionPolicy().users_with_permission_for_instance("publish", page)
    may = may.filter(is_active=True).exclude(email="")
    owner = may.filter(pk=page.owner_id).first()
    if owner:
        return [owner]
    members = may.filter(groups__isnull=False).distinct()
    return list(members)


def remind(user, pages):
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        address = settings.WAGTAILADMIN_BASE_URL
        rows = [
            (page.title, f"{address}{reverse('wagtailadmin_pages:edit', args=[page.pk])}")
            for page in pages
        ]
        body = render_to_string("core/mail/reminder.txt", {"user": user, "rows": rows})
        send_mail(_("Pages to look at again"), body.strip(), None, [user.email])
