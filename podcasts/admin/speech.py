"""Chapters and transcript, edited beside the episode: they are live at once, like the audio."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

from core.admin.beside import BesidePageView
from podcasts.models import EpisodePage


def may_prepare_speech(user, episode):
    """Who may edit the page: what is translated is not shown to readers by that."""
    permissions = episode.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked()


def may_edit_speech(user, episode):
    """And publish it, once it is public: no revision stands between."""
    return may_prepare_speech(user, episode) and (
        not episode.live or episode.permissions_for_user(user).can_publish()
    )


class SpeechView(BesidePageView):
    def pages(self):
        return EpisodePage.objects.select_related("audio", "locale")

    def may_use(self, user, page):
        return may_edit_speech(user, page)

    @property
    def episode(self):
        return self.page

    @property
    def duration(self):
        return self.episode.audio.duration if self.episode.audio else 0

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            action_url=self.request.path,
            form_is_multipart=True,
            submit_button_label=_("Save"),
            submit_button_active_label=_("Saving…"),
            **kwargs,
        )

    def is_stale(self):
        """Asked in the transaction that saves: who saves at the same moment waits here."""
        Page.objects.select_for_update().get(pk=self.episode.pk)
        return self.request.POST.get("loaded", "") != self.loaded()

    def not_agreed_to(self) -> list[str]:
        """Of what readers are shown in any language: these rows may stand on each."""
        family = EpisodePage.objects.filter(translation_key=self.episode.translation_key, live=True)
        found = [obstacle.message for page in family for obstacle in page.obstacles()]
        return list(dict.fromkeys(found))

    @contextmanager
    def as_agreed(self):
        """ValidationError, and nothing saved, if it would show more than people have agreed to."""
        before = self.not_agreed_to()
        with transaction.atomic():
            yield
            if new := [told for told in self.not_agreed_to() if told not in before]:
                raise ValidationError(new)

    def log_action(self, action):
        log(instance=self.episode, action=action, user=self.request.user)

    def saved(self, action, message):
        self.log_action(action)
        messages.success(self.request, message, [messages.button(self.edit_url, _("Edit"))])
        return redirect(self.request.path)

    def say_what_was_read(self, notes):
        messages.warning(
            self.request,
            " ".join([_("Nothing is saved yet: look through it, then save."), *map(str, notes)]),
        )
