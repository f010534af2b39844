"""A point in a recording, as an editor types it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from podcasts.speech.timestamps import format_short_clock, parse_timestamp


def milliseconds_of(text: str, duration: float) -> int:
    """ValidationError for what is no time, or none of a recording of `duration` seconds."""
    try:
        point = parse_timestamp(text)
    except ValueError:
        raise ValidationError(
            _("Write minutes and seconds, for example 12:30 or 1:02:30.")
        ) from None
    if duration and point >= duration * 1000:
        length = format_short_clock(round(duration * 1000))
        raise ValidationError(
            _("The recording is over before this: it lasts %(length)s.") % {"length": length}
        )
    return point
