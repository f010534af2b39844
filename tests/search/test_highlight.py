import pytest

from search.highlight import excerpt, highlight
from search.text import terms


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("loen", "Din løn & vilkår", "Din <mark>løn</mark> &amp; vilkår"),
        ("løn", "Lønnen for to", "<mark>Lønnen</mark> for to"),
        ("lon", "LOEN", "<mark>LOEN</mark>"),
        ("ålborg", "I Aalborg, ikke Hjørring", "I <mark>Aalborg</mark>, ikke Hjørring"),
        ("Aalborg", "I Ålborg", "I <mark>Ålborg</mark>"),
        ("traef", "Et træf", "Et <mark>træf</mark>"),
        ("medarbejder", "peer-medarbejdere", "peer-<mark>medarbejdere</mark>"),
        ("gaen", "gåen", "<mark>gåen</mark>"),
    ],
)
def test_what_was_found_is_marked(query, text, marked):
    assert highlight(text, terms(query, "da"), "da") == marked


def test_english_endings_are_marked():
    assert highlight("One story", terms("stories", "en"), "en") == "One <mark>story</mark>"


def test_a_word_that_only_begins_alike_is_not_marked():
    assert highlight("Lønvilkår", terms("løn", "da"), "da") == "Lønvilkår"


def test_text_is_escaped_within_and_around_marks():
    text = "<script>alert(1)</script> løn \"&' </mark>"
    html = highlight(text, terms("løn script", "da"), "da")
    assert "<script" not in html
    assert html.count("<mark>") == html.count("</mark>") == 3
    assert "&quot;&amp;&#x27; &lt;/mark&gt;" in html


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("Kort tekst.", ("kort",), "da") == "Kort tekst."


def test_the_excerpt_has_the_words_together():
    text = f"{'Fyld og mere fyld. ' * 40}Løn alene. {'Fyld. ' * 80}Løn i Aalborg. {'Slut. ' * 80}"
    cut = excerpt(text, terms("løn aalborg", "da"), "da")
    assert "Løn i Aalborg." in cut
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert len(cut) <= 230


def test_an_excerpt_without_a_hit_is_the_beginning():
    assert excerpt("Først. " * 100, terms("andet", "da"), "da").startswith("Først. Først.")


def test_a_text_without_spaces_is_cut_all_the_same():
    assert len(excerpt("x" * 10_000, terms("y", "da"), "da")) < 230
