"""Texts as wagtail-localize's editor saves them, one at a time, and what a translation has of its
own: the addresses of links, other pictures."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation
from wagtail_localize.views import edit_translation

from core.admin.locked import unless_locked
from core.admin.refusals import GONE
from core.blocks.base import LinkAddressBlock
from core.translating.updating import as_translated


def refusal(told: str):
    return JsonResponse({"detail": told}, status=400)


def answer(view, request, **kwargs):
    try:
        return view(request, **kwargs)
    except MultiValueDictKeyError:
        return refusal(_("No text was sent. Load the page again."))


@unless_locked
def edit_string(request, translation_id, string_segment_id):
    return answer(
        edit_translation.edit_string_translation,
        request,
        translation_id=translation_id,
        string_segment_id=string_segment_id,
    )


@unless_locked
def edit_override(request, translation_id, overridable_segment_id):
    with transaction.atomic():
        answered = answer(
            edit_translation.edit_override,
            request,
            translation_id=translation_id,
            overridable_segment_id=overridable_segment_id,
        )
        if request.method == "PUT" and answered.status_code < 400:
            try:
                refuse_unfit(translation_id, overridable_segment_id)
            except ValidationError as refused:
                transaction.set_rollback(True)
                return refusal(refused.messages[0])
    return answered


def refuse_unfit(translation_id, segment_id):
    """ValidationError for what could not stand in the source itself."""
    segment = OverridableSegment.objects.get(pk=segment_id)
    locale = Translation.objects.values("target_locale").get(pk=translation_id)["target_locale"]
    written = SegmentOverride.objects.get(context=segment.context_id, locale=locale).data
    if isinstance(segment.data, str):
        LinkAddressBlock(required=True).clean(written)
        return
    try:
        as_translated(Translation.objects.select_related("source").get(pk=translation_id))
    except (ObjectDoesNotExist, ValueError, TypeError, OverflowError) as error:
        raise ValidationError(_("What was chosen is not there. Choose another.")) from error


def preview(request, translation_id, **kwargs):
    """A picture of the translation's own may have been deleted since it was chosen."""
    try:
        return edit_translation.preview_translation(request, translation_id, **kwargs)
    except ObjectDoesNotExist:
        messages.error(request, GONE)
        translation = Translation.objects.get(pk=translation_id)
        return redirect("wagtailadmin_pages:edit", translation.get_target_instance().pk)


string_urls = [
    path(
        "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
        edit_string,
    ),
    path(
        "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/",
        edit_override,
    ),
    path("localize/translate/<int:translation_id>/preview/", preview),
    path("localize/translate/<int:translation_id>/preview/<str:mode>/", preview),
]
