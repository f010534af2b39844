"""The messages, for those with the permission: to read, to mark as answered and to delete."""

from django.template.defaultfilters import linebreaksbr
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import DateColumn, StatusTagColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from home.models import ContactMessage


class LinesPanel(FieldPanel):
    """To be read, as it was written: one line below the other."""

    def format_value_for_display(self, value):
        return linebreaksbr(value)


class ReceivedPolicy(ModelPermissionPolicy):
    """What visitors wrote is added by nobody else, whatever rights they have."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


class ContactMessageViewSet(ModelViewSet):
    model = ContactMessage
    name = "contact_messages"
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 240
    add_to_admin_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = [
        "__str__",
        "name",
        DateColumn("sent_at", label=_("Sent")),
        DateColumn("mailed_at", label=_("Mailed")),
        StatusTagColumn(
            "is_answered",
            label=_("Answered"),
            accessor="state_label",
            primary=lambda message: not message.is_answered,
        ),
    ]
    list_filter = ["is_answered", "language"]
    # What people wrote does not leave in a file.
    list_export = []
    search_fields = ["name", "email", "text", "subject"]
    search_backend_name = None
    panels = [
        FieldPanel("is_answered"),
        LinesPanel("text", read_only=True),
        MultiFieldPanel(
            [
                FieldPanel("name", read_only=True),
                FieldPanel("email", read_only=True),
                FieldPanel("subject", read_only=True),
                FieldPanel("language", read_only=True),
                FieldPanel("sent_at", read_only=True),
                FieldPanel("addressee", read_only=True),
                FieldPanel("mailed_at", read_only=True),
            ],
            heading=_("From whom, about what"),
        ),
    ]


register_permission_policy(ContactMessage, ReceivedPolicy(ContactMessage))
