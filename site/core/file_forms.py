"""A file is replaced once the new one is stored: a full disk must not leave neither."""

from wagtail.documents.forms import BaseDocumentForm


class ReplacesFileMixin:
    """The forms of Wagtail's documents and of wagtailmedia delete the old file first."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.replaced = self.instance.file

    def save(self, commit=True):
        instance = super().save(commit)
        if commit and self.replaced and self.replaced.name != instance.file.name:
            self.replaced.storage.delete(self.replaced.name)
        return instance


class SiteDocumentForm(ReplacesFileMixin, BaseDocumentForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # This is the one that Wagtail would delete.
        self.original_file = None
