"""What a person answers, recorded in one step: yes, still; no, no longer."""

from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.db import transaction
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy

from core.dates import within_reason
from core.models import Appearance, Consent, Person
from core.pages import all_pages

WITHDRAW, RENEW = "core.consent.withdraw", "core.consent.renew"
ASKED_AGAIN_AFTER = timedelta(days=730)


class ConsentsMixin(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    permission_policy = ModelPermissionPolicy(Consent)
    permission_required = "change"
    header_icon = "key"

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("consents:index"), "label": _("Consents")},
            {"url": "", "label": self.page_title},
        ]


class WithdrawForm(forms.Form):
    withdrawn_on = forms.DateField(
        label=gettext_lazy("Withdrawn on"),
        help_text=gettext_lazy("Today, unless the person said another day."),
        widget=AdminDateInput,
        validators=[within_reason],
    )


class RenewForm(forms.Form):
    review_on = forms.DateField(
        label=gettext_lazy("Ask again on"), widget=AdminDateInput, validators=[within_reason]
    )

    def clean_review_on(self):
        day = self.cleaned_data["review_on"]
        if day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day to come."))
        return day


def withdraw(consent: Consent, day: date, user) -> list[Consent]:
    """With a line in the history for each that ends."""
    ended = consent.withdraw(day)
    for each in ended:
        log(instance=each, action=WITHDRAW, user=user)
    return ended


def pages_resting_on(consent: Consent) -> list:
    """Each version by itself, as it is public now."""
    rows = Appearance.objects.resting_on(consent)
    found = all_pages().public().filter(pk__in=rows.values("page_id"))
    return list(found.select_related("locale").order_by("translation_key", "path").specific())


class AnswerView(ConsentsMixin, FormView):
    def answerable(self):
        """The consents that may be answered here."""
        return Consent.objects.filter(withdrawn_on__isnull=True)

    @cached_property
    def consent(self):
        found = self.answerable().select_related("person")
        return get_object_or_404(found, pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.consent)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            consent=self.consent,
            pages=self.pages,
            action_url=self.request.path,
            back_url=reverse("consents:index"),
            **kwargs,
        )

    @cached_property
    def pages(self) -> list:
        return pages_resting_on(self.consent)

    def done(self, told):
        messages.success(self.request, told % {"consent": self.consent})
        return redirect("consents:index")


class WithdrawView(AnswerView):
    form_class = WithdrawForm
    page_title = gettext_lazy("Withdraw")
    template_name = "core/admin/consent_withdraw.html"

    def answerable(self):
        """Also one that ends on a day to come: it may end sooner."""
        to_come = Q(withdrawn_on__gt=timezone.localdate())
        return Consent.objects.filter(Q(withdrawn_on__isnull=True) | to_come)

    def get_initial(self):
        return {"withdrawn_on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        feeds = {
            feed.url: feed.title for page in self.pages for feed in page.feed_links(self.request)
        }
        portrait = self.consent.use == Consent.Use.PORTRAIT and self.consent.person.portrait
        return super().get_context_data(feeds=feeds.values(), portrait=portrait, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        day = form.cleaned_data["withdrawn_on"]
        if day < self.consent.given_on:
            form.add_error("withdrawn_on", _("A consent can't be withdrawn before it was given."))
            return self.form_invalid(form)
        if self.consent.withdrawn_on and day > self.consent.withdrawn_on:
            told = _("It ends before that day already. Choose an earlier day.")
            form.add_error("withdrawn_on", told)
            return self.form_invalid(form)
        withdraw(self.consent, day, self.request.user)
        if day > timezone.localdate():
            return self.done(_("“%(consent)s” ends on the day you chose."))
        return self.done(_("“%(consent)s” is withdrawn. What rested on it is not public any more."))


class RenewView(AnswerView):
    form_class = RenewForm
    page_title = gettext_lazy("Renew")
    template_name = "core/admin/consent_renew.html"

    def get_initial(self):
        return {"review_on": timezone.localdate() + ASKED_AGAIN_AFTER}

    @transaction.atomic
    def form_valid(self, form):
        self.consent.review_on = form.cleaned_data["review_on"]
        self.consent.save()
        log(instance=self.consent, action=RENEW, user=self.request.user)
        return self.done(_("“%(consent)s” holds on."))


@dataclass(frozen=True)
class Missing:
    person: Person
    use: Consent.Use
    pages: list

    @property
    def add_url(self) -> str:
        return f"{reverse('consents:add')}?person={self.person.pk}&use={self.use}"


class MissingConsentsView(ConsentsMixin, TemplateView):
    page_title = gettext_lazy("Shown without consent")
    template_name = "core/admin/consents_missing.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(rows=missing_consents(), **kwargs)


def missing_consents() -> list[Missing]:
    """Who is shown on something public without having been asked, by person and use."""
    rows = Appearance.objects.without("website").filter(page__in=all_pages().public())
    pages = {}
    for row in rows.select_related("page"):
        pages.setdefault((row.person_key, row.use), []).append(row.page)
    people = {
        person.translation_key: person
        for person in Person.objects.filter(
            translation_key__in={key for key, _use in pages}
        ).order_by("-pk")
    }
    found = [
        Missing(people[key], Consent.Use(use), shown)
        for (key, use), shown in pages.items()
        if key in people
    ]
    return sorted(found, key=lambda row: row.person.sort_key)
