"""Wagtail's choosers end in an inline script, which the Content-Security-Policy forbids."""

import json
import re

from django.utils.html import escapejs, format_html
from wagtail.admin.widgets import BaseChooser

# "new ImageChooser("id", {…});" or "createMediaChooser("id");": a name and JSON values.
STATEMENT = re.compile(r"(?:new )?(\w+)\((.*)\);", re.DOTALL)


def call_element(statement):
    """Return markup that makes static/js/admin/call.js do what the statement does."""
    match = STATEMENT.fullmatch(statement.strip())
    if match is None:
        raise ValueError(f"A chooser's script is of another shape now: {statement!r}")
    name, values = match[1], json.loads(f"[{match[2]}]")
    options = values[1] if len(values) > 1 else {}
    return format_html(
        '<admin-call data-call="{}" data-id="{}" data-options="{}"></admin-call>',
        name,
        values[0],
        escapejs(json.dumps(options)),
    )


def render(self, name, value, attrs=None, renderer=None):
    value_data = self.get_value_data(value)
    return format_html(
        "{}{}",
        self.render_html(name, value_data, attrs),
        call_element(self.render_js_init(attrs["id"], name, value_data)),
    )


def replace_chooser_scripts():
    """Widgets get no request, hence no nonce; the base of all choosers is the one place."""
    BaseChooser.render = render
