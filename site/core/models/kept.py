from django.db import models
from django.utils.translation import gettext_lazy as _


class KeptTranslation(models.Model):
    """A promise of the editors, outside revisions: the page is kept translated into a language."""

    translation_key = models.UUIDField(editable=False)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("kept translation")
        verbose_name_plural = _("kept translations")
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"], name="core_kept_once_a_language"
            )
        ]

    def __str__(self):
        return f"{self.translation_key}: {self.locale}"
