from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtailmedia.forms import BaseMediaForm

from core.file_forms import ReplacesFileMixin
from podcasts.models import Audio


class AudioForm(ReplacesFileMixin, BaseMediaForm):
    @cached_property
    def changed_data(self):
        """Without the file: wagtailmedia's view deletes the old one before it saves the form."""
        return [name for name in super().changed_data if name != "file"]


@require_safe
def audio_state(request, audio_id):
    """How far the measuring is, as a piece of the page that asks."""
    recording = get_object_or_404(Audio, pk=audio_id)
    if not recording.may_be_heard_by(request.user):
        raise Http404
    in_editor = request.GET.get("in") == "editor"
    context = {"recording": recording, "in_editor": in_editor}
    return render(request, "podcasts/admin/audio_state.html", context)


@require_POST
def audio_measure(request, audio_id):
    """Start the measuring that failed, or whose worker was lost, once more."""
    recording = get_object_or_404(Audio, pk=audio_id)
    if not recording.is_editable_by_user(request.user):
        raise PermissionDenied
    if recording.is_ready:
        messages.success(request, _("The recording is measured."))
    elif recording.is_being_worked_on:
        messages.warning(request, _("The recording is being measured already."))
    else:
        recording.measure_later()
        messages.success(request, _("The recording is measured once more."))
    return redirect("wagtailmedia:edit", recording.pk)
