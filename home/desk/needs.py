"""Pages that wait for someone: the list that a figure leads to is of these very pages."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import page_permission_policy

from core.desk import PAGE_NEEDS, Figure, PageNeed, figures, page_need
from core.models import Lifecycle
from core.pages import as_written


def of_lifecycles(lifecycles) -> QuerySet:
    return as_written(lifecycles.keys()).filter(live=True)


page_need(
    PageNeed(
        "review",
        _("Pages to read again"),
        "check",
        "all_pages:index",
        lambda: of_lifecycles(Lifecycle.objects.review_due()),
    )
)
page_need(
    PageNeed(
        "finishing",
        _("Long under construction"),
        "edit",
        "all_pages:index",
        lambda: of_lifecycles(Lifecycle.objects.long_under_construction()),
    )
)


def waiting_for(slug: str, user) -> QuerySet:
    theirs = page_permission_policy.instances_user_has_permission_for(user, "publish")
    return PAGE_NEEDS[slug].pages().filter(pk__in=theirs.values("pk"))


@figures
def pages_that_wait(user):
    if not page_permission_policy.user_has_permission(user, "publish"):
        return
    for need in PAGE_NEEDS.values():
        count = waiting_for(need.slug, user).count()
        url = f"{reverse(need.listing)}?needs={need.slug}"
        yield Figure(need.slug, need.label, need.icon, count, url)
