"""wagtail-localize asks for one permission for everything; a page has its own."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Locale
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.admin.po_upload import upload_po
from core.admin.stopping import stop
from core.admin.string_edits import string_urls
from core.models.navigation import OnePerLanguage
from core.pages import all_pages
from core.translating.pages import source_locale
from core.translating.updating import translations_of, update


def place_for(page, locale):
    """Where a translation of the page would be put: nowhere before its parent has one."""
    return page.get_parent().get_translation_or_none(locale)


def may_translate_into(user, page, locale) -> bool:
    place = place_for(page, locale)
    return place is not None and place.permissions_for_user(user).can_add_subpage()


def may_read(user, page) -> bool:
    """What everyone may read, or the user may edit: a draft is not shown by translating it."""
    return (
        page.permissions_for_user(user).can_edit()
        or all_pages().public().filter(pk=page.pk).exists()
    )


class SubmitPageView(SubmitPageTranslationView):
    def dispatch(self, request, *args, **kwargs):
        page = self.get_object()
        original = page.get_translation_or_none(source_locale())
        if original and original.pk != page.pk:
            # From a translation one would be made that nothing of the source's reaches.
            return redirect("wagtail_localize:submit_page_translation", original.pk)
        others = Locale.objects.exclude(pk=page.locale_id)
        self.locales = [
            locale for locale in others if may_translate_into(request.user, page, locale)
        ]
        if not may_read(request.user, page):
            raise PermissionDenied
        if not self.locales:
            return self.refuse(page, others)
        return super().dispatch(request, *args, **kwargs)

    def refuse(self, page, others):
        may_submit = self.request.user.has_perm("wagtail_localize.submit_translation")
        if not may_submit or all(place_for(page, locale) for locale in others):
            raise PermissionDenied
        messages.error(
            self.request,
            _("“%(title)s” can't be translated yet: translate the page above it first.")
            % {"title": page.title},
        )
        return redirect("wagtailadmin_explore", page.get_parent().pk)

    def get_form(self):
        form = super().get_form()
        field = form.fields["locales"]
        field.queryset = field.queryset.filter(pk__in=[locale.pk for locale in self.locales])
        return form


class SubmitSnippetView(SubmitSnippetTranslationView):
    def get_object(self):
        try:
            return super().get_object()
        except ValueError as error:
            raise Http404 from error

    def dispatch(self, request, *args, **kwargs):
        if not user_can_edit_snippet_type(request.user, type(self.get_object())):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self):
        form = super().get_form()
        if isinstance(self.object, OnePerLanguage):
            taken = type(self.object).objects.values("locale")
            form.fields["locales"].queryset = form.fields["locales"].queryset.exclude(pk__in=taken)
        return form


class UpdateView(UpdateTranslationsView):
    """Only into languages that are the user's, published only where every text is translated."""

    def dispatch(self, request, *args, **kwargs):
        self.translations = translations_of(self.get_object(), request.user)
        if not self.translations:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self):
        """A machine is started in the translation itself, where its texts are read."""
        form = super().get_form()
        form.fields.pop("use_machine_translation", None)
        form.fields["publish_translations"].help_text = _(
            "Published is what is translated whole. The rest stays as it is until it is."
        )
        return form

    @transaction.atomic
    def form_valid(self, form):
        wants_to_publish = form.cleaned_data["publish_translations"]
        for told in update(self.object, self.translations, self.request.user, wants_to_publish):
            messages.warning(self.request, told)
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())


def no_aliases(request, page_id):
    """An alias would serve Danish text as another language."""
    raise PermissionDenied


# Matched before wagtail-localize's own; the names it is reversed by stay its own.
guarded_urls = [
    path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
    path(
        "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        SubmitSnippetView.as_view(),
    ),
    path("localize/update/<int:translation_source_id>/", UpdateView.as_view()),
    path("localize/page/<int:page_id>/convert_to_alias/", no_aliases),
    path("localize/translate/<int:translation_id>/pofile/upload/", upload_po),
    path("localize/translate/<int:translation_id>/disable/", stop),
    *string_urls,
]
