from django import forms
from django.utils.translation import gettext_lazy as _

from core.text import clean_text
from podcasts.speech.text_files import NotText, read_text


class LoadedForm(forms.Form):
    """`loaded` says what the editor saw, so that a colleague's work is not saved over."""

    loaded = forms.CharField(widget=forms.HiddenInput, required=False)


class TextFileField(forms.FileField):
    """Its cleaned value is (text, a note for the editor), or None without a file."""

    def to_python(self, data):
        # Without Django's own refusals: they would not say what was found.
        if data in self.empty_values:
            return None
        try:
            text, note = read_text(data)
        except NotText as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return clean_text(text), note

    def clean(self, data, initial=None):
        return self.to_python(data)


def text_file_field(endings):
    return TextFileField(
        label=_("A text file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": endings}),
        help_text=_("It is read when you save or press the button, and shown to you first."),
    )
