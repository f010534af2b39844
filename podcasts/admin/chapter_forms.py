from django import forms
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model
from wagtail.images.widgets import AdminImageChooser
from wagtail.permissions import policy_registry

from core.web_address import web_address
from podcasts.admin.text_forms import LoadedForm, text_file_field
from podcasts.speech.chapter_import.found import MAX_CHAPTERS, ChapterErrors, Reading
from podcasts.speech.chapter_import.reader import read_chapters
from podcasts.speech.points import milliseconds_of

BLANK_ROWS = 5
MAX_PASTED = 500_000


class PermittedImageChooser(AdminImageChooser):
    """Shows nothing of a picture that was only guessed."""

    def get_instance(self, value):
        return self.images.filter(pk=value).first() if str(value).isdecimal() else None


class ChapterForm(forms.Form):
    start = forms.CharField(
        label=_("Start"),
        required=False,
        max_length=16,
        widget=forms.TextInput(attrs={"placeholder": "12:30"}),
    )
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=255,
        widget=forms.TextInput(attrs={"size": 40}),
    )
    url = forms.URLField(
        label=_("Link"),
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=[web_address],
        widget=forms.TextInput,
    )
    image = forms.ModelChoiceField(
        label=_("Picture"),
        queryset=None,
        required=False,
        widget=PermittedImageChooser,
        error_messages={
            "invalid_choice": _("This picture is gone, or you may not use it. Choose another.")
        },
    )

    def __init__(self, *args, duration=0, images, **kwargs):
        super().__init__(*args, **kwargs)
        self.duration = duration
        self.fields["image"].queryset = self.fields["image"].widget.images = images

    @property
    def is_empty(self):
        return not any(self.cleaned_data.get(name) for name in self.fields)

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
        """(milliseconds, title, url, image) of every row that says something, by time."""
        rows = [
            (form.milliseconds, *(form.cleaned_data[name] for name in ("title", "url", "image")))
            for form in self.forms
            if not form.is_empty
        ]
        return sorted(rows, key=lambda row: row[0])

    def problems(self):
        """Every error with the number of its row."""
        return [
            _("Row %(number)s: %(error)s") % {"number": number, "error": error}
            for number, form in enumerate(self.forms, start=1)
            for errors in form.errors.values()
            for error in errors
        ] + [*self.non_form_errors()]


ChapterFormSet = forms.formset_factory(
    ChapterForm,
    formset=BaseChapterFormSet,
    extra=BLANK_ROWS,
    max_num=MAX_CHAPTERS,
    validate_max=True,
    absolute_max=MAX_CHAPTERS + 100,
)


def images_for(user, episode):
    """What the chooser offers the user, and what a colleague has chosen here before."""
    images = get_image_model()
    policy = policy_registry.get_by_type(images)
    offered = policy.instances_user_has_any_permission_for(user, ["choose"])
    chosen = episode.chapters.exclude(image=None).values("image")
    return images.objects.filter(Q(pk__in=offered.values("pk")) | Q(pk__in=chosen))


class ImportForm(LoadedForm):
    """Chapters from elsewhere: read into the rows, never stored at once."""

    pasted = forms.CharField(
        label=_("Chapters to paste"),
        required=False,
        strip=False,
        max_length=MAX_PASTED,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_(
            "Lines such as “00:12:30 Title”, Podlove Simple Chapters (XML) or JSON chapters."
        ),
    )
    file = text_file_field(".txt,.xml,.psc,.json,.chapters")

    @property
    def brings_something(self):
        return bool(self.data.get("pasted", "").strip() or self.files.get("file"))

    @cached_property
    def reading(self) -> Reading:
        """Of the file where there is one; empty where there are errors."""
        if not self.is_valid():
            return Reading()
        text, note = self.cleaned_data["file"] or (self.cleaned_data["pasted"], "")
        name = "file" if self.cleaned_data["file"] else "pasted"
        try:
            reading = read_chapters(text)
        except ChapterErrors as errors:
            self.add_error(name, errors.messages)
            return Reading()
        if note:
            reading.notes.append(note)
        return reading
