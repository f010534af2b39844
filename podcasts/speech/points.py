"""A point in a recording, as an editor types it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from podcasts.speech.timestamps import format_short_clock, parse_timestamp


def is_after_end(point: int, duration: float | None) -> bool:
    """Of a recording of `duration` seconds; False as long as nobody knows how long it is."""
    return bool(duration) and point >= round(duration * 1000)


def milliseconds_of(text: str, duration: float) -> int:
    """ValidationError for what is no time, or none of a recording of `duration` seconds."""
    try:
        point = parse_timestamp(text)
    except ValueError:
        raise ValidationError(
            _("Write minutes and seconds, for example 12:30 or 1:02:30.")
        ) from None
    if is_after_end(point, duration):
        length = format_short_clock(round(duration * 1000))
        raise ValidationError(
            _("The recording is over before this: it lasts %(length)s.") % {"length": length}
        )
    return point
