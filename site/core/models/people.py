from collections.abc import Iterable
from datetime import date

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import GoverningBody
from core.dates import within_reason
from core.models.snippets import NamedSnippet
from core.telephone import telephone_number


class Person(NamedSnippet, ClusterableModel):
    title = models.CharField(
        _("title"), max_length=255, blank=True, help_text=_("For example: consultant, peer.")
    )
    organisation = models.ForeignKey(
        "core.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("organisation"),
    )
    portrait = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
        help_text=_("Shown only where the person has agreed to it."),
    )
    background = RichTextField(
        _("background"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A line or two, shown where the person speaks or is listed."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Shown to everyone where the person is listed.")
    )
    phone = models.CharField(
        _("telephone"),
        max_length=40,
        blank=True,
        validators=[telephone_number],
        help_text=_("Shown to everyone where the person is listed."),
    )
    url = models.URLField(
        _("web address"), blank=True, help_text=_("The person's own page, shown to everyone.")
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("title"),
        FieldPanel("organisation"),
        FieldPanel("portrait"),
        FieldPanel("background"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]), FieldPanel("url")],
            heading=_("Contact (shown to everyone)"),
        ),
        InlinePanel(
            "pictures",
            heading=_("Other pictures of the person"),
            label=_("Picture"),
            help_text=_(
                "A page can only show them where the person has agreed to the portrait. A portrait "
                "that gives way to another comes here by itself."
            ),
        ),
        InlinePanel(
            "roles",
            heading=_("Roles in the network"),
            label=_("Role"),
            help_text=_("The lists of the network's bodies are made of these."),
        ),
    ]

    translatable_fields = [
        SynchronizedField("name", overridable=False),
        TranslatableField("title"),
        TranslatableField("organisation"),
        SynchronizedField("portrait", overridable=False),
        TranslatableField("background"),
        SynchronizedField("email", overridable=False),
        SynchronizedField("phone", overridable=False),
        SynchronizedField("url", overridable=False),
        TranslatableField("pictures"),
        TranslatableField("roles"),
    ]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @cached_property
    def shown_portrait(self):
        """With the person's consent to it; lists ask for all of theirs at once (core.agreed)."""
        if not self.portrait_id:
            return None
        given = apps.get_model("core.Consent").objects.in_force().for_person(self.pk)
        return self.portrait if given.filter(use="portrait").exists() else None


class PersonPicture(TranslatableMixin, Orderable):
    """Beside the portrait: where else the person is to be seen."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("One in which the person can be recognised."),
    )

    # It is no place where the picture is shown.
    wagtail_reference_index_ignore = True
    panels = [FieldPanel("image")]
    translatable_fields = [SynchronizedField("image", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("picture of a person")
        verbose_name_plural = _("pictures of people")

    def __str__(self):
        return f"{self.person}: {self.image}"


def people_in(images: Iterable[int]) -> list[tuple[Person, int]]:
    """(person, id of the picture) of those whose picture one of these is."""
    shown = Person.objects.filter(portrait__in=images)
    others = PersonPicture.objects.filter(image__in=images).select_related("person")
    return [
        *((person, person.portrait_id) for person in shown),
        *((row.person, row.image_id) for row in others),
    ]


class PersonRoleQuerySet(models.QuerySet):
    def serving(self, on=None):
        """Roles held on a day, today unless told."""
        on = on or timezone.localdate()
        return self.filter(
            models.Q(start__isnull=True) | models.Q(start__lte=on),
            models.Q(end__isnull=True) | models.Q(end__gte=on),
        )


class PersonRole(TranslatableMixin, Orderable):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="roles")
    body = models.CharField(_("body"), max_length=30, choices=GoverningBody.choices)
    title = models.CharField(
        _("title"), max_length=255, blank=True, help_text=_("For example: coordinator, chair.")
    )
    start = models.DateField(
        _("from"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Empty: it has always been so."),
    )
    end = models.DateField(
        _("until"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Empty: the person still serves."),
    )

    objects = PersonRoleQuerySet.as_manager()

    panels = [
        FieldPanel("body"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
    ]

    translatable_fields = [
        SynchronizedField("body", overridable=False),
        TranslatableField("title"),
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def is_held_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or self.end >= day)

    def __str__(self):
        return f"{self.person}: {self.title or self.get_body_display()}"
