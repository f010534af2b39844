"""Facts of a translation are its source's, whoever saves it and from whatever older text."""

from django.conf import settings
from django.db import models

from core.fixed_fields import fixed_fields, set_fields, take_rows
from core.languages import code_of


class FollowsSourceMixin(models.Model):
    """wagtail-localize makes a translation from what the source was when it was submitted."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.follow_source()
        self.work_out()
        super().save(*args, **kwargs)

    def save_revision(self, *args, **kwargs):
        self.follow_source()
        return super().save_revision(*args, **kwargs)

    def work_out(self):
        """A type sets here what other fields say."""

    def source_page(self):
        """The page as it is public, from which this one is translated; None if this is it."""
        if not self.locale_id or code_of(self.locale_id) == settings.LANGUAGE_CODE:
            return None
        versions = type(self)._base_manager.filter(translation_key=self.translation_key)
        return versions.filter(locale__language_code=settings.LANGUAGE_CODE).first()

    def follow_source(self) -> bool:
        """Whether anything was different."""
        source = self.source_page()
        if source is None:
            return False
        changed = set_fields(source, self, fixed_fields(type(self)))
        return take_rows(source, self) or changed
