"""Publishing with a doubt: the page that asks, at whichever door someone came in."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from core.admin.beside import BesidePageView, fingerprint
from core.admin.refusals import keep_comment, kept_comment
from core.models.unfinished import kept_as_draft, missing_texts, translation_into
from core.questions import answered, doubts_about
from core.translating.updating import as_translated

APPROVE = "approve"


def ask_in_editor(request, page):
    """For Wagtail's hook `before_publish_page`: what was written is a revision by then."""
    return redirect("page_publish_anyway", page.pk) if doubts_about(page) else None


def ask_in_translation(request, page):
    """For `before_edit_page`: wagtail-localize asks no hook when it publishes."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = translation_into(page)
    if translation is None or not doubts_about(as_translated(translation)):
        return None
    return redirect("page_publish_translation_anyway", page.pk)


class PublishAnywayView(BesidePageView):
    page_title = gettext_lazy("Publish the page?")
    header_icon = "warning"
    template_name = "core/admin/publish_anyway.html"

    def pages(self):
        return Page.objects.filter(depth__gt=1)

    def may_use(self, user, page):
        permissions = page.permissions_for_user(user)
        return permissions.can_publish() and not permissions.page_locked()

    @cached_property
    def revision(self):
        return self.page.get_latest_revision()

    @cached_property
    def written(self):
        """The page as it would be public."""
        return self.revision.as_object() if self.revision else self.page.specific

    @cached_property
    def doubts(self):
        return doubts_about(self.written)

    @property
    def asked_about(self) -> str:
        """All that is shown, and would be public."""
        return fingerprint(self.written.to_json(), self.doubts)

    def get_context_data(self, **kwargs):
        return super().get_context_data(asked_about=self.asked_about, doubts=self.doubts, **kwargs)

    def post(self, request, *args, **kwargs):
        if request.POST.get("asked_about") != self.asked_about:
            messages.error(request, _("The page was changed meanwhile. Look at it once more."))
            return redirect(request.path)
        with answered():
            return self.publish()

    def publish(self):
        revision = self.revision or self.written.save_revision(user=self.request.user)
        revision.publish(user=self.request.user)
        planned = revision.approved_go_live_at
        told = _("The page will be published as planned.") if planned else _("It is published.")
        return self.done(told)

    def done(self, told):
        messages.success(self.request, told)
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)


class ApproveAnywayView(PublishAnywayView):
    page_title = gettext_lazy("Approve the page?")

    def dispatch(self, request, *args, **kwargs):
        if not self.page.workflow_in_progress:
            messages.error(request, _("This page does not wait for approval any more."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self):
        return super().page.specific

    @cached_property
    def task(self):
        return self.page.current_workflow_task

    def may_use(self, user, page):
        return APPROVE in [name for name, _label, _modal in self.task.get_actions(page, user)]

    @cached_property
    def task_state(self):
        return self.page.current_workflow_task_state

    @property
    def asked_about(self):
        return fingerprint(super().asked_about, self.task_state.pk)

    @property
    def form_class(self):
        return self.task.get_form_for_action(APPROVE)

    def get_context_data(self, **kwargs):
        form = self.form_class(initial={"comment": kept_comment(self.request, self.page)})
        return super().get_context_data(form=form, approves=True, **kwargs)

    def post(self, request, *args, **kwargs):
        keep_comment(request, self.page, request.POST.get("comment", ""))
        return super().post(request, *args, **kwargs)

    def publish(self):
        comment = kept_comment(self.request, self.page)
        self.task.on_action(self.task_state, self.request.user, APPROVE, comment=comment)
        keep_comment(self.request, self.page, "")
        return self.done(_("It is approved."))


class PublishTranslationAnywayView(PublishAnywayView):
    page_title = gettext_lazy("Publish the translation?")

    @cached_property
    def translation(self):
        return translation_into(self.page)

    def dispatch(self, request, *args, **kwargs):
        if self.translation is None:
            messages.error(request, _("This page is not translated text by text any more."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def written(self):
        return as_translated(self.translation)

    def publish(self):
        if missing := missing_texts(self.page):
            messages.error(self.request, kept_as_draft(self.page, missing))
            return redirect(self.edit_url)
        self.translation.save_target(user=self.request.user, publish=True)
        return self.done(_("It is published."))


publishing_urls = [
    path(
        "pages/<int:page_id>/publish_anyway/",
        PublishAnywayView.as_view(),
        name="page_publish_anyway",
    ),
    path(
        "pages/<int:page_id>/approve_anyway/",
        ApproveAnywayView.as_view(),
        name="page_approve_anyway",
    ),
    path(
        "pages/<int:page_id>/publish_translation_anyway/",
        PublishTranslationAnywayView.as_view(),
        name="page_publish_translation_anyway",
    ),
]
