from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks.base import WholeStreamBlock
from core.blocks.navigation import ChannelBlock, LinkBlock, MenuBlock, SupportLineBlock
from core.forms import FactForm
from core.telephone import telephone_number


class OnePerLanguage(TranslatableMixin, models.Model):
    """Which of two were shown would be chance."""

    base_form_class = FactForm

    class Meta(TranslatableMixin.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["locale"], name="%(app_label)s_one_%(class)s_a_language"
            )
        ]

    def clean(self):
        """The form does not ask for the language, so Django leaves the constraint unchecked."""
        super().clean()
        if type(self).objects.filter(locale=self.locale_id).exclude(pk=self.pk).exists():
            raise ValidationError(_("There is already one for this language: change that one."))


class Navigation(OnePerLanguage):
    """The menu of one language: at most two levels."""

    title = models.CharField(_("title"), max_length=100, help_text=_("Only seen in the admin."))
    items = StreamField(MenuBlock(), blank=True, verbose_name=_("menu"))

    panels = [FieldPanel("title"), FieldPanel("items")]
    translatable_fields = [
        SynchronizedField("title", overridable=False),
        TranslatableField("items"),
    ]

    class Meta(OnePerLanguage.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")

    def __str__(self):
        return self.title


class Footer(OnePerLanguage):
    """What stands at the bottom of every page of one language."""

    organisation_name = models.CharField(_("organisation"), max_length=255)
    address = models.TextField(_("address"), blank=True)
    company_number = models.CharField(_("company number"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(
        _("telephone"), max_length=40, blank=True, validators=[telephone_number]
    )
    channels = StreamField(
        WholeStreamBlock([("channel", ChannelBlock())]), blank=True, verbose_name=_("channels")
    )
    links = StreamField(
        WholeStreamBlock([("link", LinkBlock())]), blank=True, verbose_name=_("links")
    )
    support_title = models.CharField(
        _("heading of the help lines"),
        max_length=255,
        blank=True,
        help_text=_("For people who need to talk to someone now."),
    )
    support_lines = StreamField(
        WholeStreamBlock([("line", SupportLineBlock())]), blank=True, verbose_name=_("help lines")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("organisation_name"),
                FieldPanel("address"),
                FieldPanel("company_number"),
                FieldPanel("email"),
                FieldPanel("phone"),
            ],
            heading=_("Who we are"),
        ),
        MultiFieldPanel(
            [FieldPanel("support_title"), FieldPanel("support_lines")],
            heading=_("Someone to talk to"),
        ),
        FieldPanel("links"),
        FieldPanel("channels"),
    ]
    translatable_fields = [
        SynchronizedField("organisation_name", overridable=False),
        SynchronizedField("company_number", overridable=False),
        SynchronizedField("email", overridable=False),
        SynchronizedField("phone", overridable=False),
        TranslatableField("address"),
        TranslatableField("channels"),
        TranslatableField("links"),
        TranslatableField("support_title"),
        TranslatableField("support_lines"),
    ]

    class Meta(OnePerLanguage.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")

    def __str__(self):
        return f"{self.organisation_name} ({self.locale})"
