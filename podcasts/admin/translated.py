"""Chapters and transcript of a foreign recording: the source's line by line, and the translation.

What is saved is unfinished until somebody who may publish shows the whole to readers.
"""

from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from core.admin.beside import fingerprint
from core.admin.translations import may_read
from core.forms import STALE
from core.slugs import danish_slugify
from podcasts.admin.chapters import ChaptersView
from podcasts.admin.speech import SpeechView, may_edit_speech, may_prepare_speech
from podcasts.admin.transcripts import TranscriptView
from podcasts.admin.translated_forms import Line, TranslatedForm, texts_of_file
from podcasts.languages import language_name
from podcasts.models import EpisodePage
from podcasts.speech.cues import TranscriptErrors
from podcasts.speech.writers import write_vtt
from podcasts.translated import TranslatedChapters, TranslatedTranscript, typed_transcripts

LINES_A_PAGE = 100


class TranslatedView(SpeechView):
    """`translates`: a TranslatedPart; `action`: what is logged."""

    template_name = "podcasts/admin/translated.html"
    translates: type
    action: str

    def may_use(self, user, page):
        return may_prepare_speech(user, page) and may_read(user, self.part.source)

    @cached_property
    def part(self):
        return self.translates.of(self.episode)

    @property
    def may_show(self) -> bool:
        return may_edit_speech(self.request.user, self.episode)

    @cached_property
    def lines(self):
        """Those on this page of the form, without what is written."""
        rows = [
            Line(number, key, self.part.original_of(row), row)
            for number, (key, row) in enumerate(
                zip(self.part.keys, self.part.rows, strict=True), start=1
            )
        ]
        return Paginator(rows, LINES_A_PAGE).get_page(self.request.GET.get("p"))

    def loaded(self):
        written = self.part.texts()
        return fingerprint([(line.key, written.get(line.key, "")) for line in self.lines])

    def get(self, request, *args, **kwargs):
        return self.written(TranslatedForm(initial={"loaded": self.loaded()}))

    def written(self, form, **kwargs):
        """The form with what is stored."""
        written = self.part.texts()
        for line in self.lines:
            line.text = written.get(line.key, self.proposed.get(line.source.start, ""))
        return self.shown(form, **kwargs)

    @cached_property
    def proposed(self) -> dict[int, str]:
        """By their start, texts that were there before the translation was begun."""
        return {}

    def post(self, request, *args, **kwargs):
        form = TranslatedForm(request.POST, request.FILES)
        if "file" in request.FILES:
            return self.read_file(form)
        for line in self.lines:
            line.read(request.POST, self.part.longest)
        if problems := [line.error for line in self.lines if line.error]:
            return self.refused(form, problems)
        with transaction.atomic():
            if self.is_stale():
                return self.refused(form, [STALE])
            self.part.store({line.key: line.text for line in self.lines})
            return self.done("show" in request.POST)

    def read_file(self, form):
        if not form.is_valid():
            problems = [error for errors in form.errors.values() for error in errors]
            return self.refused(form, problems, keep=False)
        try:
            texts = texts_of_file(form.cleaned_data["file"][0], self.part)
        except TranscriptErrors as errors:
            return self.refused(form, errors.messages, keep=False)
        with transaction.atomic():
            if self.is_stale():
                return self.refused(form, [STALE], keep=False)
            self.part.store(texts)
            return self.done(False)

    def done(self, wants_to_show: bool):
        missing = self.part.missing()
        self.log_action(self.action)
        if wants_to_show and self.may_show and not missing:
            try:
                with self.as_agreed():
                    self.part.show()
            except ValidationError as refusal:
                told = _("Saved, but not shown to readers.")
                messages.error(self.request, " ".join([told, *refusal.messages]))
            else:
                messages.success(self.request, _("Saved, and shown to readers."))
        elif missing:
            messages.success(self.request, unfinished(missing))
        else:
            messages.success(
                self.request, _("Saved. Everything is translated, but not shown to readers yet.")
            )
        return redirect(self.address(self.next_page))

    @property
    def next_page(self) -> int:
        goes_on = "next" in self.request.POST and self.lines.has_next()
        return self.lines.number + 1 if goes_on else self.lines.number

    def address(self, number: int) -> str:
        return f"{self.request.path}?{urlencode({'p': number})}"

    def refused(self, form, problems, keep=True):
        messages.error(self.request, _("Nothing was saved yet: see what is marked below."))
        show = self.shown if keep else self.written
        return show(form, problems=problems)

    def has_file(self) -> bool:
        """Whether the source's times can stand in a file."""
        return False

    def shown(self, form, **kwargs):
        code = self.part.source.locale.language_code
        missing = self.part.missing()
        return self.render_to_response(
            self.get_context_data(
                form=form,
                media=form.media,
                lines=self.lines,
                source=self.part.source,
                source_language=language_name(code),
                source_code=code,
                own_code=self.episode.locale.language_code,
                page_id=self.episode.pk,
                missing=missing,
                waits=self.part.waits(),
                may_show=self.may_show,
                has_file=self.has_file(),
                **kwargs,
            )
            | {"action_url": self.address(self.lines.number)}
        )


def unfinished(missing: int) -> str:
    return ngettext(
        "Saved as unfinished: %(count)d line is not translated yet. Readers see no change.",
        "Saved as unfinished: %(count)d lines are not translated yet. Readers see no change.",
        missing,
    ) % {"count": missing}


class TranslatedChaptersView(TranslatedView):
    page_title = gettext_lazy("Chapters")
    header_icon = "list-ol"
    translates = TranslatedChapters
    action = "podcasts.chapters"

    @cached_property
    def proposed(self):
        if self.part.stored.exists():
            return {}
        return dict(self.episode.chapters.values_list("start", "title"))


class TranslatedTranscriptView(TranslatedView):
    page_title = gettext_lazy("Transcript")
    header_icon = "doc-full"
    translates = TranslatedTranscript
    action = "podcasts.transcript"

    def has_file(self):
        return self.part.transcript.is_timed

    def get(self, request, *args, **kwargs):
        return self.download() if "download" in request.GET else super().get(request)

    def download(self):
        code = self.part.source.locale.language_code
        response = HttpResponse(
            write_vtt(self.part.rows, code), content_type="text/vtt; charset=utf-8"
        )
        name = f"{danish_slugify(self.part.source.title) or 'transcript'}-{code}.vtt"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def chapters(request, page_id):
    """Those of a foreign recording are translated, others typed."""
    episode = get_object_or_404(EpisodePage, id=page_id)
    view = TranslatedChaptersView if TranslatedChapters.of(episode) else ChaptersView
    return view.as_view()(request, page_id=page_id)


def transcript(request, page_id):
    episode = get_object_or_404(EpisodePage, id=page_id)
    typed = typed_transcripts([episode.pk]).exists()
    translates = not typed and TranslatedTranscript.of(episode)
    view = TranslatedTranscriptView if translates else TranscriptView
    return view.as_view()(request, page_id=page_id)
