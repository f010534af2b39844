from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from core.slugs import danish_slugify, refuse_the_sites_own


class BasePageForm(WagtailAdminPageForm):
    """The form behind every page type."""

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug") or danish_slugify(cleaned.get("title") or "")
        # A page that exists knows by itself where it stands.
        if self.instance.pk is None and self.parent_page is not None:
            refuse_the_sites_own(slug, self.parent_page)
        return cleaned


class BasePageCopyForm(CopyForm):
    """Copies only: an alias follows its source in everything, down to the guid of its feed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self):
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        refuse_the_sites_own(cleaned.get("new_slug"), parent, field="new_slug")
        return cleaned
