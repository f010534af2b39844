"""What is submitted together with a page: the pages below it, and the facts it names.

wagtail-localize asks no one about those, and writes Danish over translations that are there.
"""

from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize import operations

from core.admin.translations import may_read, may_translate_into


class Submission(operations.TranslationCreator):
    def create_translations(self, instance, include_related_objects=True):
        wanted = self.target_locales
        self.target_locales = [locale for locale in wanted if self.may_make(instance, locale)]
        try:
            if self.target_locales:
                super().create_translations(instance, include_related_objects)
        finally:
            self.target_locales = wanted

    def may_make(self, instance, locale) -> bool:
        """Programs have no user: they may, but for what is there already."""
        return not instance.has_translation(locale) and (
            self.user is None or self.is_the_users(instance, locale)
        )

    def is_the_users(self, instance, locale) -> bool:
        if isinstance(instance, Page):
            return may_read(self.user, instance) and may_translate_into(self.user, instance, locale)
        return user_can_edit_snippet_type(self.user, type(instance))


def submit_what_is_missing():
    operations.TranslationCreator = Submission
