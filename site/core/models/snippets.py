from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.forms import FactForm
from core.sorting import danish_sort_key


class NamedSnippet(TranslatableMixin, index.Indexed, models.Model):
    """A fact with a name, sorted in Danish order on any database."""

    name = models.CharField(_("name"), max_length=255)
    sort_key = models.CharField(max_length=120, editable=False, db_index=True)

    base_form_class = FactForm

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale"),
        index.FilterField("translation_key"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_key"]

    def __str__(self):
        return self.name

    def save(self, *args, update_fields=None, **kwargs):
        self.sort_key = danish_sort_key(self.name)
        if update_fields is not None and "name" in update_fields:
            update_fields = {*update_fields, "sort_key"}
        super().save(*args, update_fields=update_fields, **kwargs)

    @property
    def anchor(self) -> str:
        """Where it stands on the page whose block lists it, in every language."""
        return f"{self._meta.model_name}-{str(self.translation_key)[:8]}"
