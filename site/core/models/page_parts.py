"""What hangs on a page of any type: topics, credits and related pages, one table each."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class TopicLink(TranslatableMixin, Orderable):
    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="topic_links")
    topic = models.ForeignKey(
        "core.Topic", on_delete=models.CASCADE, related_name="page_links", verbose_name=_("topic")
    )

    panels = [FieldPanel("topic")]
    translatable_fields = [TranslatableField("topic")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return str(self.topic)


class Credit(TranslatableMixin, Orderable):
    """Who wrote, spoke or hosted: a person of the list, or a name as text."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("Text")
        PHOTOGRAPHER = "photographer", _("Photo")
        HOST = "host", _("Host")
        GUEST = "guest", _("Guest")
        SPEAKER = "speaker", _("Speaker")
        FACILITATOR = "facilitator", _("Facilitator")
        EDITOR = "editor", _("Editing")
        TRANSLATOR = "translator", _("Translation")

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="credits")
    person = models.ForeignKey(
        "core.Person",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="credits",
        verbose_name=_("person"),
    )
    name = models.CharField(
        _("or a name"), max_length=255, blank=True, help_text=_("If the person is not in the list.")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.AUTHOR)

    panels = [
        FieldPanel("person"),
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
    ]
    translatable_fields = [
        TranslatableField("person"),
        SynchronizedField("name", overridable=False),
        SynchronizedField("role", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("credit")
        verbose_name_plural = _("credits")

    def __str__(self):
        return self.shown_name

    def clean(self):
        if bool(self.person_id) == bool(self.name.strip()):
            raise ValidationError({"name": _("Choose a person, or write a name; one of the two.")})

    @property
    def shown_name(self) -> str:
        return self.person.name if self.person else self.name


class RelatedPage(TranslatableMixin, Orderable):
    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("target")]
    translatable_fields = [SynchronizedField("target", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")

    def __str__(self):
        return str(self.target)
