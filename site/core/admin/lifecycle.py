"""Where a page is in its life, changed beside the page: revisions never carry it back."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser
from wagtail.models import Page

from core.admin.beside import BesidePageMixin
from core.admin.stale import OneSaveAtATimeMixin
from core.forms import FactForm
from core.lifecycles import tell_change
from core.models import BasePage, Lifecycle, Period, Replacement

MOST_REPLACEMENTS = 3


def may_change_lifecycle(user, page) -> bool:
    """Of a page with a public address, by who may publish it and keeps the archive."""
    return (
        page.depth > 2
        and user.has_perm("core.change_lifecycle")
        and page.permissions_for_user(user).can_publish()
    )


class LifecycleForm(FactForm):
    class Meta:
        model = Lifecycle
        fields = ["state", "period", "since", "expected", "reviewed_on", "review_on"]
        help_texts = {
            "since": gettext_lazy("Since when it is under construction. Empty: since today.")
        }
        widgets = dict.fromkeys(["since", "expected", "reviewed_on", "review_on"], AdminDateInput)

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, **kwargs)
        self.page = page
        self.fields["period"].queryset = Period.objects.filter(
            locale=Page.objects.filter(translation_key=page.translation_key)
            .order_by("locale__pk")
            .values("locale")[:1]
        )
        chosen = list(self.instance.replacements.all()) if self.instance.pk else []
        for number in range(MOST_REPLACEMENTS):
            self.fields[f"replacement_{number + 1}"] = forms.ModelChoiceField(
                queryset=Page.objects.filter(depth__gt=1),
                required=False,
                label=gettext_lazy("Replaced by"),
                help_text=gettext_lazy("A page that holds what this one used to tell."),
                widget=AdminPageChooser,
                initial=chosen[number].page_id if number < len(chosen) else None,
            )

    @property
    def replacement_names(self) -> list[str]:
        return [name for name in self.fields if name.startswith("replacement_")]

    def clean(self):
        cleaned = super().clean()
        for name in self.replacement_names:
            page = cleaned.get(name)
            if page and page.translation_key == self.page.translation_key:
                self.add_error(name, ValidationError(_("A page can't replace itself.")))
        if cleaned.get("state") == Lifecycle.State.UNDER_CONSTRUCTION:
            # Without it nobody would ever be told that it has been so for long.
            cleaned["since"] = cleaned.get("since") or timezone.localdate()
        expected = cleaned.get("expected")
        if expected and cleaned.get("since") and expected < cleaned["since"]:
            self.add_error("expected", ValidationError(_("The next look is before the start.")))
        return cleaned

    @transaction.atomic
    def save(self, commit=True):
        lifecycle = super().save(commit)
        lifecycle.replacements.all().delete()
        pages = [self.cleaned_data[name] for name in self.replacement_names]
        Replacement.objects.bulk_create(
            Replacement(lifecycle=lifecycle, page=page, sort_order=order)
            for order, page in enumerate(filter(None, pages))
        )
        return lifecycle


class LifecycleView(OneSaveAtATimeMixin, BesidePageMixin, FormView):
    form_class = LifecycleForm
    template_name = "wagtailadmin/generic/form.html"
    page_title = gettext_lazy("Lifecycle")
    header_icon = "history"

    def pages(self):
        return Page.objects.all()

    def rows_saved(self):
        """The first of those that share it."""
        return Page.objects.filter(translation_key=self.page.translation_key)

    def may_use(self, user, page):
        return isinstance(page, BasePage) and may_change_lifecycle(user, page)

    @cached_property
    def page(self):
        return super().page.specific

    def get_form_kwargs(self):
        stored = Lifecycle.objects.filter(translation_key=self.page.translation_key).first()
        instance = stored or Lifecycle(translation_key=self.page.translation_key)
        return {**super().get_form_kwargs(), "instance": instance, "page": self.page}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "media": context["form"].media,
            "action_url": self.request.path,
            "submit_button_label": _("Save"),
        }

    def form_invalid(self, form):
        message = _("The lifecycle is not saved yet: mend what is marked.")
        messages.validation_error(self.request, message, form)
        return super().form_invalid(form)

    @transaction.atomic
    def form_valid(self, form):
        before = Lifecycle.objects.select_related("period").filter(pk=form.instance.pk).first()
        was = (before or Lifecycle()).effective_state
        lifecycle = form.save()
        tell_change(self.page, self.request.user, was, lifecycle.effective_state)
        messages.success(
            self.request,
            _("The lifecycle of “%(title)s” is saved: %(state)s.")
            % {"title": self.page.title, "state": lifecycle.effective_state_label},
        )
        return redirect(self.edit_url)


lifecycle_urls = [
    path("pages/<int:page_id>/lifecycle/", LifecycleView.as_view(), name="page_lifecycle")
]
