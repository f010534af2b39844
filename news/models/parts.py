"""What several page types of this app share."""

import uuid
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 1900, 2200


def within_reason(moment: date | datetime):
    """Years that no calendar, database or time zone table stumbles over."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValidationError(
            _("The year must lie between %(first)s and %(last)s.")
            % {"first": FIRST_YEAR, "last": LAST_YEAR}
        )


class GuidMixin(models.Model):
    """What feed readers and calendars know a page by; a copy or a translation gets its own."""

    guid = models.UUIDField(default=uuid.uuid4, editable=False)

    exclude_fields_in_copy = ["guid"]

    class Meta:
        abstract = True
