"""A language has one menu and one footer: which of two readers saw would be chance."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from core.models import Footer, Navigation
from tests import factories

pytestmark = pytest.mark.django_db
FORMS = {
    Navigation: {"title": "Menu 2", "items-count": "0"},
    Footer: {
        "organisation_name": "Netværket",
        **{f"{stream}-count": "0" for stream in ("channels", "links", "support_lines")},
    },
}
both = pytest.mark.parametrize("model", FORMS)


def address(model, view, *args):
    return reverse(f"wagtailsnippets_core_{model._meta.model_name}:{view}", args=args)


@both
def test_a_second_one_is_refused_with_a_message(client, member, site, model):
    member("Editor")
    answer = client.post(address(model, "add"), FORMS[model])
    assert "There is already one for this language" in answer.content.decode()
    assert model.objects.filter(locale=factories.locale()).count() == 1
    with pytest.raises(IntegrityError):
        model.objects.create(locale=factories.locale())


@both
def test_the_first_one_is_made_and_changed(client, member, site, model):
    member("Editor")
    model.objects.filter(locale=factories.locale()).delete()
    assert client.post(address(model, "add"), FORMS[model]).status_code == 302
    made = model.objects.get(locale=factories.locale())
    assert client.post(address(model, "edit", made.pk), FORMS[model]).status_code == 302


@both
def test_it_is_not_translated_into_a_language_that_has_one(client, member, site, model):
    member("Editor")
    danish = model.objects.get(locale=factories.locale())
    model.objects.filter(locale=factories.locale("nb")).delete()
    model.objects.filter(locale=factories.locale("en")).delete()
    model.objects.create(locale=factories.locale("en"))
    translate = reverse(
        "wagtail_localize:submit_snippet_translation",
        args=["core", model._meta.model_name, danish.pk],
    )
    for code, status in (("en", 200), ("nb", 302)):
        locales = [factories.locale(code).pk]
        assert client.post(translate, {"locales": locales}).status_code == status
    assert model.objects.count() == 3
