"""Consents: only for those with the permission; no snippet, no revisions, no copies."""

import django_filters
from django import forms
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from core.admin.consent_answers import (
    MissingConsentsView,
    RenewView,
    WithdrawView,
    pages_resting_on,
    withdraw,
)
from core.admin.people import titles_of
from core.admin.stale import OneSaveAtATimeMixin
from core.models import Consent, Person


class StateFilter(django_filters.ChoiceFilter):
    def filter(self, consents, value):
        return getattr(consents, value)() if value else consents


class ConsentFilterSet(WagtailFilterSet):
    state = StateFilter(
        label=gettext_lazy("State"),
        choices=[
            ("to_renew", gettext_lazy("To renew within 60 days")),
            ("overdue", gettext_lazy("Overdue")),
            ("in_force", gettext_lazy("In force")),
            ("said_no", gettext_lazy("Said no")),
            ("withdrawn", gettext_lazy("Withdrawn")),
        ],
        widget=forms.RadioSelect,
        empty_label=gettext_lazy("All"),
    )

    class Meta:
        model = Consent
        fields = ["use", "state"]


class ConsentIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("person").with_successor()

    @cached_property
    def header_buttons(self):
        missing = HeaderButton(
            _("Shown without consent"), url=reverse("consents:missing"), icon_name="warning"
        )
        return [*super().header_buttons, missing]

    def get_list_more_buttons(self, instance):
        """Nothing to answer where another has taken its place."""
        answers = []
        if not instance.is_replaced and not instance.is_withdrawn:
            answers.append(("renew", _("Renew")))
        if not instance.is_replaced and not instance.has_ended:
            answers.append(("withdraw", _("Withdraw")))
        own = [
            MenuItem(label, url=reverse(f"consents:{name}", args=[instance.pk]), priority=priority)
            for priority, (name, label) in enumerate(answers, start=5)
        ]
        return [*own, *super().get_list_more_buttons(instance)]


class SavedMixin:
    def save_instance(self):
        """A withdrawal is one in whatever form: nothing the person said before holds again."""
        consent = super().save_instance()
        if consent.withdrawn_on and "withdrawn_on" in self.form.changed_data:
            ended = withdraw(consent, consent.withdrawn_on, self.request.user)
            if ended:
                told = ngettext(
                    "Another consent to the same use ends with it.",
                    "%(number)d other consents to the same use end with it.",
                    len(ended),
                )
                messages.info(self.request, told % {"number": len(ended)})
        return consent


class ConsentCreateView(SavedMixin, CreateView):
    def get_initial(self):
        """From the list of who is shown without one."""
        asked = {name: self.request.GET.get(name, "") for name in ("person", "use")}
        initial = super().get_initial()
        if asked["person"].isdecimal() and len(asked["person"]) < 10:
            person = Person.objects.filter(pk=asked["person"]).first()
            initial |= {"person": person} if person else {}
        return initial | ({"use": asked["use"]} if asked["use"] in Consent.Use.values else {})


class ConsentEditView(OneSaveAtATimeMixin, SavedMixin, EditView):
    pass


class ConsentDeleteView(DeleteView):
    def get_usage_url(self):
        """Wagtail counts no references of it, and would say that nothing rests on it."""
        return ""

    @property
    def confirmation_message(self):
        """To delete is not to say no."""
        told = _(
            "Delete only what was recorded by mistake. If the person has taken the consent back, "
            "choose “Withdraw” in the list instead."
        )
        return " ".join(filter(None, [told, self.what_follows()]))

    def what_follows(self) -> str:
        same = Consent.objects.for_person(self.object.person_id).filter(use=self.object.use)
        last, before = [*same.begun().newest_first()[:2], None, None][:2]
        if last != self.object:
            return ""
        if before and not before.has_ended:
            again = _("The consent of %(day)s, which it replaced, will then count again.")
            return again % {"day": date_format(before.given_on)}
        if pages := pages_resting_on(self.object):
            gone = _("Once it is deleted, these are not public any more: %(pages)s.")
            return gone % {"pages": titles_of(pages)}
        return ""


class ConsentViewSet(ModelViewSet):
    model = Consent
    index_view_class = ConsentIndexView
    add_view_class = ConsentCreateView
    edit_view_class = ConsentEditView
    delete_view_class = ConsentDeleteView
    name = "consents"
    icon = "key"
    menu_label = gettext_lazy("Consents")
    menu_order = 270
    add_to_admin_menu = True
    copy_view_enabled = False
    # The list of where a person is used would show who has consented to those who may not know.
    add_to_reference_index = False
    list_display = [
        "person",
        "use",
        Column("state_label", label=gettext_lazy("State")),
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
            heading=gettext_lazy("Said yes to"),
            help_text=gettext_lazy("With nothing ticked it is recorded that the person said no."),
        ),
        MultiFieldPanel(
            [FieldPanel("display_name"), FieldPanel("pseudonym")],
            heading=gettext_lazy("Name shown"),
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
