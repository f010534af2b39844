from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.admin.beside import fingerprint
from core.forms import STALE
from podcasts.admin.speech import SpeechView
from podcasts.admin.transcript_forms import TranscriptForm
from podcasts.models import Transcript
from podcasts.speech.tasks import start_timing
from podcasts.speech.timing.programs import lack_of, missing_programs
from podcasts.speech.writers import write_vtt

MOST_NAMES = 20


class TranscriptView(SpeechView):
    page_title = gettext_lazy("Transcript")
    header_icon = "doc-full"
    template_name = "podcasts/admin/transcript.html"

    @property
    def transcript(self):
        transcript = Transcript.objects.filter(page=self.episode).first()
        if transcript:
            transcript.page = self.episode
        return transcript

    def loaded(self):
        transcript = self.transcript
        return fingerprint(transcript.source if transcript else None)

    def get(self, request, *args, **kwargs):
        transcript = self.transcript
        return self.shown(self.with_text(transcript.source if transcript else "", self.loaded()))

    def post(self, request, *args, **kwargs):
        form = TranscriptForm(request.POST, request.FILES, duration=self.duration)
        if "file" in request.FILES:
            return self.read_file(form)
        if not form.is_valid():
            return self.refused(form)
        with transaction.atomic():
            if self.is_stale():
                form.add_error("source", STALE)
                return self.refused(form)
            for name in ("approve", "again", "take"):
                if name in request.POST:
                    return self.act(name, form)
            try:
                self.store(form)
            except ValidationError as refusal:
                form.add_error("source", refusal)
                return self.refused(form)
        return self.saved("podcasts.transcript", self.what_was_saved(form))

    def what_was_saved(self, form):
        """With the names that were found: what is no name is seen at once."""
        names = list(dict.fromkeys(cue.speaker for cue in form.cues if cue.speaker))
        if not names:
            return _("The transcript is saved.")
        return _("The transcript is saved. Who speaks in it: %(names)s.") % {
            "names": ", ".join(names[:MOST_NAMES])
        }

    def with_text(self, source, loaded):
        return TranscriptForm(initial={"source": source, "loaded": loaded})

    def read_file(self, form):
        """Into the box, where every error of it can be mended; what stands there gives way."""
        form.is_valid()
        if not form.cleaned_data.get("file"):
            return self.refused(form)
        text, note = form.cleaned_data["file"]
        data = {"source": text, "loaded": self.request.POST.get("loaded", "")}
        form = TranscriptForm(data, duration=self.duration)
        if not form.is_valid():
            return self.refused(form)
        self.say_what_was_read([note] if note else [])
        return self.shown(form)

    def act(self, name, form):
        """What a button does with the stored text; what was typed since is kept and comes first."""
        transcript = self.transcript
        if transcript is None or self.is_changed(transcript, form):
            form.add_error("source", _("You have changed the text: save it first."))
            return self.refused(form)
        return getattr(self, name)(transcript)

    def is_changed(self, transcript, form):
        return Transcript(source=form.cleaned_data["source"]).text_key != transcript.text_key

    def approve(self, transcript):
        if transcript.is_being_worked_on:
            messages.error(self.request, _("The times are being found anew. Approve them then."))
            return redirect(self.request.path)
        if transcript.is_timed:
            if transcript.is_timed_by_machine:
                transcript.timing = Transcript.Timing.APPROVED
            transcript.made_for = transcript.recording_key
            transcript.save()
        return self.saved("podcasts.transcript", _("The times are approved."))

    def again(self, transcript):
        if not transcript.is_being_worked_on and not transcript.has_typed_times:
            self.time(transcript)
        return redirect(self.request.path)

    def take(self, transcript):
        text = write_vtt(transcript.cues.all(), self.episode.locale.language_code)
        self.say_what_was_read([])
        return self.shown(self.with_text(text, self.loaded()))

    def store(self, form):
        source = form.cleaned_data["source"]
        stored = self.transcript
        if stored and not self.is_changed(stored, form):
            return
        if not form.cues:
            Transcript.objects.filter(page=self.episode).delete()
            return
        is_timed = form.cues[0].start is not None
        with self.as_agreed():
            transcript, _created = Transcript.objects.update_or_create(
                page=self.episode,
                defaults={
                    "source": source,
                    "is_timed": is_timed,
                    "timing": Transcript.Timing.TYPED,
                    "work_state": Transcript.WorkState.NONE,
                },
            )
            transcript.replace_cues(transcript.cue_rows(form.cues))
        if not is_timed:
            transcript.page = self.episode
            self.time(transcript)

    def time(self, transcript):
        missing = missing_programs()
        if not self.episode.audio:
            messages.warning(
                self.request,
                _("The episode has no recording yet: the text can be timed when it has one."),
            )
        elif not self.episode.is_spoken_in_own_language:
            messages.warning(
                self.request,
                _(
                    "The recording is in another language than this page, so the site can't find "
                    "the times of the text. Type them, or translate the transcript of the page in "
                    "that language."
                ),
            )
        elif missing:
            messages.warning(self.request, lack_of(missing))
        else:
            start_timing(transcript)

    def refused(self, form):
        messages.error(self.request, _("Nothing was saved yet: see what is marked below."))
        return self.shown(form)

    def shown(self, form):
        return self.render_to_response(
            self.get_context_data(form=form, transcript=self.transcript, media=form.media)
        )


class TranscriptStateView(SpeechView):
    """How far the timing is, for the page that asks again and again."""

    def get(self, request, *args, **kwargs):
        transcript = Transcript.objects.filter(page=self.episode).defer("source").first()
        return JsonResponse(
            {
                "html": render_to_string(
                    "podcasts/admin/transcript_state.html",
                    {"transcript": transcript, "with_buttons": "buttons" in request.GET},
                    request,
                ),
                "working": bool(transcript and transcript.is_being_worked_on),
            }
        )
