"""How typed text is set; the text itself stays as it was written."""

import re

from django import template
from django.template.defaultfilters import stringfilter

register = template.Library()

HELD_TOGETHER = re.compile(r"(§§?|\b[Kk]l\.|\b[Ss]\.) (?=\d)")


@register.filter(is_safe=True)
@stringfilter
def unbroken(text: str) -> str:
    """No line ends between "§" and its number, or "kl." and the hour."""
    return HELD_TOGETHER.sub("\\1\u00a0", text)
