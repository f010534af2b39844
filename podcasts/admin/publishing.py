"""An episode that would break its feed is published only by someone who has been told."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from podcasts.check import Finding, Level, check_episode
from podcasts.models import EpisodePage


def what_breaks(episode) -> list[Finding]:
    return [finding for finding in check_episode(episode) if finding.level == Level.MEND]


def ask_first(request, page):
    """For Wagtail's hook `before_publish_page`: what was written is a revision by then."""
    if not isinstance(page, EpisodePage) or not what_breaks(page):
        return None
    if request.resolver_match.url_name == "add":
        # Wagtail makes a new page public before it asks.
        page.live = False
        page.save(clean=False)
    return redirect("episode_publish", page.pk)


class PublishAnywayView(WagtailAdminTemplateMixin, TemplateView):
    http_method_names = ["get", "post", "head", "options"]
    page_title = gettext_lazy("Publish the episode?")
    header_icon = "warning"
    template_name = "podcasts/admin/publish_anyway.html"

    def dispatch(self, request, *args, **kwargs):
        permissions = self.episode.permissions_for_user(request.user)
        if not permissions.can_publish() or permissions.page_locked():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def episode(self):
        return get_object_or_404(EpisodePage, id=self.kwargs["page_id"])

    @cached_property
    def revision(self):
        return self.episode.get_latest_revision()

    def get_page_subtitle(self):
        return self.episode.get_admin_display_title()

    def get_context_data(self, **kwargs):
        written = self.revision.as_object() if self.revision else self.episode
        return super().get_context_data(
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.episode.pk]),
            revision=self.revision,
            findings=what_breaks(written),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.revision is None or request.POST.get("revision") != str(self.revision.pk):
            messages.error(request, _("The episode was changed meanwhile. Look at it once more."))
            return redirect(request.path)
        self.revision.publish(user=request.user)
        planned = self.revision.approved_go_live_at
        told = _("The episode will be published as planned.") if planned else _("It is published.")
        messages.success(request, told)
        return redirect("wagtailadmin_explore", self.episode.get_parent().pk)
