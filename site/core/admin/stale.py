"""The second of two editors is told before anything is saved over the first one's words.

Wagtail refuses an autosave of what is out of date, but takes a press of a button for an answer.
"""

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView

SAVE_OVER = "save-over"


class EditPageView(EditView):
    is_told = False

    @property
    def seen(self) -> str:
        """The state of the page that the message tells of."""
        return f"{self.latest_revision.pk} {self.latest_revision_created_at}"

    @property
    def is_in_the_way(self) -> bool:
        theirs = self.latest_revision and self.latest_revision.user_id != self.request.user.pk
        agreed = self.request.POST.get(SAVE_OVER)
        return bool(theirs) and self.is_out_of_date and agreed != self.seen

    def post(self, request, *args, **kwargs):
        if self.expects_json_response or not self.is_in_the_way:
            return super().post(request, *args, **kwargs)
        self.form = self.form_class(
            request.POST,
            request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=request.user,
        )
        self.form.defer_required_fields()
        self.form.is_valid()
        self.form.restore_required_fields()
        self.tell()
        self.is_told = self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def tell(self):
        who = self.latest_revision.user
        told = _(
            "Nothing is saved: %(name)s has saved this page at %(time)s, since you opened it. What "
            "you wrote still stands here. Look at theirs in the history and put the two together, "
            "or save yours over theirs as a draft; theirs stays in the history."
        )
        messages.warning(
            self.request,
            format_html(
                '{} <button class="button button-small button-secondary" type="submit" '
                'form="page-edit-form" name="{}" value="{}">{}</button>',
                told
                % {
                    "name": (who and (who.get_full_name() or who.get_username())) or _("someone"),
                    "time": date_format(
                        localtime(self.latest_revision.created_at), "DATETIME_FORMAT"
                    ),
                },
                SAVE_OVER,
                self.seen,
                _("Save mine as a draft"),
            ),
            buttons=[messages.button(self.get_history_url(), _("History"), new_window=True)],
        )

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.is_told:
            # What is written on from here is no newer than what was loaded.
            loaded = self.request.POST.get("loaded_revision_created_at", "")
            context["loaded_revision_created_at"] = loaded
        return context
