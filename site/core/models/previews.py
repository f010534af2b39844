"""How else a page can be looked at before it is published, beside the page as readers see it."""

from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from core.models.lifecycle import Lifecycle

PAGE, ARCHIVED, FEED_ITEM, SHARED = "", "archived", "feed-item", "shared"
IN_A_FEED = (PAGE, ARCHIVED, FEED_ITEM, SHARED)
LABELS = {
    PAGE: _("The page"),
    ARCHIVED: _("In the archive"),
    FEED_ITEM: _("In a feed"),
    SHARED: _("Shared by others"),
}


class PreviewModesMixin:
    """`offered_previews`: names of LABELS, the first being shown at first."""

    offered_previews = (PAGE, ARCHIVED, SHARED)

    @property
    def preview_modes(self):
        return [(name, LABELS[name]) for name in self.offered_previews]

    def serve_preview(self, request, mode_name):
        if mode_name == ARCHIVED:
            self.__dict__["lifecycle"] = Lifecycle(
                translation_key=self.translation_key, state=Lifecycle.State.ARCHIVED
            )
        if mode_name not in (FEED_ITEM, SHARED):
            return super().serve_preview(request, PAGE)
        request.is_preview = True
        template = f"core/previews/{mode_name.replace('-', '_')}.html"
        return TemplateResponse(request, template, {"page": self})
