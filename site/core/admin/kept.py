"""Into which languages pages are kept translated: beside a page, or for many in a list."""

from collections import defaultdict

from django import forms
from django.conf import settings
from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from core.admin.beside import BesidePageMixin
from core.admin.translation_rows import address_of, in_order
from core.languages import code_of
from core.models import KeptTranslation
from core.translating.kept import keep, keep_no_longer, kept_locales
from core.translating.pages import rows_of_pages
from core.translating.reach import Reach

LOG_ACTION = "core.kept_translated"


def other_locales():
    return Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)


def may_keep_translated(user, page) -> bool:
    """Of a page with a public address, by who may publish it in the language it is written in."""
    is_source = code_of(page.locale_id) == settings.LANGUAGE_CODE
    return page.depth > 1 and is_source and page.permissions_for_user(user).can_publish()


class LanguagesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(queryset=other_locales(), **kwargs)

    def label_from_instance(self, locale):
        return str(dict(settings.LANGUAGES)[locale.language_code])


class KeptForm(forms.Form):
    locales = LanguagesField(
        required=False,
        label=gettext_lazy("Kept translated into"),
        help_text=gettext_lazy(
            "The admin's first page tells when a translation into these languages is missing or "
            "falls behind. Other translations stand in the report alone."
        ),
    )


class KeptView(BesidePageMixin, FormView):
    form_class = KeptForm
    template_name = "core/admin/kept_translations.html"
    page_title = gettext_lazy("Translations")
    header_icon = "wagtail-localize-language"

    def pages(self):
        return Page.objects.all()

    def may_use(self, user, page):
        return may_keep_translated(user, page)

    @cached_property
    def before(self) -> set[int]:
        return kept_locales(self.page.translation_key)

    def get_initial(self):
        return {"locales": list(self.before)}

    def get_context_data(self, **kwargs):
        rows = rows_of_pages(Reach(self.request.user), [self.page.translation_key])
        shown = [(row, address_of(row)) for row in in_order(rows, "language")]
        return super().get_context_data(
            rows=shown,
            action_url=self.request.path,
            submit_button_label=_("Save"),
            **kwargs,
        )

    def form_valid(self, form):
        chosen = {locale.pk for locale in form.cleaned_data["locales"]}
        keep([self.page.translation_key], chosen - self.before)
        keep_no_longer([self.page.translation_key], self.before - chosen)
        if chosen != self.before:
            tell_history([self.page], self.request.user)
        told = _("It is saved into which languages “%(title)s” is kept translated.")
        messages.success(self.request, told % {"title": self.page.title})
        return redirect(self.edit_url)


def tell_history(pages, user):
    keys = [page.translation_key for page in pages]
    rows = KeptTranslation.objects.filter(translation_key__in=keys).select_related("locale")
    codes = defaultdict(list)
    for row in rows:
        codes[row.translation_key].append(row.locale.language_code)
    for page in pages:
        data = {"languages": codes[page.translation_key]}
        log(instance=page, action=LOG_ACTION, user=user, data=data)


class ManyForm(forms.Form):
    KEEP, DROP = "keep", "drop"

    locales = LanguagesField(label=gettext_lazy("Languages"))
    what = forms.ChoiceField(
        label=gettext_lazy("What is to be done"),
        choices=[
            (KEEP, gettext_lazy("Keep them translated")),
            (DROP, gettext_lazy("Keep them translated no longer")),
        ],
        initial=KEEP,
        widget=forms.RadioSelect,
    )


class KeepTranslatedBulkAction(PageBulkAction):
    display_name = gettext_lazy("Keep translated")
    action_type = "keep_translated"
    aria_label = gettext_lazy("Choose into which languages selected pages are kept translated")
    template_name = "core/admin/bulk_translations.html"
    icon = "wagtail-localize-language"
    question = gettext_lazy("Into which languages are these pages kept translated?")
    refusal = gettext_lazy("Only Danish pages that you may publish are kept translated by you")
    button = gettext_lazy("Save")
    action_priority = 60
    form_class = ManyForm

    def check_perm(self, page):
        return may_keep_translated(self.request.user, page)

    def get_execution_context(self):
        return {**super().get_execution_context(), **self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(cls, objects, locales=(), what="", user=None, **kwargs):
        change = keep if what == ManyForm.KEEP else keep_no_longer
        change([page.translation_key for page in objects], {locale.pk for locale in locales})
        tell_history(objects, user)
        return len(objects), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return ngettext(
            "It is saved for %(count)d page.",
            "It is saved for %(count)d pages.",
            num_parent_objects,
        ) % {"count": num_parent_objects}


kept_urls = [
    path("pages/<int:page_id>/translations/", KeptView.as_view(), name="page_translations")
]
