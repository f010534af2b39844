"""An event that is otherwise than announced: told at once, in every language, by one small form."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.log_actions import log

from core.admin.beside import BesidePageMixin
from news.admin.event_forms import (
    CancelForm,
    MoveOnlineForm,
    PostponeForm,
    ResumeForm,
    what_is_told,
)
from news.announced import (
    announced,
    as_it_is_now,
    change_announced,
    may_change_announced,
    tell_why,
    why_not_now,
)
from news.models import EventPage

CANCELLED, RESUMED, POSTPONED, MOVED_ONLINE = (
    "news.event_cancelled",
    "news.event_resumed",
    "news.event_postponed",
    "news.event_moved_online",
)

STALE = gettext_lazy(
    "Nothing is changed yet: the event is otherwise than when you opened this. Read above what it "
    "is now, and press once more if you still want to."
)


class EventChangeView(BesidePageMixin, FormView):
    template_name = "news/admin/event_change.html"
    log_action = ""
    submit_label = ""
    done = ""
    # What the event must be for it, and what is told where it is not.
    only_if = staticmethod(lambda event: True)
    refusal = ""

    def pages(self):
        return EventPage.objects.select_related("locale")

    def may_use(self, user, page):
        return may_change_announced(user, self.event)

    def dispatch(self, request, *args, **kwargs):
        may_use = self.may_use(request.user, self.page)
        if may_use and (told := self.why_not(request.user)):
            messages.error(request, told)
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    def why_not(self, user) -> str:
        refused = "" if self.only_if(self.event) else self.refusal
        return refused or why_not_now(user, self.event)

    @cached_property
    def event(self):
        return announced(self.page)

    @property
    def next_url(self):
        return get_valid_next_url_from_request(self.request) or self.edit_url

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "event": self.event,
            "media": context["form"].media,
            "action_url": self.request.get_full_path(),
            "submit_button_label": self.submit_label,
        }

    def form_invalid(self, form):
        messages.validation_error(
            self.request, _("Nothing is changed yet: mend what is marked."), form
        )
        return super().form_invalid(form)

    def form_valid(self, form):
        try:
            with transaction.atomic():
                waited = self.publish(form)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
            return self.form_invalid(form)
        told = self.done % {"title": self.event.title}
        shown = messages.button(self.event.get_url(self.request), _("View live"), new_window=True)
        messages.success(self.request, told, buttons=[shown])
        if waited:
            messages.warning(
                self.request, _("Its draft waited for approval: submit it for that once more.")
            )
        return redirect(self.next_url)

    def publish(self, form) -> bool:
        event = as_it_is_now(self.event)
        seen, told = form.cleaned_data["shown"], what_is_told(event)
        if seen and seen != told:
            # What is asked from here on is asked of this.
            self.event = event
            form.data = {**form.data.dict(), "shown": told}
            raise ValidationError(STALE)
        tell_why(event, form.state, form.words)
        waited = change_announced(event, self.request.user, form.change)
        log(
            instance=event,
            action=self.log_action,
            user=self.request.user,
            data={"start": event.starts_at and event.starts_at.isoformat()},
        )
        return waited


class CancelView(EventChangeView):
    form_class = CancelForm
    page_title = gettext_lazy("Cancel the event")
    header_icon = "cross"
    log_action = CANCELLED
    submit_label = gettext_lazy("Cancel it, and tell readers now")
    done = gettext_lazy("“%(title)s” is cancelled. Readers see it now, in every language.")


class ResumeView(EventChangeView):
    form_class = ResumeForm
    page_title = gettext_lazy("The event takes place after all")
    header_icon = "check"
    log_action = RESUMED
    submit_label = gettext_lazy("It takes place, and tell readers now")
    done = gettext_lazy("“%(title)s” takes place after all. Readers see it now, in every language.")
    only_if = staticmethod(lambda event: event.state == "cancelled")
    refusal = gettext_lazy("This event is not cancelled.")


class PostponeView(EventChangeView):
    form_class = PostponeForm
    page_title = gettext_lazy("Postpone the event")
    header_icon = "date"
    log_action = POSTPONED
    submit_label = gettext_lazy("Postpone it, and tell readers now")
    done = gettext_lazy("“%(title)s” is postponed. Readers see it now, in every language.")


class MoveOnlineView(EventChangeView):
    form_class = MoveOnlineForm
    only_if = staticmethod(lambda event: event.state != "cancelled")
    refusal = gettext_lazy("This event is cancelled. Say first that it takes place after all.")
    page_title = gettext_lazy("Move the event online")
    header_icon = "desktop"
    log_action = MOVED_ONLINE
    submit_label = gettext_lazy("Move it online, and tell readers now")
    done = gettext_lazy("“%(title)s” is moved online. Readers see it now, in every language.")


event_urls = [
    path("events/<int:page_id>/cancel/", CancelView.as_view(), name="event_cancel"),
    path("events/<int:page_id>/resume/", ResumeView.as_view(), name="event_resume"),
    path("events/<int:page_id>/postpone/", PostponeView.as_view(), name="event_postpone"),
    path("events/<int:page_id>/move_online/", MoveOnlineView.as_view(), name="event_move_online"),
]
