"""A page that is locked, or waits for someone's approval, is not changed by its texts either.

wagtail-localize's own views don't ask.
"""

from functools import wraps

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from core.models.unfinished import translation_into

READING = ("GET", "HEAD", "OPTIONS")
RESTART = "localize-restart-translation"


def why_locked(user, instance) -> str:
    """Empty for what the user may change."""
    lock = instance.get_lock() if isinstance(instance, Page) else None
    if lock is None or not lock.for_user(user):
        return ""
    return lock.get_message(user) or _("This page is locked.")


def refuse_locked(request, page):
    """For `before_edit_page`: what wagtail-localize does there it does to any page."""
    changes = request.method == "POST" and (translation_into(page) or RESTART in request.POST)
    if changes and (told := why_locked(request.user, page)):
        messages.error(request, told)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def unless_locked(view):
    """Decorate a view of a translation. Whether the user may edit it the view asks itself."""

    @wraps(view)
    def guarded(request, translation_id, **kwargs):
        translation = get_object_or_404(Translation, pk=translation_id)
        page = translation.get_target_instance()
        may_edit = user_can_edit_instance(request.user, page)
        told = may_edit and request.method not in READING and why_locked(request.user, page)
        if not told:
            return view(request, translation_id=translation_id, **kwargs)
        if request.method != "POST":
            # Asked by the editor's script, a text at a time.
            return JsonResponse({"detail": told}, status=403)
        messages.error(request, told)
        return redirect("wagtailadmin_pages:edit", page.pk)

    return guarded
