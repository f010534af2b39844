from django import forms
from django.utils.translation import gettext_lazy as _

from podcasts.admin.text_forms import LoadedForm, text_file_field
from podcasts.speech.cues import TranscriptErrors, parse_transcript

MAX_CHARACTERS = 2_000_000


class TranscriptForm(LoadedForm):
    source = forms.CharField(
        label=_("Transcript"),
        required=False,
        strip=False,
        max_length=MAX_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "true"}),
        help_text=_(
            "Paste WebVTT, SRT or plain text with an empty line between the paragraphs. "
            "“Name: …” at the start of a line says who is speaking from there. Plain text is "
            "timed by the site itself. Empty: no transcript."
        ),
    )
    file = text_file_field(".vtt,.srt,.txt")

    def __init__(self, *args, duration=0, **kwargs):
        super().__init__(*args, **kwargs)
        self.duration = duration
        self.cues = []

    def clean_source(self):
        source = self.cleaned_data["source"]
        if source.strip():
            try:
                self.cues = parse_transcript(source, self.duration)
            except TranscriptErrors as errors:
                raise forms.ValidationError(errors.messages) from errors
        return source

    @property
    def problems(self):
        return [error for errors in self.errors.values() for error in errors]
