"""What hangs on a page of any type: topics, credits and related pages, one table each."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.agreed import Agreed
from core.models.consent import Consent


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

    HEARD = (Role.HOST, Role.GUEST, Role.SPEAKER, Role.FACILITATOR)

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
        """In the admin, where the person is known by name."""
        return self.person.name if self.person else self.name

    def clean(self):
        if bool(self.person_id) == bool(self.name.strip()):
            raise ValidationError({"name": _("Choose a person, or write a name; one of the two.")})

    @property
    def is_heard(self) -> bool:
        return self.role in self.HEARD

    @property
    def is_agreed_by_name(self) -> bool:
        """Whether a consent says how the person is named here."""
        return self.is_heard and self.person is not None

    @cached_property
    def consent(self) -> Consent | None:
        """To being heard, if the person gave one; lists ask for all of theirs at once."""
        name_as_agreed([self])
        return self.__dict__["consent"]

    @property
    def shown_name(self) -> str:
        """As the person agreed to be named."""
        if self.person is None:
            return self.name
        return self.consent.shown_name if self.consent else self.person.name

    @property
    def shown_person(self):
        """None where more than the name would tell who it is."""
        return None if self.consent and self.consent.shows_only_region else self.person


def name_as_agreed(credits: Iterable[Credit]) -> list[Credit]:
    """Each told the consent by which its person is named, in one query for all of them; without
    those who said no or took it back."""
    credits = list(credits)
    agreed = Agreed(credit.person.translation_key for credit in credits if credit.is_agreed_by_name)
    named = []
    for credit in credits:
        key = credit.person.translation_key if credit.is_agreed_by_name else None
        credit.__dict__["consent"] = agreed.consent(key, Consent.Use.SPEAKER) if key else None
        if key is None or not agreed.refuses(key, Consent.Use.SPEAKER):
            named.append(credit)
    return named


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
