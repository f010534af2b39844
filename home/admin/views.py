"""Lists of pages with lifecycle and next review, also as a spreadsheet."""

from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView

from core.admin.spreadsheets import TextOnlyExportMixin
from home.admin.lifecycles import LIFECYCLE, REVIEW, lifecycle_label, with_lifecycle
from news.models.event_state import with_states


class LifecycleListMixin(TextOnlyExportMixin):
    custom_field_preprocess = {
        "lifecycle_state": dict.fromkeys(IndexView.FORMATS, lifecycle_label),
    }

    def annotate_queryset(self, pages):
        return with_lifecycle(super().annotate_queryset(pages))

    def get_valid_orderings(self):
        """Wagtail's search sorts only by what its index knows."""
        orderings = super().get_valid_orderings()
        if not self.is_searching:
            return orderings
        known = {field.field_name for field in self.model.get_filterable_search_fields()}
        return [each for each in orderings if each.removeprefix("-") in known]


class ListingView(LifecycleListMixin, IndexView):
    # The language has a column of its own.
    show_locale_labels = False


class EventListingView(ListingView):
    def annotate_queryset(self, events):
        return with_states(super().annotate_queryset(events))


class ExplorerView(LifecycleListMixin, ExplorableIndexView):
    *first, status = ExplorableIndexView.base_columns
    base_columns = [*first, LIFECYCLE, REVIEW, status]


class PagesOfTypeView(LifecycleListMixin, ContentTypeUseView):
    """Which Wagtail gives the explorer's columns."""
