"""Wagtail's own views, where what can be asked of them is answered with a 500."""

from django.views.defaults import bad_request
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction
from wagtail.admin.views.pages.ordering import SetPagePositionView

# More than any parent has pages, and within reach of every database's numbers.
LONGEST_POSITION = len("100000000")


def paths_above(page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]


class DeleteTopmostBulkAction(DeleteBulkAction):
    """A page below another that was chosen is deleted, and counted, with that one."""

    def get_actionable_objects(self):
        pages, others = super().get_actionable_objects()
        chosen = {page.path for page in pages}
        return [page for page in pages if chosen.isdisjoint(paths_above(page))], others


class PositionView(SetPagePositionView):
    def post(self, request, *args, **kwargs):
        if len(request.GET.get("position", "")) > LONGEST_POSITION:
            return bad_request(request, None)
        return super().post(request, *args, **kwargs)
