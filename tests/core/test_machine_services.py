"""The services answer in many ways: each is told in words, and none is a 500."""

import json
from types import SimpleNamespace

import pytest
from django.utils.translation import override
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.strings import StringValue

from core.machine import services
from core.machine.services import DeepL, LibreTranslate, batches
from tests.machine_service import MachineService

DANISH, ENGLISH = (SimpleNamespace(language_code=code) for code in ("da", "en"))


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


@pytest.fixture
def service(monkeypatch):
    service = MachineService()
    monkeypatch.setattr(DeepLTranslator, "get_api_endpoint", lambda self: service.url)
    yield service
    service.close()


def translators(service):
    return [
        LibreTranslate({"LIBRETRANSLATE_URL": service.url, "API_KEY": "key"}),
        DeepL({"AUTH_KEY": "key"}),
    ]


def translate(translator, *texts):
    strings = [StringValue(text) for text in texts]
    found = translator.translate(DANISH, ENGLISH, strings)
    return {string.data: value.data for string, value in found.items()}


def test_each_service_is_asked_in_its_own_way(service):
    for translator in translators(service):
        assert translate(translator, "Hej", "<b>du</b>") == {
            "Hej": "EN Hej",
            "<b>du</b>": "EN <b>du</b>",
        }
        assert translator.problem == ""


def test_no_question_is_larger_than_the_services_take():
    many = [StringValue(f"{number}") for number in range(120)]
    assert [len(batch) for batch in batches(many)] == [50, 50, 20]
    long = [StringValue("x" * 3_000) for _number in range(3)]
    assert [len(batch) for batch in batches(long)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "refuses the site's key"),
        (403, "refuses the site's key"),
        (429, "has too much to do"),
        (456, "quota"),
        (500, "answered with an error (500)"),
        (302, "answered with an error (302)"),
    ],
)
def test_a_refusal_is_told_in_words(service, status, told):
    service.status = status
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert told in translator.problem
        assert translator.display_name in translator.problem


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b'{"translatedText": null, "translations": null}',
        b'{"translatedText": "Hello", "translations": [{}]}',
        b'{"translatedText": [], "translations": []}',
        b'{"translatedText": [7], "translations": [{"text": 7}]}',
        b"\xff\xfe",
    ],
)
def test_an_answer_of_another_shape_is_told_in_words(service, answer):
    service.answer = answer
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert "can't be read" in translator.problem


def test_a_service_that_is_not_there_is_told_in_words(service, monkeypatch):
    service.close()
    monkeypatch.setattr(services, "TIMEOUT", (0.2, 0.2))
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert "does not answer" in translator.problem


def test_what_came_before_a_fault_is_kept(service):
    [translator, _deepl] = translators(service)
    answers = [json.dumps({"translatedText": ["Hello"]}).encode(), b"<html>"]
    asked = translator.ask

    def ask(*args):
        service.answer = answers.pop(0)
        return asked(*args)

    translator.ask = ask
    assert translate(translator, "a" * 5_000, "b") == {"a" * 5_000: "Hello"}
    assert "can't be read" in translator.problem


def test_no_new_piece_is_begun_when_the_editor_has_waited_long(service, monkeypatch):
    monkeypatch.setattr(services, "PATIENCE", -1)
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert "needs long" in translator.problem
    assert service.heard == []
