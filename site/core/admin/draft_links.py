"""The link to a page's draft: made, shown, and taken back, by who may change the page."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

from core.admin.beside import BesidePageView
from core.drafts import closed_because
from core.models import BasePage, DraftLink

SHARED, TAKEN_BACK = "core.draft.share", "core.draft.take_back"


def may_share(user, page) -> bool:
    return page.depth > 1 and page.permissions_for_user(user).can_edit()


class DraftLinkView(BesidePageView):
    template_name = "core/admin/draft_link.html"
    page_title = gettext_lazy("Share the draft")
    header_icon = "link"

    def pages(self):
        return Page.objects.all()

    def may_use(self, user, page):
        return isinstance(page, BasePage) and may_share(user, page)

    @cached_property
    def page(self):
        return super().page.specific

    def get_context_data(self, **kwargs):
        link = DraftLink.objects.select_related("made_by").filter(page=self.page.pk).first()
        return super().get_context_data(
            link=link if link and link.is_open else None,
            closed_because=closed_because(self.page),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        """A new link ends the one before."""
        if "take-back" not in request.POST:
            fresh = DraftLink(page_id=self.page.pk, made_by=request.user)
            values = {"token": fresh.token, "made_by": request.user, "expires_at": fresh.expires_at}
            DraftLink.objects.update_or_create(page_id=self.page.pk, defaults=values)
            log(instance=self.page, action=SHARED, user=request.user)
            messages.success(request, _("Here is the link. It works for a week."))
        elif DraftLink.objects.filter(page=self.page.pk).delete()[0]:
            log(instance=self.page, action=TAKEN_BACK, user=request.user)
            messages.success(request, _("The link is taken back: it leads nowhere now."))
        return redirect(request.path)


draft_link_urls = [
    path("pages/<int:page_id>/draft-link/", DraftLinkView.as_view(), name="page_draft_link")
]
