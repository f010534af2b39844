"""What an editor may write in a redirect; a file of them is held to the same."""

from urllib.parse import urlsplit, urlunsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.languages import site_root_url
from core.own_addresses import is_ours, path_here
from core.redirects import end_of, is_public, routed, with_slash

LONGEST = Redirect._meta.get_field("old_path").max_length


def own_path(address: str) -> str:
    """Path and query of an address of this site; ValidationError for what is none."""
    address = address.strip()
    if any(character.isspace() or not character.isprintable() for character in address):
        raise ValidationError(_("An address has no spaces and no invisible characters."))
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ("http", "https") and parts.hostname
        path = path_here(address)
    except ValueError as error:
        raise ValidationError(
            _("This is no address. Copy it from the browser, without the name of the site.")
        ) from error
    if not is_whole and not address.startswith("/"):
        raise ValidationError(
            _("Write it from the first slash behind the site's name, for example /old-page/.")
        )
    if not path or path.startswith(("//", "/\\")):
        raise ValidationError(_("It is an address of another site. A redirect stays on this one."))
    return path


class SiteRedirectForm(RedirectForm):
    redirect_link = forms.CharField(
        label=gettext_lazy("Or to an address of this site"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("For what is no page, for example /soeg/ or /podcast.opml."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # There is one site. One of "all sites" would stand back behind what Wagtail itself made.
        del self.fields["site"]
        self.instance.site = self.instance.site or Site.objects.get(is_default_site=True)
        if self.instance.redirect_link:
            self.initial["redirect_link"] = path_of(self.instance.redirect_link)

    def clean_old_path(self):
        path = Redirect.normalise_path(own_path(self.cleaned_data["old_path"]))
        if len(path) > LONGEST:
            raise ValidationError(
                _("It is too long: at most %(limit)d characters.") % {"limit": LONGEST}
            )
        others = Redirect.get_for_site(self.instance.site).exclude(pk=self.instance.pk)
        if others.filter(old_path=path).exists():
            raise ValidationError(
                _("There is a redirect from this address already. Change that one.")
            )
        if path != self.instance.old_path and routed(with_slash(path)):
            raise ValidationError(
                _("There is a page at this address, so nobody would be led on from it.")
            )
        return path

    def clean_redirect_page(self):
        page = self.cleaned_data["redirect_page"]
        if page and not is_public(page.pk):
            raise ValidationError(
                _("This page is not public, so nobody can be led to it. Publish it first.")
            )
        return page

    def clean_redirect_link(self):
        typed = self.cleaned_data["redirect_link"]
        if not typed:
            return ""
        end = own_path(typed) and end_of(typed)
        if not end:
            raise ValidationError(_("There is nothing public at this address to lead to."))
        return site_root_url() + end

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        page, link = cleaned.get("redirect_page"), cleaned.get("redirect_link")
        if page and link:
            self.add_error("redirect_link", _("Choose a page or write an address, not both."))
        elif not page and not link and not {"redirect_page", "redirect_link"} & set(self.errors):
            self.add_error("redirect_page", _("Choose a page, or write an address."))
        elif link:
            self.point_at_page(link)
        return cleaned

    def point_at_page(self, link: str):
        """It follows the page wherever that moves."""
        found = routed(urlsplit(link).path)
        page = None if found in (None, True) else found.page
        if page and page.full_url == link:
            self.cleaned_data |= {"redirect_page": page, "redirect_link": ""}


def path_of(link: str) -> str:
    """As it is typed; what was stored from elsewhere stays to be seen."""
    parts = urlsplit(link)
    return urlunsplit(("", "", *parts[2:])) if is_ours(parts.hostname or "") else link
