"""A translation that is no longer made text by text is a page like any other: nobody counts its
texts any more, so none of them may be Danish when that begins."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import stop_translation, user_can_edit_instance

from core.admin.locked import unless_locked
from core.models.unfinished import texts_in_the_source_language


@require_POST
@unless_locked
def stop(request, translation_id):
    translation = get_object_or_404(Translation, pk=translation_id)
    page = translation.get_target_instance()
    if isinstance(page, Page) and user_can_edit_instance(request.user, page):
        if missing := texts_in_the_source_language(page):
            messages.error(request, told_first(page, missing))
            return redirect("wagtailadmin_pages:edit", page.pk)
        if translation.enabled and not page.first_published_at:
            translation.save_target(user=request.user, publish=False)
    return stop_translation(request, translation_id)


def told_first(page, missing: int) -> str:
    return ngettext(
        "%(count)d text of “%(title)s” is still in Danish. Translate it first: then the "
        "translation can be stopped.",
        "%(count)d texts of “%(title)s” are still in Danish. Translate them first: then the "
        "translation can be stopped.",
        missing,
    ) % {"title": page.title, "count": missing}
