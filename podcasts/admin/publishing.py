"""An episode that would break its feed is published only by someone who has been told."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from core.admin.refusals import pages_to_publish
from podcasts.admin.beside import BesidePageView
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


def warn_before_approving(request, page):
    """For `before_edit_page`: approving publishes, and Wagtail asks no hook when it does."""
    if request.method == "GET" and isinstance(page, EpisodePage) and page.workflow_in_progress:
        for finding in what_breaks(page):
            told = _("Once approved, this would break the feed: %(problem)s")
            messages.warning(request, told % {"problem": finding.sentence})


def refuse_in_bulk(request, action_type, objects, action):
    """A list can't ask about one of its pages: such an episode is published by itself."""
    if request.method != "POST" or action_type != "publish" or action.model is not Page:
        return
    include_descendants = action.cleaned_form.cleaned_data["include_descendants"]
    written = (
        page.get_latest_revision_as_object()
        for page in pages_to_publish(objects, include_descendants, request.user)
    )
    breaking = [page for page in written if isinstance(page, EpisodePage) and what_breaks(page)]
    if breaking:
        told = _("“%(title)s” would break its feed. Publish it by itself: then you see why.")
        reasons = [told % {"title": page.get_admin_display_title()} for page in breaking]
        raise ValidationError([_("Nothing was published."), *reasons])


class PublishAnywayView(BesidePageView):
    page_title = gettext_lazy("Publish the episode?")
    header_icon = "warning"
    template_name = "podcasts/admin/publish_anyway.html"

    def pages(self):
        return EpisodePage.objects.all()

    def may_use(self, user, page):
        permissions = page.permissions_for_user(user)
        return permissions.can_publish() and not permissions.page_locked()

    @cached_property
    def revision(self):
        return self.page.get_latest_revision()

    def get_context_data(self, **kwargs):
        written = self.revision.as_object() if self.revision else self.page
        return super().get_context_data(
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
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)
