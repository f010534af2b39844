"""Wagtail's form of redirects takes an address apart without asking whether it is one."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.forms import RedirectForm


def validate_address(text: str):
    try:
        urlsplit(text)
    except ValueError as error:
        raise ValidationError(
            _("This is no address. Copy it from the browser, without the name of the site.")
        ) from error


def guard_redirects():
    RedirectForm.base_fields["old_path"].validators.append(validate_address)
