"""The facts that many pages share, in the admin's menu under the secretariat's own words."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import EditView as SnippetEditView
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.admin.erasing import PERMISSION as MAY_ERASE
from core.admin.erasing import erase_person_button
from core.models import (
    Footer,
    Navigation,
    NetworkGroup,
    Organisation,
    Period,
    Person,
    Publication,
    Topic,
)


class FactViewSet(SnippetViewSet):
    # Looked for by the database itself, in the fields named: Wagtail's index on SQLite
    # knows neither other fields than the model's nor tables in a list's joins.
    search_backend_name = None


class PersonEditView(SnippetEditView):
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
    list_display = ["name", "title", "organisation", UpdatedAtColumn()]
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


class PublicationViewSet(FactViewSet):
    model = Publication
    icon = "doc-full"
    menu_label = _("Publications")
    list_display = ["name", "kind", "status", "language"]
    list_filter = ["kind", "status", "language"]
    search_fields = ["name", "authors"]


class TopicViewSet(FactViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ["name", "slug"]
    search_fields = ["name"]


class PeriodViewSet(FactViewSet):
    model = Period
    icon = "date"
    menu_label = _("Periods")
    list_display = ["name", "kind", "first_year", "last_year", BooleanColumn("is_closed")]
    list_filter = ["kind", "is_closed"]
    search_fields = ["name"]


class NavigationViewSet(SnippetViewSet):
    model = Navigation
    icon = "list-ul"
    menu_label = _("Menu")
    list_display = ["title", "locale"]


class FooterViewSet(SnippetViewSet):
    model = Footer
    icon = "list-ul"
    menu_label = _("Footer")
    list_display = ["organisation_name", "locale"]


class FactsViewSetGroup(SnippetViewSetGroup):
    items = (PersonViewSet, OrganisationViewSet, NetworkGroupViewSet, PublicationViewSet)
    menu_label = _("Facts")
    menu_icon = "list-ul"
    menu_order = 250


class OrderViewSetGroup(SnippetViewSetGroup):
    items = (TopicViewSet, PeriodViewSet, NavigationViewSet, FooterViewSet)
    menu_label = _("Order and menus")
    menu_icon = "cogs"
    menu_order = 260
