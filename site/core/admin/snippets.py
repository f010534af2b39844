"""The facts that many pages share, in the admin's menu under the secretariat's own words."""

import django_filters
from django import forms
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from core.admin.erasing import PERMISSION as MAY_ERASE
from core.admin.erasing import erase_person_button
from core.admin.furniture import FooterViewSet, NavigationViewSet, SiteNoticeViewSet
from core.admin.period_closing import closing_button
from core.admin.spreadsheets import TextOnlyExportMixin
from core.admin.stale import EditFactView
from core.models import (
    NetworkGroup,
    Organisation,
    Period,
    Person,
    Publication,
    Topic,
)


class FactIndexView(TextOnlyExportMixin, IndexView):
    pass


class FactViewSet(SnippetViewSet):
    index_view_class = FactIndexView
    edit_view_class = EditFactView
    # Looked for by the database itself, in the fields named: Wagtail's index on SQLite
    # knows neither other fields than the model's nor tables in a list's joins.
    search_backend_name = None


class PersonEditView(EditFactView):
    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if self.request.user.has_perm(MAY_ERASE):
            buttons.append(erase_person_button(self.object))
        return buttons


class PersonViewSet(FactViewSet):
    model = Person
    edit_view_class = PersonEditView
    icon = "user"
    menu_label = _("People")
    list_display = ["name", "title", "organisation", UpdatedAtColumn(label=_("Updated"))]
    list_export = ["name", "title", "organisation", "email", "phone"]
    search_fields = ["name", "title"]

    def get_queryset(self, request):
        return Person.objects.select_related("organisation")


class OrganisationViewSet(FactViewSet):
    model = Organisation
    icon = "site"
    menu_label = _("Organisations")
    list_display = ["name", "relation", "country"]
    list_filter = ["relation", "country"]
    search_fields = ["name"]


class NetworkGroupViewSet(FactViewSet):
    model = NetworkGroup
    icon = "group"
    menu_label = _("Groups")
    list_display = ["town", "name", "region", "status"]
    list_filter = ["region", "status", "openness"]
    search_fields = ["name", "town"]


class OverdueFilter(django_filters.ChoiceFilter):
    def filter(self, publications, value):
        return publications.overdue() if value else publications


class PublicationFilterSet(WagtailFilterSet):
    overdue = OverdueFilter(
        label=_("Waits for"),
        choices=[("yes", _("Expected, and past its date"))],
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = Publication
        fields = ["kind", "status", "language", "topic"]


class PublicationViewSet(FactViewSet):
    model = Publication
    icon = "doc-full"
    menu_label = _("Publications")
    list_display = ["name", "kind", "status", "expected_text", "year", "language"]
    filterset_class = PublicationFilterSet
    list_export = ["name", "kind", "status", "expected_text", "year", "authors", "language", "url"]
    search_fields = ["name", "authors"]


class TopicViewSet(FactViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ["name", "slug"]
    search_fields = ["name"]


class PeriodEditView(EditFactView):
    @cached_property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *closing_button(self.object, self.request.user)]


CLOSED = BooleanColumn(
    "is_closed", label=capfirst(Period._meta.get_field("is_closed").verbose_name)
)


class PeriodViewSet(FactViewSet):
    model = Period
    edit_view_class = PeriodEditView
    icon = "date"
    menu_label = _("Periods")
    list_display = ["name", "kind", "first_year", "last_year", CLOSED]
    list_filter = ["kind", "is_closed"]
    list_export = ["name", "kind", "first_year", "last_year", "is_closed", "funder", "places"]
    search_fields = ["name"]


class FactsViewSetGroup(SnippetViewSetGroup):
    items = (PersonViewSet, OrganisationViewSet, NetworkGroupViewSet, PublicationViewSet)
    menu_label = _("Facts")
    menu_icon = "list-ul"
    menu_order = 250


class OrderViewSetGroup(SnippetViewSetGroup):
    items = (TopicViewSet, PeriodViewSet, SiteNoticeViewSet, NavigationViewSet, FooterViewSet)
    menu_label = _("Topics and menu")
    menu_icon = "cogs"
    menu_order = 260
