"""Everything in a list, for an action on many: what the list itself shows, narrowed as it is.

Of the address it stood at Wagtail reads the search alone: everything in a list narrowed to three
pages would be every page of the site.
"""

from copy import copy
from urllib.parse import urlsplit

from django.http import Http404, QueryDict
from django.urls import resolve
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.documents.views.bulk_actions.document_bulk_action import DocumentBulkAction
from wagtail.images.views.bulk_actions.image_bulk_action import ImageBulkAction
from wagtail.users.views.bulk_actions.user_bulk_action import UserBulkAction

# Beside what narrows a list: a file of it instead of the list.
EXPORT = "export"


def whole_list(action, parent_id=None) -> list:
    address = urlsplit(action.next_url)
    view = view_at(address, action.request)
    if not isinstance(view, BaseListingView) or not issubclass(view.model or object, action.model):
        raise Http404("No list of these.")
    return [each.pk for each in view.object_list]


def view_at(address, request):
    """With what it has found for this user; None where they may not look or nothing is shown."""
    match = resolve(address.path)
    request = copy(request)
    request.method, request.path, request.resolver_match = "GET", address.path, match
    request.GET = QueryDict(address.query, mutable=True)
    request.GET.pop(EXPORT, None)
    answer = match.func(request, *match.args, **match.kwargs)
    return (getattr(answer, "context_data", None) or {}).get("view")


def act_on_lists_as_they_are_narrowed():
    for action in (BulkAction, PageBulkAction, DocumentBulkAction, ImageBulkAction, UserBulkAction):
        action.get_all_objects_in_listing_query = whole_list
