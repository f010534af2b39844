from collections.abc import Iterable

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.agreed import Agreed
from core.choices import Region
from core.models.consent import Consent
from core.models.snippets import NamedSnippet
from core.sorting import danish_sort_key


class NetworkGroup(NamedSnippet):
    class Openness(models.TextChoices):
        OPEN = "open", _("Open to everyone")
        CLOSED = "closed", _("Closed")
        WORKPLACE = "workplace", _("For one workplace")

    class Status(models.TextChoices):
        ACTIVE = "active", _("Active")
        RESTING = "resting", _("Resting")
        FORMING = "forming", _("Being formed")
        SEEKING = "seeking", _("Looks for a facilitator")

    town = models.CharField(_("town"), max_length=100)
    town_sort_key = models.CharField(max_length=120, editable=False)
    region = models.CharField(_("region"), max_length=20, choices=Region.choices)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status.choices,
        default=Status.ACTIVE,
        help_text=_("A resting group stays in the list and says so."),
    )
    openness = models.CharField(
        _("openness"), max_length=20, choices=Openness.choices, default=Openness.OPEN
    )
    openness_text = models.CharField(
        _("about who can come"),
        max_length=255,
        blank=True,
        help_text=_("For example: for peers in psychiatry."),
    )
    rhythm = models.CharField(
        _("how often"), max_length=255, blank=True, help_text=_("For example: once a month.")
    )
    place = models.CharField(
        _("where and when"),
        max_length=255,
        blank=True,
        help_text=_("For example: the library, at 17. Hidden unless it is ticked beside."),
    )
    show_place = models.BooleanField(
        _("show where and when"),
        default=False,
        help_text=_("Where people meet is only shown if the group has asked for it."),
    )
    facilitator = models.ForeignKey(
        "core.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("facilitator"),
        help_text=_("Named to readers as the person has agreed to."),
    )
    contact_email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Shown to everyone. Empty: the network's own.")
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("town"), FieldPanel("region")]),
        FieldPanel("status"),
        FieldRowPanel([FieldPanel("openness"), FieldPanel("openness_text")]),
        FieldPanel("rhythm"),
        FieldRowPanel([FieldPanel("place"), FieldPanel("show_place")]),
        FieldPanel("facilitator"),
        FieldPanel("contact_email"),
    ]

    translatable_fields = [
        *[
            SynchronizedField(field, overridable=False)
            for field in ("town", "region", "status", "openness", "show_place", "contact_email")
        ],
        TranslatableField("name"),
        TranslatableField("openness_text"),
        TranslatableField("rhythm"),
        TranslatableField("place"),
        TranslatableField("facilitator"),
    ]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("network group")
        verbose_name_plural = _("network groups")
        ordering = ["town_sort_key", "sort_key"]

    @cached_property
    def facilitator_name(self) -> str:
        """As agreed; lists ask for all of theirs at once."""
        name_facilitators([self])
        return self.__dict__["facilitator_name"]

    @property
    def shown_place(self) -> str:
        """Where and when people meet, if the group has asked for it."""
        return self.place if self.show_place else ""

    def save(self, *args, update_fields=None, **kwargs):
        self.town_sort_key = danish_sort_key(self.town)
        if update_fields is not None and "town" in update_fields:
            update_fields = {*update_fields, "town_sort_key"}
        super().save(*args, update_fields=update_fields, **kwargs)


def name_facilitators(groups: Iterable[NetworkGroup]):
    groups = list(groups)
    people = {group.facilitator for group in groups} - {None}
    agreed = Agreed(person.translation_key for person in people)
    for group in groups:
        person = group.facilitator
        name = agreed.name(person, Consent.Use.FACILITATOR) if person else ""
        group.__dict__["facilitator_name"] = name
