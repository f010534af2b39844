"""One action that takes over what every source has changed, as far as the user may."""

from collections import Counter

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail_localize.models import TranslationSource

from core.admin.translation_report import all_rows
from core.admin.translation_rows import REPORT, in_order, report_address
from core.registry import TranslationState
from core.translating.updating import Outcome, translations_of, update_all

SECONDS = 10
MOST_NAMED = 20
SUBMIT = "wagtail_localize.submit_translation"


class PublishForm(forms.Form):
    publish = forms.BooleanField(
        required=False,
        initial=True,
        label=gettext_lazy("Publish what is complete"),
        help_text=gettext_lazy(
            "What is not complete stays as readers see it now, until it is translated."
        ),
    )


def tell(request, outcome: Outcome):
    for sentence in outcome.failed[:MOST_NAMED]:
        messages.error(request, sentence)
    for sentence in outcome.told[:MOST_NAMED]:
        messages.warning(request, sentence)
    if more := len([*outcome.failed[MOST_NAMED:], *outcome.told[MOST_NAMED:]]):
        told = ngettext(
            "%(count)d more is in the report.", "%(count)d more are in the report.", more
        )
        messages.warning(request, told % {"count": more})
    if outcome.updated:
        told = ngettext(
            "The texts of %(count)d page or fact were taken over.",
            "The texts of %(count)d pages and facts were taken over.",
            outcome.updated,
        )
        messages.success(request, told % {"count": outcome.updated})
    if outcome.left:
        told = ngettext(
            "%(count)d is left, so that you need not wait: update once more.",
            "%(count)d are left, so that you need not wait: update once more.",
            outcome.left,
        )
        messages.warning(request, told % {"count": outcome.left})


class UpdateAllView(WagtailAdminTemplateMixin, FormView):
    form_class = PublishForm
    template_name = "core/admin/update_all_translations.html"
    page_title = gettext_lazy("Update translations")
    header_icon = "resubmit"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(SUBMIT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def rows(self):
        return in_order([row for row in all_rows(self.request.user) if row.can_be_updated], "title")

    @cached_property
    def sources(self) -> list:
        """One for each page or fact, whichever languages it has."""
        found = {row.translation.source_id: row.translation.source for row in self.rows}
        return list(found.values())

    def get_breadcrumbs_items(self):
        report = {"url": reverse(REPORT), "label": _("Translations")}
        return [*self.breadcrumbs_items, report, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            sources=len(self.sources),
            languages=sorted(Counter(row.language_name for row in self.rows).items()),
            named=self.rows[:MOST_NAMED],
            more=len(self.rows[MOST_NAMED:]),
            report_url=report_address(state=TranslationState.BEHIND),
            **kwargs,
        )

    def form_valid(self, form):
        publish = form.cleaned_data["publish"]
        outcome = update_all(self.sources, self.request.user, publish, SECONDS)
        tell(self.request, outcome)
        return redirect("update_all_translations" if outcome.left else REPORT)


class UpdateTranslationsBulkAction(PageBulkAction):
    display_name = gettext_lazy("Update translations")
    action_type = "update_translations"
    aria_label = gettext_lazy("Update the translations of selected pages")
    template_name = "core/admin/bulk_translations.html"
    icon = "resubmit"
    question = gettext_lazy(
        "What these pages have changed is taken over into their translations. What is translated "
        "already stays translated."
    )
    refusal = gettext_lazy("These pages have no translation that you may update")
    button = gettext_lazy("Update translations")
    action_priority = 61
    form_class = PublishForm

    def check_perm(self, page):
        user, source = self.request.user, TranslationSource.objects.get_for_instance_or_none(page)
        return user.has_perm(SUBMIT) and source is not None and bool(translations_of(source, user))

    def prepare_action(self, objects, objects_without_access):
        """Before Wagtail opens one transaction for them all."""
        sources = [TranslationSource.objects.get_for_instance(page) for page in objects]
        publish = self.cleaned_form.cleaned_data["publish"]
        tell(self.request, update_all(sources, self.request.user, publish, SECONDS))
        return redirect(self.next_url)


update_urls = [
    path("translations/update/", UpdateAllView.as_view(), name="update_all_translations")
]
