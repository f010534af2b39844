"""The form on the contact page: the same for everyone, so that the page may be kept in a cache."""

from django import forms
from django.core.signing import BadSignature, Signer
from django.core.validators import MaxLengthValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 10_000
# A page that stood open longer, or was never opened: what has been sent is shown once more.
OPEN_FOR_DAYS = 7
TRAP, STAMP = "website", "opened"
signer = Signer(salt="contact-form")


def stamp() -> str:
    """Of the day only: one of the second would make another page for each visitor."""
    return signer.sign(str(timezone.localdate().toordinal()))


def is_recent(stamped: str) -> bool:
    try:
        day = int(signer.unsign(stamped))
    except (BadSignature, ValueError):
        return False
    return 0 <= timezone.localdate().toordinal() - day <= OPEN_FOR_DAYS


class LineField(forms.CharField):
    def to_python(self, value):
        return " ".join(super().to_python(value).split())


class TextField(forms.CharField):
    """Its limit is told, not enforced by the browser, which would cut off what is pasted."""

    widget = forms.Textarea
    default_validators = [
        MaxLengthValidator(
            LONGEST_TEXT,
            _(
                "Your message is too long: %(show_value)d characters of %(limit_value)d. "
                "Shorten it."
            ),
        )
    ]

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


class ContactForm(forms.Form):
    subject = forms.ModelChoiceField(
        label=_("What is it about?"),
        queryset=None,
        empty_label=_("Choose a subject"),
        error_messages={
            "required": _("Choose what it is about."),
            "invalid_choice": _("Choose one of the subjects in the list."),
        },
    )
    text = TextField(
        label=_("Your message"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Write as little about your health, and about others, as it takes."),
        error_messages={"required": _("Write your message.")},
    )
    name = LineField(
        label=_("Your name (optional)"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail (only if you want an answer)"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Write a whole address, such as navn@eksempel.dk.")},
    )
    wants_answer = forms.BooleanField(label=_("I would like an answer"), required=False)

    def __init__(self, page, data=None):
        if data is not None:
            data = data.copy()
            self.is_from_robot = bool(data.get(TRAP))
            self.is_recent = is_recent(data.get(STAMP, ""))
            data[TRAP] = ""
        super().__init__(data)
        self.stamp = stamp()
        self.fields["subject"].queryset = page.subjects.select_related("person")
        if not page.shown_subjects:
            del self.fields["subject"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("wants_answer") and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write your e-mail, so that we can answer you."))
        return cleaned
