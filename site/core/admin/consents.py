"""Consents: only for those with the permission; no snippet, no revisions, no copies."""

import django_filters
from django import forms
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from core.admin.consent_answers import MissingConsentsView, RenewView, WithdrawView
from core.admin.stale import OneSaveAtATimeMixin
from core.models import Consent, Person


class StateFilter(django_filters.ChoiceFilter):
    def filter(self, consents, value):
        return getattr(consents, value)() if value else consents


class ConsentFilterSet(WagtailFilterSet):
    state = StateFilter(
        label=_("State"),
        choices=[
            ("to_renew", _("To renew within 60 days")),
            ("overdue", _("Overdue")),
            ("valid", _("In force")),
            ("withdrawn", _("Withdrawn")),
        ],
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = Consent
        fields = ["use", "state"]


class ConsentIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("person")

    @cached_property
    def header_buttons(self):
        missing = HeaderButton(
            _("Shown without consent"), url=reverse("consents:missing"), icon_name="warning"
        )
        return [*super().header_buttons, missing]

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if instance.is_withdrawn:
            return buttons
        own = [
            MenuItem(_("Renew"), url=reverse("consents:renew", args=[instance.pk]), priority=5),
            MenuItem(
                _("Withdraw"), url=reverse("consents:withdraw", args=[instance.pk]), priority=6
            ),
        ]
        return [*own, *buttons]


class ConsentCreateView(CreateView):
    def get_initial(self):
        """From the list of who is shown without one."""
        asked = {name: self.request.GET.get(name, "") for name in ("person", "use")}
        initial = super().get_initial()
        if asked["person"].isdecimal() and len(asked["person"]) < 10:
            person = Person.objects.filter(pk=asked["person"]).first()
            initial |= {"person": person} if person else {}
        return initial | ({"use": asked["use"]} if asked["use"] in Consent.Use.values else {})


class ConsentEditView(OneSaveAtATimeMixin, EditView):
    pass


class ConsentViewSet(ModelViewSet):
    model = Consent
    index_view_class = ConsentIndexView
    add_view_class = ConsentCreateView
    edit_view_class = ConsentEditView
    name = "consents"
    icon = "key"
    menu_label = _("Consents")
    menu_order = 270
    add_to_admin_menu = True
    copy_view_enabled = False
    # The list of where a person is used would show who has consented to those who may not know.
    add_to_reference_index = False
    list_display = [
        "person",
        "use",
        Column("state_label", label=_("State")),
        "given_on",
        "review_on",
        "withdrawn_on",
    ]
    filterset_class = ConsentFilterSet
    list_export = []
    search_fields = ["person__name"]
    search_backend_name = None
    panels = [
        HelpPanel(template="core/admin/consent_help.html"),
        FieldPanel("person"),
        FieldPanel("use"),
        MultiFieldPanel(
            [
                FieldPanel(scope)
                for scope in (
                    "website",
                    "search_engines",
                    "feeds",
                    "social",
                    "translation",
                    "machine_translation",
                )
            ],
            heading=_("Said yes to"),
            help_text=_("With nothing ticked it is recorded that the person said no."),
        ),
        MultiFieldPanel(
            [FieldPanel("display_name"), FieldPanel("pseudonym")], heading=_("Name shown")
        ),
        FieldRowPanel(
            [FieldPanel("given_on"), FieldPanel("review_on"), FieldPanel("withdrawn_on")]
        ),
        FieldPanel("note"),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("missing/", MissingConsentsView.as_view(), name="missing"),
            path("withdraw/<int:pk>/", WithdrawView.as_view(), name="withdraw"),
            path("renew/<int:pk>/", RenewView.as_view(), name="renew"),
        ]
