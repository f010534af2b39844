import sys

import pytest

from search.text import (
    MAX_QUERY_LENGTH,
    MAX_QUERY_WORDS,
    clean_query,
    fold,
    plain,
    terms,
    tokens,
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("træf", "traef", "TRÆF", "träf"),
        ("løn", "loen", "lon", "LØN", "lön"),
        ("Aalborg", "ålborg", "Ålborg", "A\u030alborg", "alborg"),
        ("køer", "koer", "koeer"),
        ("træer", "traeer"),
        ("gåen", "gaaen", "gaen"),
        ("café", "cafe"),
        ("ﬁnde", "finde"),
    ],
)
def test_spellings_of_a_word_are_one_word(spellings):
    assert len({fold(word) for word in spellings}) == 1
    assert len({tuple(tokens(word, "da")) for word in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("træf", "traf"), ("løn", "len"), ("måle", "mæle")])
def test_different_words_stay_different(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("da", ["medarbejder", "medarbejdere", "medarbejderen"]),
        ("da", ["gruppe", "grupper", "gruppen"]),
        ("da", ["løn", "lønnen", "loennen"]),
        ("nb", ["erfaringskonsulent", "erfaringskonsulenter", "erfaringskonsulenten"]),
        ("en", ["story", "stories"]),
        ("en", ["worker", "workers"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language, forms):
    assert len({token for form in forms for token in tokens(form, language)}) == 1


def test_words_are_divided_at_hyphens_and_signs():
    assert tokens("peer-støtte (2014–2018), § 18", "da") == ["peer", "stot", "2014", "2018", "18"]


def test_a_language_without_a_stemmer_is_folded_only():
    assert tokens("Gruppen", "fr") == ["gruppen"]


def test_soft_hyphens_and_joiners_do_not_divide_words():
    assert plain("peer\u00admedarbejder\u200b") == "peermedarbejder"


def test_plain_drops_what_databases_and_xml_refuse():
    assert plain("a\x00b\x07\x0b\x1bc\ufffe\uffff\ud800\u202ed\r\n e") == "a b cd e"


@pytest.mark.parametrize("raw", [None, 3, b"x", ["a"], "", "   ", "\x00", '"', "***", "\ud800"])
def test_nothing_to_look_for_is_an_empty_query(raw):
    assert clean_query(raw) == ""


@pytest.mark.parametrize("operator", [*list('"*^:(){}[]<>|&!~\\;%_+=$#@`'), "\x00", "�", "😀"])
def test_operators_do_not_survive(operator):
    cleaned = clean_query(f"løn{operator} {operator}træf")
    assert cleaned == "løn træf"
    assert terms(cleaned, "da") == ("lon", "traef")


def test_a_query_is_cut_to_words_and_length():
    assert len(clean_query("ord " * 200).split()) == MAX_QUERY_WORDS
    assert len(clean_query("x" * 5_000)) == MAX_QUERY_LENGTH
    assert len(terms(" ".join(f"ord{n}" for n in range(200)), "da")) == MAX_QUERY_WORDS


def test_terms_are_letters_and_digits_whatever_is_typed():
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    for start in range(0, len(everything), 500):
        for term in terms(clean_query(everything[start : start + 500]), "da"):
            assert term.isalnum(), hex(start)


def test_terms_are_distinct_and_without_stop_words():
    assert terms("hvordan starter jeg en gruppe eller flere grupper", "da") == (
        "start",
        "grup",
        "ell",
        "fler",
    )


def test_a_query_of_stop_words_looks_for_them():
    assert terms("er det", "da") == ("er", "det")
