"""What an editor reads beside a field: everything whose name doesn't say what is to be written."""

import pytest
from django.utils import translation
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models

OWN = ("core", "home", "news", "podcasts", "search")
# Fields whose name, or whose list of choices, says all of it.
PLAIN = {
    *("name", "title", "text", "kind", "role", "person", "organisation", "description", "country"),
    *("time", "start", "first_year", "last_year", "year", "number", "publisher", "town"),
    *("region", "post_kind", "hours", "openness", "body", "items"),
    *("first_day", "opens", "closes", "company_number", "email", "phone", "address"),
    *("organisation_name", "links", "channels", "support_lines", "url"),
    *("article_kind", "event_kind", "attendance", "call_from", "call_how"),
    *("topic", "audience", "target"),
    # Wagtail's own form explains them.
    *("go_live_at", "expire_at"),
    # The door's heading stands above them.
    *("peers_title", "peers_text", "peers_illustration"),
    *("employers_title", "employers_text", "employers_illustration"),
}


def panels_of(panel):
    for below in [*getattr(panel, "children", []), getattr(panel, "child_edit_handler", None)]:
        if below:
            yield below
            yield from panels_of(below)


def of_models():
    for model in [*get_page_models(), *get_snippet_models()]:
        if model.__module__.split(".")[0] in OWN:
            viewset = getattr(model, "snippet_viewset", None)
            form = viewset._edit_handler if viewset else model.get_edit_handler()
            for panel in panels_of(form):
                yield model, panel


def asked():
    """(model, name, help) of each field and list of rows in a form."""
    for model, panel in of_models():
        if isinstance(panel, FieldPanel):
            yield model, panel.field_name, panel.help_text or panel.db_field.help_text
        elif isinstance(panel, InlinePanel):
            yield model, panel.relation_name, panel.help_text


def test_each_field_says_what_is_to_be_written():
    without = {(model.__name__, name) for model, name, text in asked() if not text}
    assert {(model, name) for model, name in without if name not in PLAIN} == set()
    assert PLAIN - {name for _model, name in without} == set()


@pytest.mark.parametrize("code", ["da", "nb"])
def test_it_is_said_in_the_editors_language(code):
    told = [text for _model, _name, text in asked() if text]
    assert len(told) > 100
    said = {}
    for language in ("en", code):
        with translation.override(language):
            said[language] = [str(text) for text in told]
    pairs = zip(said["en"], said[code], strict=True)
    assert {english for english, own in pairs if english == own} == set()
