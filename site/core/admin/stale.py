"""The second of two editors is told before anything is saved over the first one's words.

Wagtail refuses an autosave of what is out of date, but takes a press of a button for an answer.
"""

from django.db import transaction
from django.db.models import Q
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page, Revision
from wagtail.snippets.views import snippets

SAVE_OVER = "save-over"


class OneSaveAtATimeMixin:
    """Of two who press in the same moment the second waits, and sees what the first has saved.

    SQLite lets in one writer at a time anyway; elsewhere the row itself is held.
    """

    def rows_saved(self):
        return self.model._base_manager.filter(pk=self.kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if request.method != "POST":
            return super().dispatch(request, *args, **kwargs)
        with transaction.atomic():
            self.rows_saved().select_for_update().first()
            try:
                return super().dispatch(request, *args, **kwargs)
            except Exception as error:
                # What is saved by then stays: a question may come up when it is to be published.
                failure = error
        raise failure


class EditFactView(OneSaveAtATimeMixin, snippets.EditView):
    """What is stale its form says: see `core.forms.FactForm`."""


class EditPageView(OneSaveAtATimeMixin, EditView):
    is_told = False

    def rows_saved(self):
        return Page.objects.filter(pk=self.kwargs["page_id"])

    @property
    def seen(self) -> str:
        """The state of the page that the message tells of."""
        return f"{self.latest_revision.pk} {self.latest_revision_created_at}"

    @cached_property
    def theirs(self) -> Revision | None:
        """What another has saved last since this form was opened; the newest if that is unknown.

        One's own may be an autosave of this very form; what one has published meanwhile is not.
        """
        published = Q(pk=self.page.live_revision_id)
        others = self.page.revisions.filter(~Q(user=self.request.user) | published)
        try:
            opened = parse_datetime(self.request.POST.get("loaded_revision_created_at", ""))
        except ValueError:
            opened = None
        if opened and is_aware(opened):
            others = others.filter(created_at__gt=opened)
        return others.order_by("created_at").last()

    @property
    def is_in_the_way(self) -> bool:
        agreed = self.request.POST.get(SAVE_OVER)
        return self.is_out_of_date and bool(self.theirs) and agreed != self.seen

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
        who = self.theirs.user
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
                    "time": date_format(localtime(self.theirs.created_at), "DATETIME_FORMAT"),
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
