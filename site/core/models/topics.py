from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import TranslatableField

from core.models.snippets import NamedSnippet
from core.slugs import danish_slugify


class Topic(NamedSnippet):
    slug = models.SlugField(
        _("slug"),
        max_length=100,
        blank=True,
        help_text=_("The last part of the topic's address. Made from the name when left empty."),
    )
    description = models.TextField(_("description"), blank=True)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description")]

    translatable_fields = [TranslatableField("name"), TranslatableField("description")]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def clean(self):
        self.slug = self.slug or self.slug_of_name
        if not self.locale_id:
            return
        taken = Topic.objects.filter(slug=self.slug, locale=self.locale).exclude(pk=self.pk)
        if taken.exists():
            raise ValidationError({"slug": _("Another topic has this address. Choose another.")})

    def save(self, *args, **kwargs):
        self.slug = self.slug or self.slug_of_name or str(self.translation_key)
        super().save(*args, **kwargs)

    @property
    def slug_of_name(self) -> str:
        return danish_slugify(self.name, longest=self._meta.get_field("slug").max_length)
