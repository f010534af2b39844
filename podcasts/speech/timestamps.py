"""Points in a recording, in whole milliseconds."""

import re

TIMESTAMP = re.compile(
    r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,3}):(?P<seconds>[0-5][0-9])"
    r"(?:[.,](?P<fraction>[0-9]{1,3}))?",
    re.ASCII,
)


def parse_timestamp(text):
    """Milliseconds of "1:02:03", "02:03" or "02:03.500"; ValueError when it is none of these."""
    match = TIMESTAMP.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    hours, minutes = int(match["hours"] or 0), int(match["minutes"])
    if match["hours"] and minutes > 59:
        raise ValueError(text)
    fraction = int((match["fraction"] or "0").ljust(3, "0"))
    return ((hours * 60 + minutes) * 60 + int(match["seconds"])) * 1000 + fraction


def format_clock(milliseconds):
    """As people write it: "2:03", "1:02:03"; a fraction only where there is one."""
    seconds, fraction = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{text}.{fraction:03}" if fraction else text


def format_short_clock(milliseconds):
    """The same, to the second: for readers."""
    return format_clock(milliseconds // 1000 * 1000)


def format_exact(milliseconds, point="."):
    """As WebVTT (point) and SRT (comma) want it: "01:02:03.500"."""
    seconds, fraction = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{fraction:03}"
