"""security.md row 2: a control character in one title must not take a feed down for everyone."""

import json
from xml.etree import ElementTree

import pytest
from django import forms
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield
from wagtail_localize.models import (
    SegmentOverride,
    String,
    StringTranslation,
    TranslatableObject,
    TranslationContext,
)

from core.feeds.xml import clean_xml
from core.text import clean_text
from home.models import StandardPage
from tests.factories import home_page, locale, person, standard_page

HARMFUL = "".join(map(chr, [*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F, 0x9F])) + "\ufffe\uffff"
SURROGATE = "\ud83d"
KEPT = "Æbler & ]]> <b> 👩‍👧 é\u0301 \u202e\n\t"


def test_only_what_harms_goes():
    assert clean_text(f"a{HARMFUL}{SURROGATE}b") == "ab"
    assert clean_text(KEPT) == KEPT


def test_cleaned_text_is_stored_by_any_database_and_read_by_any_xml_parser():
    cleaned = clean_xml("".join(map(chr, range(0x11000))))
    cleaned.encode()
    escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "")
    assert ElementTree.fromstring(f"<a>{escaped}</a>").text.startswith("\t\n")


@pytest.mark.parametrize("field", [forms.CharField, forms.SlugField, forms.URLField])
def test_every_text_field_of_every_form_is_cleaned(field):
    options = {"assume_scheme": "https"} if field is forms.URLField else {}

    class AnyForm(forms.Form):
        text = field(required=False, **options)

    form = AnyForm(
        {"text": f"http{HARMFUL}" if field is not forms.URLField else f"https://a.dk/{HARMFUL}"}
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["text"] in {"http", "https://a.dk/"}


def page_form(**fields):
    form_class = StandardPage.get_edit_handler().get_form_class()
    data = nested_form_data(
        {
            "title": f"Om{HARMFUL} os",
            "slug": "om-os",
            "lead": f"Hvem{HARMFUL} vi er{SURROGATE}",
            "body": streamfield(
                [
                    ("heading", {"text": f"Vejen{HARMFUL} hertil", "level": "h2"}),
                    ("paragraph", rich_text(f"<p>Før{SURROGATE} og{HARMFUL[1:]} nu</p>")),
                ]
            ),
            "audience": "everyone",
            "topic_links": inline_formset([]),
            "related_links": inline_formset([]),
            "credits": inline_formset([]),
            "comments": inline_formset([]),
            **fields,
        }
    )
    return form_class(data, instance=StandardPage(locale=locale()), parent_page=home_page())


@pytest.mark.django_db
def test_a_page_saved_in_the_editor_carries_no_control_character():
    form = page_form()
    assert form.is_valid(), form.errors
    page = home_page().add_child(instance=form.save(commit=False))
    content = page.save_revision().content
    stored = json.dumps([content, json.loads(content["body"])], ensure_ascii=False)
    assert page.title == "Om os"
    assert page.lead == "Hvem vi er"
    assert page.body[0].value["text"] == "Vejen hertil"
    assert "".join(page.body[1].value.source.split()).endswith(">Førognu</p>")
    assert clean_text(stored) == stored


@pytest.mark.django_db
def test_what_no_form_saw_is_cleaned_when_it_is_saved():
    assert person(name=f"Ingolf{HARMFUL} Tangmose").name == "Ingolf Tangmose"
    assert standard_page(title=f"Om{SURROGATE} os", slug="om").title == "Om os"


@pytest.mark.django_db
def test_translations_are_cleaned():
    page = standard_page(title="Om os")
    object_ = TranslatableObject.objects.get_or_create_from_instance(page)[0]
    context = TranslationContext.objects.create(object=object_, path="title")
    string = String.objects.create(data="Om os", locale=locale())
    translated = StringTranslation.objects.create(
        translation_of=string, locale=locale("en"), context=context, data=f"About{HARMFUL} us"
    )
    override = SegmentOverride.objects.create(
        locale=locale("en"), context=context, data_json=json.dumps(f"https://a.dk/{HARMFUL}")
    )
    assert translated.data == "About us"
    assert override.data == "https://a.dk/"
