from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from core.slugs import danish_slugify, is_the_sites_own


def refuse_the_sites_own(form, name: str, slug: str, parent):
    """Of the slug in the form's field `name`, for a page that is to stand below `parent`."""
    is_at_the_top = parent is not None and parent.depth == 2
    if slug and is_at_the_top and is_the_sites_own(slug, parent.locale.language_code):
        message = _("The site itself uses the address “%(slug)s”. Choose another slug.")
        form.add_error(name, message % {"slug": slug})


class BasePageForm(WagtailAdminPageForm):
    """The form behind every page type."""

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug") or danish_slugify(cleaned.get("title") or "")
        refuse_the_sites_own(self, "slug", slug, self.parent_page)
        return cleaned


class BasePageCopyForm(CopyForm):
    """Copies only: an alias follows its source in everything, down to the guid of its feed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self):
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        refuse_the_sites_own(self, "new_slug", cleaned.get("new_slug"), parent)
        return cleaned
