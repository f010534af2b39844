"""What is asked before readers are told that an event is otherwise than announced."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from core.admin.beside import fingerprint
from core.dates import within_reason
from core.languages import OWN_NAMES, code_of
from core.web_address import web_address
from news.announced import public_versions


def what_is_told(event) -> str:
    return fingerprint(
        *(event.state, event.calendar_meetings, event.date_text, event.old_start),
        *(event.attendance, event.place, event.address, event.join_url, event.register_by),
    )


class ShownForm(forms.Form):
    """Knows what the event was when the form was opened; see `EventChangeView.publish`."""

    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        self.fields["shown"].initial = what_is_told(event)


class ChangeForm(ShownForm):
    """A field for each language in which the event is public."""

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, event=event, **kwargs)
        self.codes = [code_of(version.locale_id) for version in public_versions(event)]
        for version, code in zip(public_versions(event), self.codes, strict=True):
            notice = getattr(version, "notice", None)
            self.fields[f"why_{code}"] = forms.CharField(
                label=_("Why? (%(language)s)") % {"language": OWN_NAMES.get(code, code)},
                required=False,
                max_length=400,
                initial=notice.text if notice and notice.state == event.state else "",
                widget=forms.Textarea(attrs={"rows": 2, "lang": code}),
                help_text=_("Readers see it on the page. It may be left empty."),
            )

    @property
    def words(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"why_{code}"] for code in self.codes}

    def change(self, page):
        """What is different afterwards on a page; the same on its drafts."""
        raise NotImplementedError


class CancelForm(ChangeForm):
    state = "cancelled"

    def change(self, page):
        page.state = self.state


class ResumeForm(ShownForm):
    """Cancelled by mistake: it is what it was before, and nothing is left of why."""

    words = {}

    @property
    def state(self):
        guess = "open" if self.event.register_url else "planned"
        return self.event.state_before or guess

    def change(self, page):
        page.state, page.old_start = self.state, self.event.old_start_before


class PostponeForm(ChangeForm):
    state = "postponed"
    start = forms.DateTimeField(
        label=gettext_lazy("New date and time"),
        required=False,
        validators=[within_reason],
        widget=AdminDateTimeInput,
        help_text=gettext_lazy(
            "Empty: not known yet. It lasts as long as before; several sessions move along."
        ),
    )
    register_by = forms.DateField(
        label=gettext_lazy("Sign up by"),
        required=False,
        validators=[within_reason],
        widget=AdminDateInput,
    )
    field_order = ["start", "register_by"]

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, event=event, **kwargs)
        self.told = event.old_start or event.starts_at
        if event.state == self.state and event.is_exact:
            self.fields["start"].initial = event.starts_at
        if event.register_url:
            self.fields["register_by"].initial = event.register_by
        else:
            del self.fields["register_by"]

    def clean_start(self):
        start = self.cleaned_data["start"]
        if start and start <= timezone.now():
            raise ValidationError(_("This time is past. Write one that is to come."))
        if start and start == self.told:
            raise ValidationError(_("This is the old date. Write the new one, or none."))
        return start

    def change(self, page):
        page.state = self.state
        page.register_by = self.cleaned_data.get("register_by", page.register_by)
        start = self.cleaned_data["start"]
        if start is None and self.event.is_exact:
            # Of one that had been given a new date: at its first, nobody knows when it will be.
            start = self.event.old_start
        if start:
            page.move_to(start)


class MoveOnlineForm(ChangeForm):
    join_url = forms.URLField(
        label=gettext_lazy("Address of the online room"),
        required=False,
        assume_scheme="https",
        max_length=200,
        validators=[web_address],
        help_text=gettext_lazy(
            "Shown to everyone. Empty: the organiser sends it to those who have signed up."
        ),
    )
    field_order = ["join_url"]

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, event=event, **kwargs)
        self.fields["join_url"].initial = event.join_url

    @property
    def state(self):
        """One that waits for its new date goes on waiting: its old one is given up."""
        return self.event.state if self.event.waits_for_new_date else "moved_online"

    def change(self, page):
        # Also the attendance: postponed afterwards, it is online all the same.
        page.state, page.attendance = self.state, "online"
        page.join_url = self.cleaned_data["join_url"]
