"""A show's feed, beside its page: where it has come from and gone to, and whether it is sound."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

from core.admin.beside import BesidePageView
from core.forms import FactForm
from core.own_addresses import path_here
from core.web_address import ascii_address
from podcasts.check import Level, check_show
from podcasts.models import ShowAddresses, ShowPage
from podcasts.moving import lead_here, leads_back, normalised, old_paths, stored_paths

LOG_ACTION = "podcasts.feed_addresses"


def may_edit_feed(user, show) -> bool:
    """Who may publish it: what is changed here is public at once."""
    permissions = show.permissions_for_user(user)
    return permissions.can_publish() and not permissions.page_locked()


class SecureURLField(forms.URLField):
    """What is typed without a scheme is https."""

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "assume_scheme": "https"})


class ShowAddressesForm(FactForm):
    class Meta:
        model = ShowAddresses
        fields = ["moved_to", "old_feed_addresses", "apple_url", "spotify_url"]
        field_classes = dict.fromkeys(["moved_to", "apple_url", "spotify_url"], SecureURLField)
        widgets = {"old_feed_addresses": forms.Textarea(attrs={"rows": 4, "dir": "ltr"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.paths_before = stored_paths(self.instance.old_feed_addresses)

    def clean_moved_to(self):
        address = self.cleaned_data["moved_to"]
        try:
            ascii_address(address)
        except UnicodeError as error:
            raise ValidationError(
                _("There can be no host of that name. Copy the address from the new host.")
            ) from error
        if address and leads_back(self.instance.page, address):
            raise ValidationError(
                _("That address leads back to this very feed. Write the one at the new host.")
            )
        return address

    def clean_old_feed_addresses(self):
        text = self.cleaned_data["old_feed_addresses"]
        self.paths = old_paths(self.instance.page, text)
        return text

    def clean(self):
        cleaned = super().clean()
        moved_to = cleaned.get("moved_to")
        if moved_to and path_here(moved_to) and normalised(moved_to) in getattr(self, "paths", []):
            self.add_error(
                "moved_to",
                _("That address leads back to this very feed. Write the one at the new host."),
            )
        return cleaned

    def save(self, commit=True):
        addresses = super().save(commit)
        lead_here(addresses.page, self.paths, self.paths_before)
        return addresses


class ShowFeedView(BesidePageView):
    page_title = gettext_lazy("Feed")
    header_icon = "link"
    template_name = "podcasts/admin/show_feed.html"

    def pages(self):
        return ShowPage.objects.all()

    def may_use(self, user, page):
        return may_edit_feed(user, page)

    def addresses(self):
        found = ShowAddresses.objects.filter(page=self.page).first()
        return found or ShowAddresses(page=self.page)

    def get(self, request, *args, **kwargs):
        return self.shown(ShowAddressesForm(instance=self.addresses()))

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            # Who saves at the same moment waits here, and is then told.
            Page.objects.select_for_update().get(pk=self.page.pk)
            form = ShowAddressesForm(request.POST, instance=self.addresses())
            if form.is_valid():
                form.save()
                log(instance=self.page, action=LOG_ACTION, user=request.user)
                messages.success(request, _("The addresses are saved."))
                return redirect(request.path)
        messages.error(request, _("Nothing was saved yet: see what is marked below."))
        return self.shown(form)

    def shown(self, form):
        report = check_show(self.page)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                action_url=self.request.path,
                feed_url=self.page.feed_url(self.request),
                submit_button_label=_("Save"),
                submit_button_active_label=_("Saving…"),
                report=report,
                groups=[(title, report.at(level)) for level, title in TITLES.items()],
            )
        )


TITLES = {
    Level.MEND: gettext_lazy("To mend: apps or directories refuse this"),
    Level.SHOULD: gettext_lazy("Worth mending: listeners notice"),
    Level.COULD: gettext_lazy("Hints"),
}
