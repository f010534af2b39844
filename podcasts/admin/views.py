"""Chapters and transcript, edited beside the episode: they are live at once, like the audio."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from core.search import document_changed
from podcasts.admin.forms import BLANK_ROWS, ChapterFormSet, LoadedForm, TranscriptForm
from podcasts.models import Chapter, EpisodePage, Transcript
from podcasts.speech.timestamps import format_clock


def may_edit_speech(user, episode):
    """Who may edit the page; and publish it, once it is public: no revision stands between."""
    permissions = episode.permissions_for_user(user)
    return (
        permissions.can_edit()
        and not permissions.page_locked()
        and (not episode.live or permissions.can_publish())
    )


def fingerprint(*parts):
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:16]


class SpeechView(WagtailAdminTemplateMixin, TemplateView):
    http_method_names = ["get", "post", "head", "options"]
    stale = gettext_lazy(
        "Someone else has changed this since you opened it. What you wrote still stands here: "
        "copy it, load the page again and put it together with theirs."
    )

    def dispatch(self, request, *args, **kwargs):
        if not may_edit_speech(request.user, self.episode):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def episode(self):
        episodes = EpisodePage.objects.select_related("audio", "locale")
        return get_object_or_404(episodes, id=self.kwargs["page_id"])

    @property
    def duration(self):
        return self.episode.audio.duration if self.episode.audio else 0

    @property
    def edit_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.episode.pk])

    def get_page_subtitle(self):
        return self.episode.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.edit_url, "label": self.episode.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            action_url=self.request.path,
            edit_url=self.edit_url,
            submit_button_label=_("Save"),
            submit_button_active_label=_("Saving…"),
            **kwargs,
        )

    def is_stale(self):
        """Asked in the transaction that saves: who saves at the same moment waits here."""
        Page.objects.select_for_update().get(pk=self.episode.pk)
        return self.request.POST.get("loaded", "") != self.loaded()

    def saved(self, action, message):
        log(instance=self.episode, action=action, user=self.request.user)
        messages.success(self.request, message, [messages.button(self.edit_url, _("Edit"))])
        return redirect(self.request.path)

    def refused(self, **context):
        messages.error(self.request, _("Nothing was saved yet: see what is marked below."))
        return self.render_to_response(self.get_context_data(**context))


class ChaptersView(SpeechView):
    page_title = gettext_lazy("Chapters")
    header_icon = "list-ol"
    template_name = "podcasts/admin/chapters.html"

    def stored(self):
        return list(self.episode.chapters.values_list("start", "title", "url"))

    def loaded(self):
        return fingerprint(self.stored())

    def get(self, request, *args, **kwargs):
        formset = ChapterFormSet(initial=self.initial(), form_kwargs={"duration": self.duration})
        return self.render_to_response(self.with_formset(formset, self.loaded()))

    def initial(self):
        return [
            {"start": format_clock(start), "title": title, "url": url}
            for start, title, url in self.stored()
        ]

    def with_formset(self, formset, loaded, **kwargs):
        return self.get_context_data(
            formset=formset, form=LoadedForm(initial={"loaded": loaded}), **kwargs
        )

    def post(self, request, *args, **kwargs):
        formset = ChapterFormSet(request.POST, form_kwargs={"duration": self.duration})
        if "more" in request.POST:
            return self.render_to_response(self.with_more_rows(formset))
        if not formset.is_valid():
            messages.error(request, _("Nothing was saved yet: see what is marked below."))
            problems = [*formset.problems(), *formset.non_form_errors()]
            return self.render_to_response(
                self.with_formset(formset, request.POST.get("loaded", ""), problems=problems)
            )
        with transaction.atomic():
            if self.is_stale():
                return self.render_to_response(
                    self.with_formset(
                        formset, request.POST.get("loaded", ""), problems=[self.stale]
                    )
                )
            self.episode.chapters.all().delete()
            Chapter.objects.bulk_create(
                Chapter(page=self.episode, start=start, title=title, url=url)
                for start, title, url in formset.rows()
            )
            document_changed.send(EpisodePage, page=self.episode)
        return self.saved("podcasts.chapters", _("The chapters are saved."))

    def with_more_rows(self, formset):
        """The same rows, whatever is in them, and blank ones below."""
        data = self.request.POST.copy()
        total = formset.total_form_count()
        data["form-TOTAL_FORMS"] = total + BLANK_ROWS
        more = ChapterFormSet(data, form_kwargs={"duration": self.duration})
        return self.with_formset(more, data.get("loaded", ""), unchecked=True)


class TranscriptView(SpeechView):
    page_title = gettext_lazy("Transcript")
    header_icon = "doc-full"
    template_name = "podcasts/admin/transcript.html"

    @property
    def transcript(self):
        return Transcript.objects.filter(page=self.episode).first()

    def loaded(self):
        transcript = self.transcript
        return fingerprint(transcript.source if transcript else None)

    def get(self, request, *args, **kwargs):
        transcript = self.transcript
        form = TranscriptForm(
            initial={"source": transcript.source if transcript else "", "loaded": self.loaded()}
        )
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request, *args, **kwargs):
        form = TranscriptForm(request.POST, duration=self.duration)
        if not form.is_valid():
            return self.refused(form=form)
        with transaction.atomic():
            if self.is_stale():
                form.add_error("source", self.stale)
                return self.refused(form=form)
            self.store(form)
        return self.saved("podcasts.transcript", _("The transcript is saved."))

    def store(self, form):
        source = form.cleaned_data["source"]
        if not form.cues:
            Transcript.objects.filter(page=self.episode).delete()
            return
        transcript, _created = Transcript.objects.update_or_create(
            page=self.episode,
            defaults={"source": source, "is_timed": form.cues[0].start is not None},
        )
        transcript.replace_cues(form.cue_rows(transcript))
