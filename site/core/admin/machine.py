"""Machine translation in wagtail-localize's editor, and approving what came of it."""

import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.log_actions import log
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue
from wagtail_localize.views.edit_translation import (
    apply_machine_translation,
    user_can_edit_instance,
)

from core.admin.beside import BesidePageView, fingerprint
from core.admin.locked import unless_locked
from core.machine.texts import approve, machine_made, machine_texts, may_be_sent
from core.models import BasePage
from core.pages import all_pages

LOG_ACTION = "core.approve_machine_texts"


@require_POST
@unless_locked
def machine_translate(request, translation_id):
    translation = get_object_or_404(Translation, pk=translation_id)
    translator = get_machine_translator()
    if translator is None:
        raise Http404
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    source = translation.source.get_source_instance()
    if not isinstance(source, BasePage):
        messages.error(request, _("No machine translates facts. Translate it by hand."))
    elif may_be_sent(source):
        # What was asked about is what is sent: not a text from before someone was taken out of it.
        translation.source.update_from_db()
        fill(request, translation, translator)
    else:
        messages.error(
            request,
            _("A person on this page has not agreed to machine translation. Translate it by hand."),
        )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def fill(request, translation, translator):
    texts = StringTranslation.objects.filter(locale=translation.target_locale)
    before = texts.count()
    apply_machine_translation(translation.pk, request.user, translator)
    written = texts.count() - before
    if written:
        told = ngettext(
            "%(service)s has translated %(count)d text. Read it before you publish.",
            "%(service)s has translated %(count)d texts. Read them before you publish.",
            written,
        )
        messages.success(request, told % {"service": translator.display_name, "count": written})
    if problem := getattr(translator, "problem", ""):
        messages.error(request, problem)
    elif not written:
        messages.warning(request, _("There was nothing left to translate."))


def allowed_props(props: str, translation) -> str:
    """Of wagtail-localize's editor: without the button where it would be refused."""
    data = json.loads(props)
    if data["machineTranslator"] and not may_be_sent(translation.source.get_source_instance()):
        data["machineTranslator"] = None
    return json.dumps(data)


def may_approve(user, page) -> bool:
    """Who may edit the page; and publish it once it is public: readers are told no longer."""
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() and (not page.live or permissions.can_publish())


def tell_of_machine_texts(request, page):
    """For `before_edit_page`: above the editor, while there are any."""
    if request.method == "GET" and isinstance(page, BasePage) and (told := what_to_approve(page)):
        address = reverse("page_machine_texts", args=[page.pk])
        messages.warning(request, told, buttons=[messages.button(address, _("Read and approve"))])


def what_to_approve(page) -> str:
    if count := machine_texts(page).count():
        told = ngettext(
            "A machine wrote %(count)d text of this page. Readers are told so until a person "
            "has approved it.",
            "A machine wrote %(count)d texts of this page. Readers are told so until a person "
            "has approved them.",
            count,
        )
        return told % {"count": count}
    if machine_made([page]):
        return _(
            "A machine wrote some of what readers see on this page. They are told so until a "
            "person has approved it."
        )
    return ""


class MachineTextsView(BesidePageView):
    page_title = gettext_lazy("What a machine wrote")
    header_icon = "wagtail-localize-language"
    template_name = "core/admin/machine_texts.html"

    def pages(self):
        return all_pages()

    def may_use(self, user, page):
        return may_approve(user, page)

    @cached_property
    def texts(self):
        return list(machine_texts(self.page).order_by("pk"))

    @property
    def pairs(self):
        """(Danish, translated) as plain text."""
        for text in self.texts:
            yield (
                StringValue(text.translation_of.data).render_text(),
                StringValue(text.data).render_text(),
            )

    @property
    def shown(self) -> str:
        seen = [(text.pk, text.data) for text in self.texts]
        return fingerprint([*seen, self.page.live_revision_id])

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            pairs=list(self.pairs),
            is_marked=bool(machine_made([self.page])),
            shown=self.shown,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            if request.POST.get("shown") != self.shown:
                messages.error(request, _("The texts were changed meanwhile. Read them once more."))
                return redirect(request.path)
            approve(self.page, request.user)
            log(instance=self.page.specific, action=LOG_ACTION, user=request.user)
        messages.success(request, _("The texts are approved."))
        return redirect(self.edit_url)


machine_urls = [
    path("localize/translate/<int:translation_id>/machine_translate/", machine_translate),
    path(
        "pages/<int:page_id>/machine_texts/", MachineTextsView.as_view(), name="page_machine_texts"
    ),
]
