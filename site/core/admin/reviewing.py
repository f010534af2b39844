"""Someone has read a page and it still holds: one press, and when to read it again."""

from datetime import date, timedelta

from django import forms
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.models import Page

from core.admin.beside import BesidePageMixin
from core.lifecycles import mark_reviewed
from core.models import BasePage

MONTHS = (3, 6, 12, 24)
USUAL_MONTHS = 12
MONTH_DAYS = 365 / 12


def may_review(user, page) -> bool:
    """Of a page with a public address, by who may publish it."""
    return page.depth > 2 and page.permissions_for_user(user).can_publish()


def in_months(number: int) -> str:
    return ngettext_lazy("In %(count)d month", "In %(count)d months", number) % {"count": number}


class ReviewedForm(forms.Form):
    again = forms.TypedChoiceField(
        label=gettext_lazy("Read it again"),
        coerce=int,
        choices=[*((number, in_months(number)) for number in MONTHS), (0, gettext_lazy("Never"))],
        initial=USUAL_MONTHS,
    )

    def next_on(self) -> date | None:
        months = self.cleaned_data["again"]
        return timezone.localdate() + timedelta(days=round(months * MONTH_DAYS)) if months else None


class ReviewedView(BesidePageMixin, FormView):
    form_class = ReviewedForm
    template_name = "core/admin/reviewed.html"
    page_title = gettext_lazy("Mark as reviewed")
    header_icon = "check"

    def pages(self):
        return Page.objects.all()

    def may_use(self, user, page):
        return isinstance(page, BasePage) and may_review(user, page)

    @cached_property
    def page(self):
        return super().page.specific

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            action_url=self.request.path,
            submit_button_label=_("I have read it, and it holds"),
            **kwargs,
        )

    def form_valid(self, form):
        mark_reviewed(self.page, self.request.user, form.next_on())
        told = _("“%(title)s” is marked as reviewed today.")
        messages.success(self.request, told % {"title": self.page.title})
        return redirect(self.edit_url)


review_urls = [path("pages/<int:page_id>/reviewed/", ReviewedView.as_view(), name="page_reviewed")]
