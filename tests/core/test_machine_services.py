"""The services answer in many ways: each is told in words, and none is a 500."""

import io
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


def test_deepl_is_asked_for_one_of_its_two_kinds_of_english():
    asked = DeepL({"AUTH_KEY": "key"}).get_parameters(DANISH, ENGLISH, [])
    assert (asked["source_lang"], asked["target_lang"]) == ("DA", "EN-GB")


def test_what_libretranslate_unescapes_is_escaped_again(service):
    """As its version 1.9.6 answers."""
    [translator, _deepl] = translators(service)
    service.answer = json.dumps({"translatedText": ['R & D <a id="a1">HERE</a>', "5 < 6"]}).encode()
    assert translate(translator, 'r &amp; d <a id="a1">her</a>', "5 &lt; 6") == {
        'r &amp; d <a id="a1">her</a>': 'R &amp; D <a id="a1">HERE</a>',
        "5 &lt; 6": "5 &lt; 6",
    }


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ('<a id="a1">her</a>', "here"),
        ('<a id="a1">her</a>', '<a id="a2">here</a>'),
        ('<a id="a1">her</a>', 'here<a id="a1"></a>'),
        ('<a id="a1">her</a>', '<a id="a1" href="https://example.org/">here</a>'),
        ("skriv &lt;b&gt;", "write <b>"),
        ("her", "<script>here</script>"),
        ("her", " "),
        ("her", "\ud800"),
        ("her", "he\0re"),
    ],
)
def test_a_damaged_text_is_left_to_people_and_the_others_are_taken(service, asked, answered):
    texts = [answered, "Yes"]
    told = {"translatedText": texts, "translations": [{"text": text} for text in texts]}
    service.answer = json.dumps(told).encode()
    for translator in translators(service):
        assert translate(translator, asked, "ja") == {"ja": "Yes"}
        assert "1 text or damaged its links" in translator.problem


@pytest.mark.parametrize("key", ["key", ""])
def test_libretranslate_is_told_the_languages_the_markup_and_the_key_if_there_is_one(service, key):
    translate(LibreTranslate({"LIBRETRANSLATE_URL": service.url, "API_KEY": key}), "Hej")
    [question] = map(json.loads, service.questions)
    told = {"q": ["Hej"], "source": "da", "target": "en", "format": "html"}
    assert question == told | ({"api_key": key} if key else {})


def test_no_question_is_larger_than_the_services_take():
    many = [StringValue(f"{number}") for number in range(120)]
    assert [len(batch) for batch in batches(many)] == [50, 50, 20]
    long = [StringValue("x" * 3_000) for _number in range(3)]
    assert [len(batch) for batch in batches(long)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (302, "does not take what the site sends (302)"),
        (400, "does not take what the site sends (400)"),
        (401, "refuses the site or its key"),
        (403, "refuses the site or its key"),
        (413, "does not take what the site sends (413)"),
        (429, "has too much to do"),
        (456, "quota"),
        (500, "answered with an error (500)"),
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


def test_an_answer_is_not_read_without_end(service, monkeypatch):
    monkeypatch.setattr(services, "MOST_BYTES", 10)
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert "can't be read" in translator.problem


def test_an_answer_that_dribbles_is_given_up():
    class Raw(io.BytesIO):
        def read1(self, size, decode_content):
            return super().read1(1)

    with pytest.raises(services.requests.Timeout):
        services.body_of(SimpleNamespace(raw=Raw(b"{}")), until=0)


@pytest.mark.parametrize("status", [200, 403, 500])
def test_neither_the_key_nor_a_text_is_logged_or_told(service, caplog, status):
    service.status, service.answer = status, b"secret-key Hej"
    for translator in (
        LibreTranslate({"LIBRETRANSLATE_URL": service.url, "API_KEY": "secret-key"}),
        DeepL({"AUTH_KEY": "secret-key"}),
    ):
        translate(translator, "Hej")
        assert translator.display_name in caplog.text
        for said in (caplog.text, translator.problem):
            assert "secret-key" not in said
            assert "Hej" not in said


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
