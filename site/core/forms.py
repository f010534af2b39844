from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm


class BasePageForm(WagtailAdminPageForm):
    """The form behind every page type."""


class BasePageCopyForm(CopyForm):
    """Copies only: an alias follows its source in everything, down to the guid of its feed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
