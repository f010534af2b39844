from django.utils.functional import cached_property
from wagtailmedia.forms import BaseMediaForm

from core.file_forms import ReplacesFileMixin


class AudioForm(ReplacesFileMixin, BaseMediaForm):
    @cached_property
    def changed_data(self):
        """Without the file: wagtailmedia's view deletes the old one before it saves the form."""
        return [name for name in super().changed_data if name != "file"]
