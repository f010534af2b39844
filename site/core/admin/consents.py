"""Consents: only for those with the permission; no snippet, no revisions, no copies."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from core.models import Consent


class ConsentIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("person")


class ConsentViewSet(ModelViewSet):
    model = Consent
    index_view_class = ConsentIndexView
    name = "consents"
    icon = "key"
    menu_label = _("Consents")
    menu_order = 270
    add_to_admin_menu = True
    copy_view_enabled = False
    # The list of where a person is used would show who has consented to those who may not know.
    add_to_reference_index = False
    list_display = ["person", "use", "given_on", "review_on", "withdrawn_on"]
    list_filter = ["use", "given_on", "review_on", "withdrawn_on"]
    list_export = []
    search_fields = ["person__name"]
    search_backend_name = None
    panels = [
        FieldPanel("person"),
        FieldPanel("use"),
        MultiFieldPanel(
            [FieldPanel("display_name"), FieldPanel("pseudonym")], heading=_("Name shown")
        ),
        FieldRowPanel(
            [FieldPanel("given_on"), FieldPanel("review_on"), FieldPanel("withdrawn_on")]
        ),
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
        ),
        FieldPanel("note"),
    ]
