"""The services answer in many ways: each is told in words, and none is a 500."""

import io
import json
from types import SimpleNamespace

import pytest
from django.utils.translation import override
from urllib3.exceptions import IncompleteRead
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.strings import StringValue

from core.machine import services
from core.machine.services import DeepL, LibreTranslate, piece
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


def both_answers(*texts):
    return json.dumps(
        {"translatedText": texts, "translations": [{"text": text} for text in texts]}
    ).encode()


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


@pytest.mark.parametrize(
    ("asked", "answered", "stored"),
    [
        ("R&amp;D", "R&D", "R&amp;D"),
        ("5 &lt; 6 &gt; 4", "5 < 6 > 4", "5 &lt; 6 &gt; 4"),
        ("a &lt;b og c", "A <B OG C", "A &lt;B OG C"),
        ("&lt;b&gt;fed&lt;/b&gt;", "<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("en<br/>to", "one<br/>two", "one<br/>two"),
        ("{navn} får\xa0😀", "{navn} gets\x07\xa0😀", "{navn} gets\xa0😀"),
        ("<b>R&amp;D</b>", "<b>R&amp;D</b>", "<b>R&amp;D</b>"),
        (
            'Se <a id="a1">A</a> og <a id="a2"><b>B</b></a>',
            'See <a id="a2"><b>B</b></a> & <a id="a1">A</a>',
            'See <a id="a2"><b>B</b></a> &amp; <a id="a1">A</a>',
        ),
    ],
)
def test_text_and_tags_are_stored_as_they_were_meant(service, asked, answered, stored):
    """LibreTranslate 1.9.6 has no entities in an answer: what it was asked as text looks like
    tags. DeepL has them."""
    service.answer = both_answers(answered)
    for translator in translators(service):
        assert translate(translator, asked) == {asked: stored}
        assert translator.problem == ""


LINK = 'Se <a id="a1">os</a>'


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (LINK, "See us"),
        (LINK, 'See <a id="a1">us'),
        (LINK, 'See <a id="a1">us</a></a>'),
        (LINK, 'See </a>us<a id="a1">'),
        (LINK, 'See <a id="a1"></a>us'),
        (LINK, 'See <a id="a2">us</a>'),
        (LINK, 'See <a id="a1">us</a> <a id="a1">us</a>'),
        (LINK, "See <a>us</a>"),
        (LINK, 'See <a id="a1" href="https://example.com">us</a>'),
        (LINK, 'See <b><a id="a1">us</a></b>'),
        (LINK, 'See <a id="a1">us</a><!-- x -->'),
        (LINK, 'See <a id="a1">us</a><script>alert(1)</script>'),
        ("<b>Se</b> <i>os</i>", "<b>See <i>us</b></i>"),
        ("Hej", "<b>" * 3_000),
        ("Hej", "&lt;script&gt;"),
        ("Hej", " "),
        ("Hej", "\x00"),
    ],
)
def test_a_damaged_text_stays_untranslated_and_is_told(service, asked, answered):
    service.answer = both_answers(answered, "Hello")
    for translator in translators(service):
        assert translate(translator, asked, "Hej " * 10) == {"Hej " * 10: "Hello"}
        assert "1 text or damaged its links" in translator.problem


@pytest.mark.parametrize("key", ["key", ""])
def test_libretranslate_is_told_the_languages_the_markup_and_the_key_if_there_is_one(service, key):
    translate(LibreTranslate({"LIBRETRANSLATE_URL": service.url, "API_KEY": key}), "Hej")
    [question] = map(json.loads, service.questions)
    told = {"q": ["Hej"], "source": "da", "target": "en", "format": "html"}
    assert question == told | ({"api_key": key} if key else {})


def test_no_question_is_larger_than_the_services_take():
    many = [StringValue(f"{number}") for number in range(120)]
    assert piece(many, 50) == many[:50]
    assert piece(many[:20], 50) == many[:20]
    long = [StringValue("x" * length) for length in (2_500, 2_500, 1, 6_000)]
    assert piece(long, 50) == long[:2]
    assert piece(long[3:], 50) == long[3:]


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


def test_an_answer_that_breaks_off_is_told_as_none():
    def read1(*args, **kwargs):
        raise IncompleteRead(10, 20)

    with pytest.raises(services.requests.ConnectionError):
        services.body_of(SimpleNamespace(raw=SimpleNamespace(read1=read1)), until=0)


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
    assert translate(translator, "a" * 5_000, "b") == {"b": "Hello"}
    assert "can't be read" in translator.problem


def test_no_new_piece_is_begun_when_the_editor_has_waited_long(service, monkeypatch):
    monkeypatch.setattr(services, "PATIENCE", -1)
    for translator in translators(service):
        assert translate(translator, "Hej") == {}
        assert "needs long" in translator.problem
    assert service.heard == []


def test_what_is_too_much_at_once_is_asked_in_smaller_pieces(service):
    """LibreTranslate --batch-limit 5: 400 and "request (12) exceeds text limit (5)"."""
    service.refuse = lambda texts: len(texts) > 5
    texts = [f"{number}" for number in range(12)]
    for translator in translators(service):
        assert translate(translator, *texts) == {text: f"EN {text}" for text in texts}
        assert translator.problem == ""


def test_a_text_that_is_too_long_stops_no_shorter_one(service):
    """LibreTranslate --char-limit 100: 400 and "request (101) exceeds text limit (100)"."""
    service.refuse = lambda texts: max(map(len, texts)) > 100
    for translator in translators(service):
        assert translate(translator, "x" * 101, "kort", "y" * 102) == {"kort": "EN kort"}
        assert "does not take what the site sends (400)" in translator.problem
