"""Redirects from a spreadsheet: all of it is taken, or nothing and each line that is wrong is told.

Wagtail's own import leads off the site, knows commas only, and answers a short line with an error.
"""

import csv
from io import StringIO

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from home.redirects.forms import SiteRedirectForm
from podcasts.speech.text_files import NotText, read_text

MOST_LINES = 500
MOST_TOLD = 20
DELIMITERS = ";\t,"


def lines_of(text: str) -> list[tuple[int, str, str]]:
    """(number of the line, old address, new address); a line of headings is left out."""
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found = []
    try:
        for row in reader:
            cells = [*(cell.strip() for cell in row), "", ""]
            is_heading = not found and not any("/" in cell for cell in cells)
            if any(cells) and not is_heading:
                found.append((reader.line_num, cells[0], cells[1]))
    except csv.Error as error:
        raise ValidationError(
            _("Line %(number)d can't be read. Is each quotation mark closed?")
            % {"number": reader.line_num + 1}
        ) from error
    return found


def store(lines, user) -> int:
    """Number of redirects made; ValidationError with every line that is wrong, and none made."""
    problems = []
    with transaction.atomic():
        for number, old, new in lines:
            form = SiteRedirectForm({"old_path": old, "redirect_link": new, "is_permanent": True})
            if form.is_valid():
                log(form.save(), "wagtail.create", user=user)
            else:
                told = " ".join(message for each in form.errors.values() for message in each)
                where = _("Line %(number)d (%(address)s): %(problem)s")
                problems.append(where % {"number": number, "address": old[:80], "problem": told})
        if problems:
            transaction.set_rollback(True)
    if more := problems[MOST_TOLD:]:
        told = ngettext("and one more line", "and %(count)d more lines", len(more))
        problems[MOST_TOLD:] = [told % {"count": len(more)}]
    if problems:
        raise ValidationError(problems)
    return len(lines)


class ImportForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt"}),
        help_text=gettext_lazy(
            "A CSV file with two columns: the old address and the new one, both on this site, "
            "for example /gammel-side/ and /ny-side/. Excel and LibreOffice save a sheet so."
        ),
    )

    def clean_file(self):
        try:
            text, self.doubt = read_text(self.cleaned_data["file"])
        except NotText as error:
            raise ValidationError(str(error)) from error
        lines = lines_of(text)
        if not lines:
            raise ValidationError(_("There are no addresses in the file."))
        if len(lines) > MOST_LINES:
            raise ValidationError(
                _("These are %(count)d lines, and at most %(limit)d are taken.")
                % {"count": len(lines), "limit": MOST_LINES}
            )
        return lines


class ImportView(WagtailAdminTemplateMixin, FormView):
    form_class = ImportForm
    template_name = "home/admin/redirect_import.html"
    success_url = reverse_lazy("wagtailredirects:index")
    page_title = gettext_lazy("Import redirects")
    header_icon = "redirect"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("wagtailredirects.add_redirect"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            made = store(form.cleaned_data["file"], self.request.user)
        except ValidationError as refused:
            form.add_error("file", _("Nothing was imported. Mend these and send the file again."))
            return self.render_to_response(
                self.get_context_data(form=form, problems=refused.messages)
            )
        told = ngettext("%(count)d redirect imported.", "%(count)d redirects imported.", made)
        messages.success(self.request, told % {"count": made})
        if form.doubt:
            messages.warning(self.request, form.doubt)
        return super().form_valid(form)

    def get_breadcrumbs_items(self):
        index = {"url": reverse("wagtailredirects:index"), "label": _("Redirects")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            action_url=self.request.path,
            form_is_multipart=True,
            submit_button_label=_("Import"),
            submit_button_active_label=_("Importing…"),
            **kwargs,
        )
