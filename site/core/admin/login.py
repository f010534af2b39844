from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm


class LoginForm(WagtailLoginForm):
    """Named in the editor's language, and for whatever fills passwords in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        username, password = self.fields["username"], self.fields["password"]
        password.label = _("Password")
        username.widget.attrs["autocomplete"] = "username"
        password.widget.attrs["autocomplete"] = "current-password"
