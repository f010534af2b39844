"""A file is replaced once the new one is stored: a full disk must not leave neither."""

from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.documents.forms import BaseDocumentForm

from .image_forms import SiteImageField


class ReplacesFileMixin:
    """The forms of Wagtail's documents and avatars and of wagtailmedia delete the old one first."""

    stored_in = "file"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.replaced = getattr(self.instance, self.stored_in)

    def save(self, commit=True):
        instance = super().save(commit)
        stored = getattr(instance, self.stored_in)
        if commit and self.replaced and self.replaced.name != stored.name:
            self.replaced.storage.delete(self.replaced.name)
        return instance


class SiteDocumentForm(ReplacesFileMixin, BaseDocumentForm):
    def save(self, commit=True):
        # This is the one that Wagtail would delete.
        self.original_file = None
        return super().save(commit)


class AvatarForm(ReplacesFileMixin, AvatarPreferencesForm):
    """With the site's own look at pictures: Wagtail's decodes whatever Pillow knows."""

    stored_in = "avatar"
    avatar = SiteImageField(label=AvatarPreferencesForm.base_fields["avatar"].label, required=False)

    def save(self, commit=True):
        self._original_avatar = None
        return super().save(commit)


def replace_avatar_form():
    """The panels of an account are not to be chosen by a setting."""
    AvatarSettingsPanel.form_class = AvatarForm
