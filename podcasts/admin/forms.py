from django import forms
from django.utils.translation import gettext_lazy as _

from core.web_address import web_address
from podcasts.models import Cue
from podcasts.speech.cues import TranscriptErrors, parse_transcript
from podcasts.speech.points import milliseconds_of

MAX_CHAPTERS = 200
BLANK_ROWS = 5
MAX_CHARACTERS = 2_000_000


class LoadedForm(forms.Form):
    """`loaded` says what the editor saw, so that a colleague's work is not saved over."""

    loaded = forms.CharField(widget=forms.HiddenInput, required=False)


class ChapterForm(forms.Form):
    start = forms.CharField(
        label=_("Start"),
        required=False,
        max_length=16,
        widget=forms.TextInput(attrs={"placeholder": "12:30"}),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=255)
    url = forms.URLField(
        label=_("Link"),
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=[web_address],
        widget=forms.TextInput,
    )

    def __init__(self, *args, duration=0, **kwargs):
        super().__init__(*args, **kwargs)
        self.duration = duration

    @property
    def is_empty(self):
        return not any(self.cleaned_data.get(name) for name in ("start", "title", "url"))

    def clean_start(self):
        text = self.cleaned_data["start"]
        if not text:
            return ""
        # Kept apart: what stands in the field must be what the editor typed.
        self.milliseconds = milliseconds_of(text, self.duration)
        return text

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not self.is_empty:
            if not cleaned.get("start"):
                self.add_error("start", _("When does the chapter begin?"))
            if not cleaned.get("title"):
                self.add_error("title", _("What is the chapter called?"))
        return cleaned


class BaseChapterFormSet(forms.BaseFormSet):
    def clean(self):
        seen = {}
        for number, form in enumerate(self.forms, start=1):
            start = getattr(form, "milliseconds", None)
            if start is None:
                continue
            if start in seen:
                form.add_error(
                    "start", _("Row %(number)s begins at the same time.") % {"number": seen[start]}
                )
            seen.setdefault(start, number)

    def rows(self):
        """(milliseconds, title, url) of every row that says something, in order of time."""
        return sorted(
            (form.milliseconds, form.cleaned_data["title"], form.cleaned_data["url"])
            for form in self.forms
            if not form.is_empty
        )

    def problems(self):
        """Every error with the number of its row."""
        return [
            _("Row %(number)s: %(error)s") % {"number": number, "error": error}
            for number, form in enumerate(self.forms, start=1)
            for errors in form.errors.values()
            for error in errors
        ]


ChapterFormSet = forms.formset_factory(
    ChapterForm,
    formset=BaseChapterFormSet,
    extra=BLANK_ROWS,
    max_num=MAX_CHAPTERS,
    validate_max=True,
    absolute_max=MAX_CHAPTERS + 100,
)


class TranscriptForm(LoadedForm):
    source = forms.CharField(
        label=_("Transcript"),
        required=False,
        strip=False,
        max_length=MAX_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "true"}),
        help_text=_(
            "Paste WebVTT, SRT or plain text with an empty line between the paragraphs. "
            "“Name: …” at the start of a paragraph says who is speaking. Empty: no transcript."
        ),
    )

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

    def cue_rows(self, transcript):
        return [
            Cue(
                transcript=transcript,
                position=position,
                start=cue.start,
                end=cue.end,
                speaker=cue.speaker,
                text=cue.text,
            )
            for position, cue in enumerate(self.cues, start=1)
        ]
