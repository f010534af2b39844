"""Wagtail's own views, where what they do or can be asked ends in something else than meant."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.defaults import bad_request
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction, MoveBulkAction
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.views.pages.ordering import SetPagePositionView
from wagtail.models import Page, PagePermissionTester

from core.translations import is_source

# More than any parent has pages, and within reach of every database's numbers.
LONGEST_POSITION = len("100000000")


def paths_above(page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]


def keys_that_go_with(pages) -> set:
    """Translation keys of the source pages among them and of the pages below those."""
    below = Q()
    for page in filter(is_source, pages):
        below |= Q(path__startswith=page.path)
    found = Page.objects.filter(below) if below else Page.objects.none()
    return set(found.values_list("translation_key", flat=True))


class DeleteTopmostBulkAction(DeleteBulkAction):
    """A page below another that was chosen is deleted, and counted, with that one; so is the
    translation of one."""

    def get_actionable_objects(self):
        pages, others = super().get_actionable_objects()
        chosen = {page.path for page in pages}
        keys = keys_that_go_with(pages)
        taken_along = Page.objects.filter(translation_key__in=keys).exclude(path__in=chosen)
        going = chosen | set(taken_along.values_list("path", flat=True))
        topmost = [
            page
            for page in pages
            if going.isdisjoint(paths_above(page))
            and (is_source(page) or page.translation_key not in keys)
        ]
        return topmost, others


class MoveTopmostBulkAction(MoveBulkAction):
    """A page below another that was chosen goes along with that one."""

    def get_actionable_objects(self):
        pages, others = super().get_actionable_objects()
        chosen = {page.path for page in pages}
        return [page for page in pages if chosen.isdisjoint(paths_above(page))], others


class PositionView(SetPagePositionView):
    def post(self, request, *args, **kwargs):
        if len(request.GET.get("position", "")) > LONGEST_POSITION:
            return bad_request(request, None)
        return super().post(request, *args, **kwargs)


class DeletePageView(DeleteView):
    """Asks as Wagtail's does; the translations go with their source by themselves
    (core.cascades), and can't be deleted once more."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            if not PagePermissionTester(request.user, self.page).can_delete():
                raise
            told = _("“%(title)s” has been public: only an Editor deletes it. Archive it instead.")
            messages.error(request, told % {"title": self.page.get_admin_display_title()})
            return redirect("wagtailadmin_pages:edit", self.page.pk)

    def post(self, request, *args, **kwargs):
        self.pages_to_delete = [self.page]
        return super().post(request, *args, **kwargs)


class MovePageView(MoveConfirmView):
    """As above."""

    def post(self, request, *args, **kwargs):
        self.pages_to_move = [self.page_to_move]
        return super().post(request, *args, **kwargs)
