from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.admin.beside import fingerprint
from core.forms import STALE
from core.search import document_changed
from podcasts.admin.chapter_forms import BLANK_ROWS, ChapterFormSet, ImportForm, images_for
from podcasts.admin.speech import SpeechView
from podcasts.models import Chapter, EpisodePage
from podcasts.speech.chapter_import.found import ChapterErrors
from podcasts.speech.chapter_import.recording import read_recording
from podcasts.speech.timestamps import format_clock


class ChaptersView(SpeechView):
    page_title = gettext_lazy("Chapters")
    header_icon = "list-ol"
    template_name = "podcasts/admin/chapters.html"

    def stored(self):
        return list(self.episode.chapters.values_list("start", "title", "url", "image"))

    def loaded(self):
        return fingerprint(self.stored())

    def get(self, request, *args, **kwargs):
        return self.shown(self.formset(initial=self.initial()), self.loaded())

    def post(self, request, *args, **kwargs):
        formset = self.formset(request.POST)
        brought = ImportForm(request.POST, request.FILES)
        if "more" in request.POST:
            return self.shown(self.with_more_rows(), importing=brought, unchecked=True)
        if "found" in request.POST:
            return self.from_recording(brought)
        if brought.brings_something:
            return self.read(brought, formset)
        if not formset.is_valid():
            return self.refused(formset, formset.problems())
        with transaction.atomic():
            if self.is_stale():
                return self.refused(formset, [STALE])
            try:
                with self.as_agreed():
                    self.store(formset)
            except ValidationError as refusal:
                return self.refused(formset, refusal.messages)
        return self.saved("podcasts.chapters", _("The chapters are saved."))

    def store(self, formset):
        self.episode.chapters.all().delete()
        Chapter.objects.bulk_create(
            Chapter(page=self.episode, start=start, title=title, url=url, image=image)
            for start, title, url, image in formset.rows()
        )
        document_changed.send(EpisodePage, page=self.episode)

    @cached_property
    def images(self):
        return images_for(self.request.user, self.episode)

    def formset(self, data=None, **kwargs):
        form_kwargs = {"duration": self.duration, "images": self.images}
        return ChapterFormSet(data, form_kwargs=form_kwargs, **kwargs)

    def initial(self):
        return [
            {"start": format_clock(start), "title": title, "url": url, "image": image}
            for start, title, url, image in self.stored()
        ]

    def with_more_rows(self):
        """The same rows, whatever is in them, and blank ones below."""
        data = self.request.POST.copy()
        data["form-TOTAL_FORMS"] = self.formset(data).total_form_count() + BLANK_ROWS
        return self.formset(data)

    def read(self, brought, formset):
        """Rows of what was pasted or uploaded, or what was sent and why it can't be read."""
        reading = brought.reading
        if not reading.chapters:
            errors = [error for found in brought.errors.values() for error in found]
            return self.refused(formset, errors, importing=brought)
        return self.filled(reading, None)

    def from_recording(self, brought):
        try:
            reading = read_recording(self.found_chapters)
        except ChapterErrors as errors:
            return self.refused(self.formset(self.request.POST), errors.messages, importing=brought)
        return self.filled(reading, brought)

    @property
    def found_chapters(self):
        return self.episode.audio.found_chapters if self.episode.audio else []

    def filled(self, reading, importing):
        """A picture stays with the chapter that begins where its chapter did."""
        images = {start: image for start, _title, _url, image in self.stored() if image}
        rows = [
            {
                "start": format_clock(chapter.start),
                "title": chapter.title,
                "url": chapter.url,
                "image": images.get(chapter.start),
            }
            for chapter in reading.chapters
        ]
        self.say_what_was_read(reading.notes)
        return self.shown(self.formset(initial=rows), importing=importing)

    def refused(self, formset, problems, **kwargs):
        messages.error(self.request, _("Nothing was saved yet: see what is marked below."))
        return self.shown(formset, problems=problems, **kwargs)

    def shown(self, formset, loaded=None, importing=None, **kwargs):
        loaded = self.request.POST.get("loaded", "") if loaded is None else loaded
        importing = importing or ImportForm(initial={"loaded": loaded})
        return self.render_to_response(
            self.get_context_data(
                formset=formset,
                form=importing,
                media=formset.media + importing.media,
                has_found_chapters=bool(self.found_chapters),
                after_end=self.episode.chapters_after_end,
                recording=self.episode.audio,
                **kwargs,
            )
        )
