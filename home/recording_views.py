"""One press after a webinar: its draft episode, or the one that was made before."""

from django import forms
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.permissions import policy_registry
from wagtailmedia.widgets import AdminAudioChooser

from core.admin.beside import BesidePageMixin
from home.recordings import make_episode, may_become_episode, may_edit, recording_of, shows_for
from news.announced import announced
from news.models import EventPage
from podcasts.models import Audio, ShowPage


class PermittedAudioChooser(AdminAudioChooser):
    """Shows nothing of a recording that was only guessed."""

    def get_instance(self, value):
        return self.offered.filter(pk=value).first() if str(value).isdecimal() else None


class EpisodeOfEventForm(forms.Form):
    show = forms.ModelChoiceField(
        label=gettext_lazy("Podcast"), queryset=ShowPage.objects.none(), empty_label=None
    )
    audio = forms.ModelChoiceField(
        label=gettext_lazy("Recording"),
        queryset=Audio.objects.none(),
        required=False,
        widget=PermittedAudioChooser,
        help_text=gettext_lazy("Choose or upload it. It may also be added later."),
        error_messages={
            "invalid_choice": gettext_lazy(
                "This recording is gone, or you may not use it. Choose another."
            )
        },
    )

    def __init__(self, *args, user, shows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["show"].queryset = ShowPage.objects.filter(pk__in=[show.pk for show in shows])
        self.fields["show"].initial = shows[0].pk
        policy = policy_registry.get_by_type(Audio)
        offered = policy.instances_user_has_any_permission_for(user, ["change", "delete"])
        self.fields["audio"].queryset = self.fields["audio"].widget.offered = offered


class EpisodeOfEventView(BesidePageMixin, FormView):
    form_class = EpisodeOfEventForm
    template_name = "home/admin/episode_of_event.html"
    page_title = gettext_lazy("Make an episode of it")
    header_icon = "media"

    def pages(self):
        return EventPage.objects.select_related("locale")

    def may_use(self, user, page):
        return may_edit(user, self.event) and bool(self.shows)

    def dispatch(self, request, *args, **kwargs):
        if not self.may_use(request.user, self.page):
            return super().dispatch(request, *args, **kwargs)
        if found := recording_of(self.event):
            return self.lead_to(found)
        if not may_become_episode(self.event):
            messages.error(request, _("Only an event that has been held becomes an episode."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def event(self):
        return announced(self.page)

    @cached_property
    def shows(self):
        return shows_for(self.request.user, self.event)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.request.user, "shows": self.shows}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "media": context["form"].media,
            "action_url": self.request.path,
            "submit_button_label": _("Make a draft episode"),
        }

    def form_invalid(self, form):
        messages.validation_error(
            self.request, _("No episode is made yet: mend what is marked."), form
        )
        return super().form_invalid(form)

    def form_valid(self, form):
        chosen = form.cleaned_data
        episode, is_new = make_episode(
            self.event, self.request.user, chosen["show"], chosen["audio"]
        )
        if not is_new:
            return self.lead_to(episode)
        messages.success(
            self.request,
            _("The draft of the episode is made of “%(title)s”.") % {"title": self.event.title},
        )
        self.tell_of_chapters(episode)
        return redirect("wagtailadmin_pages:edit", episode.pk)

    def tell_of_chapters(self, episode):
        items = self.event.agenda_items
        if items and not all(item.time for item in items):
            link = messages.button(reverse("episode_chapters", args=[episode.pk]), _("Chapters"))
            told = _("The agenda does not tell when each chapter begins: set the times.")
            messages.warning(self.request, told, buttons=[link])

    def lead_to(self, page):
        messages.info(self.request, _("This event has its recording already: here it is."))
        return redirect("wagtailadmin_pages:edit", page.pk)


recording_urls = [
    path("events/<int:page_id>/episode/", EpisodeOfEventView.as_view(), name="event_episode")
]
