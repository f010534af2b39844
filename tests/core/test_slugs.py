import pytest

from core.slugs import danish_slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Opstart & implementering", "opstart-og-implementering"),
        ("Løn på Åen", "loen-paa-aaen"),
        ("ÆRLIGT TALT", "aerligt-talt"),
        ("Größe og Öresund", "groesse-og-oeresund"),
        ("  Hvad nu?  ", "hvad-nu"),
        ("🙂", ""),
    ],
)
def test_danish_letters_are_spelled_out(title, slug):
    assert danish_slugify(title) == slug
