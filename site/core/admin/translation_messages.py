"""Whoever publishes a source is told at once which of its translations are behind now."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.localization import get_localized_response

from core.admin.translation_rows import report_address, update_address
from core.headers import in_admin
from core.registry import TranslationState
from core.translating.pages import rows_of_pages
from core.translating.published import noting_published
from core.translating.reach import Reach


class TellBehindMiddleware:
    """Publishing has many doors: the editor, lists, workflows, the question before publishing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method != "POST" or not in_admin(request):
            return self.get_response(request)
        with noting_published() as keys:
            response = self.get_response(request)
        return get_localized_response(tell_behind, request, response, keys) if keys else response


def tell_behind(request, response, keys):
    rows = [
        row
        for row in rows_of_pages(Reach(request.user), list(keys))
        if row.texts == TranslationState.BEHIND
    ]
    titles = {row.source.pk: row.title for row in rows}
    if len(titles) == 1:
        tell_of_one(request, rows)
    elif titles:
        told = ngettext(
            "Translations of %(count)d published page are behind it now.",
            "Translations of %(count)d published pages are behind them now.",
            len(titles),
        ) % {"count": len(titles)}
        to_report = messages.button(report_address(state=TranslationState.BEHIND), _("Show them"))
        messages.warning(request, told, buttons=[to_report])
    return response


def tell_of_one(request, rows):
    told = _("Behind “%(title)s” now: %(languages)s.") % {
        "title": rows[0].title,
        "languages": ", ".join(row.language_name for row in rows),
    }
    buttons = [
        messages.button(update_address(row), _("Update the translations"))
        for row in rows
        if row.can_be_updated
    ]
    to_report = messages.button(report_address(state=TranslationState.BEHIND), _("Show them"))
    messages.warning(request, told, buttons=buttons[:1] or [to_report])
