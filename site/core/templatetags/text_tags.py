"""How typed text is set; the text itself stays as it was written."""

import re

from django import template
from django.template.defaultfilters import stringfilter

register = template.Library()

# A headline of 40 px has room for about as much on a phone.
LONG_TITLE, LONG_WORD = 90, 16
HELD_TOGETHER = re.compile(r"(§§?|\b[Kk]l\.|\b[Ss]\.) (?=\d)|(\d) (?=kr\b)")


@register.filter(is_safe=True)
@stringfilter
def unbroken(text: str) -> str:
    """No line ends between "§" and its number, "kl." and the hour, or a price and "kr."."""
    return HELD_TOGETHER.sub("\\1\\2\u00a0", text)


@register.filter
@stringfilter
def is_long(title: str) -> bool:
    """Whether a headline would fill a phone's screen, or has a word wider than that."""
    words = re.split(r"[\s\-–]+", title)
    return len(title) > LONG_TITLE or any(len(word) > LONG_WORD for word in words)
