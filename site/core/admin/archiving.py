"""A page into the archive and out of it again, each with a form of its own."""

from django import forms
from django.db import transaction
from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.models import Page

from core.admin.lifecycle import LifecycleForm, LifecycleView
from core.lifecycles import archive, change_state
from core.models import BasePage, Lifecycle
from core.pages import all_pages


def by_hand(page) -> bool:
    return Lifecycle.objects.filter(
        pk=page.translation_key, state=Lifecycle.State.ARCHIVED
    ).exists()


class ArchiveForm(LifecycleForm):
    below = forms.BooleanField(
        required=False,
        label=gettext_lazy("The pages below it, too"),
        help_text=gettext_lazy("What is archived stands in no feed any more."),
    )

    class Meta(LifecycleForm.Meta):
        fields = ["period"]

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, page=page, **kwargs)
        if page.is_leaf() or not page.archives_below:
            del self.fields["below"]

    def save(self, commit=True):
        self.instance.state = Lifecycle.State.ARCHIVED
        return super().save(commit)


class ArchiveView(LifecycleView):
    form_class = ArchiveForm
    template_name = "core/admin/archive_page.html"
    page_title = gettext_lazy("Move to the archive")

    def dispatch(self, request, *args, **kwargs):
        if by_hand(self.page) and self.may_use(request.user, self.page):
            return redirect("page_take_out", self.page.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        languages = all_pages().filter(translation_key=self.page.translation_key)
        context = super().get_context_data(
            languages=languages.select_related("locale").order_by("locale__pk"), **kwargs
        )
        return {**context, "submit_button_label": _("Move to the archive")}

    @transaction.atomic
    def form_valid(self, form):
        answer = super().form_valid(form)
        if form.cleaned_data.get("below"):
            below = self.page.get_descendants().specific(defer=True)
            for page in below:
                if isinstance(page, BasePage) and not page.is_archived:
                    archive(page, self.request.user)
        return answer


class TakeOutView(LifecycleView):
    """Of a page that was archived by hand: what a closed period archived opens with the period."""

    form_class = forms.Form
    template_name = "core/admin/take_out.html"
    page_title = gettext_lazy("Take out of the archive")

    def pages(self):
        by_hand = Lifecycle.objects.filter(state=Lifecycle.State.ARCHIVED)
        return Page.objects.filter(translation_key__in=by_hand.keys())

    @cached_property
    def closed_period(self):
        period = self.page.lifecycle.period
        return period if period and period.is_closed else None

    def get_form_kwargs(self):
        return FormView.get_form_kwargs(self)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(closed_period=self.closed_period, **kwargs)
        context["submit_button_label"] = _("Take out of the archive")
        return context

    def form_valid(self, form):
        change_state(self.page, Lifecycle.State.CURRENT, self.request.user)
        told = _("“%(title)s” is taken out of the archive.")
        if self.closed_period:
            told = _("“%(title)s” stays in the archive for as long as its period is closed.")
        messages.success(self.request, told % {"title": self.page.title})
        return redirect(self.edit_url)


archive_urls = [
    path("pages/<int:page_id>/archive/", ArchiveView.as_view(), name="page_archive"),
    path("pages/<int:page_id>/take-out/", TakeOutView.as_view(), name="page_take_out"),
]
